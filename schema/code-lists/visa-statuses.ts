import type { CodeList } from './lookup-label.ts';

/** Where a visa stands. Confidence: codes and texts are ours (reference model). */
export const VISA_STATUSES = {
  VALID: { kk: 'Жарамды', ru: 'Действует', en: 'In force' },
  EXPIRED: { kk: 'Мерзімі өткен', ru: 'Срок истек', en: 'Expired' },
  REVOKED: { kk: 'Күші жойылған', ru: 'Аннулирована', en: 'Revoked' },
} as const satisfies CodeList;

/** Where an invitation stands. Confidence: codes and texts are ours (reference model). */
export const INVITATION_STATUSES = {
  APPROVED: { kk: 'Келісілген', ru: 'Согласовано', en: 'Approved' },
  USED: { kk: 'Виза берілген', ru: 'Выдана виза', en: 'A visa was issued' },
  EXPIRED: { kk: 'Мерзімі өткен', ru: 'Срок истек', en: 'Expired' },
} as const satisfies CodeList;
