import type { CodeList } from './lookup-label.ts';

/** Whether a residence permit is in force. Confidence: the codes are modelled. */
export const RESIDENCE_PERMIT_STATUSES = {
  VALID: { kk: 'Жарамды', ru: 'Действует', en: 'In force' },
  EXPIRED: { kk: 'Мерзімі өткен', ru: 'Срок истек', en: 'Expired' },
  REVOKED: { kk: 'Күші жойылған', ru: 'Аннулировано', en: 'Revoked' },
} as const satisfies CodeList;
