import type { CodeList } from './lookup-label.ts';

/** Where an application stands in the single window. Confidence: the codes are modelled. */
export const APPLICATION_STATUSES = {
  SUBMITTED: { kk: 'Берілді', ru: 'Подано', en: 'Submitted' },
  IN_REVIEW: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'In review' },
  NEEDS_CORRECTION: {
    kk: 'Түзетуді қажет етеді',
    ru: 'Требует исправления',
    en: 'Needs correction',
  },
  APPROVED: { kk: 'Мақұлданды', ru: 'Одобрено', en: 'Approved' },
  REFUSED: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
  WITHDRAWN: { kk: 'Қайтарып алынды', ru: 'Отозвано', en: 'Withdrawn' },
} as const satisfies CodeList;

/** Where an application stands. */
export type ApplicationStatusCode = keyof typeof APPLICATION_STATUSES;
