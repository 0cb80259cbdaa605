import type { CodeList } from './lookup-label.ts';

/**
 * Where a medical certificate stands, by FHIR's codes of an observation's status (R4); those for
 * what is not yet or no longer a certificate are left out. Confidence: the codes are the standard's,
 * the texts are ours.
 */
export const CERTIFICATE_STATUSES = {
  final: { kk: 'Берілген', ru: 'Выдана', en: 'Issued' },
  amended: { kk: 'Түзетілген', ru: 'Исправлена', en: 'Amended' },
  corrected: { kk: 'Қатесі жөнделген', ru: 'Ошибка исправлена', en: 'Corrected' },
  cancelled: { kk: 'Күші жойылған', ru: 'Аннулирована', en: 'Cancelled' },
} as const satisfies CodeList;
