import type { CodeList } from './lookup-label.ts';

/** Whether an employment contract is in force. Confidence: codes and texts are ours. */
export const CONTRACT_STATUSES = {
  IN_FORCE: { kk: 'Қолданыста', ru: 'Действует', en: 'In force' },
  ENDED: { kk: 'Тоқтатылды', ru: 'Прекращён', en: 'Ended' },
} as const satisfies CodeList;

/** Whether a permit to work is in force. Confidence: codes and texts are ours. */
export const WORK_PERMIT_STATUSES = {
  VALID: { kk: 'Қолданыста', ru: 'Действует', en: 'In force' },
  EXPIRED: { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' },
  REVOKED: { kk: 'Кері қайтарылды', ru: 'Отозвано', en: 'Revoked' },
} as const satisfies CodeList;
