import type { CodeList } from './lookup-label.ts';

/** Where the status of a kandas stands. Confidence: codes and texts are ours (reference model). */
export const KANDAS_STATUSES = {
  ACTIVE: { kk: 'Қолданыста', ru: 'Действует', en: 'In force' },
  EXPIRED: { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' },
  CITIZENSHIP_GRANTED: {
    kk: 'Азаматтық берілді',
    ru: 'Предоставлено гражданство',
    en: 'Citizenship granted',
  },
} as const satisfies CodeList;
