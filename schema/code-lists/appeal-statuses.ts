import type { CodeList } from './lookup-label.ts';

/** Where an appeal stands in e-Otinish. Confidence: the codes are modelled. */
export const APPEAL_STATUSES = {
  '1': { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' },
  '2': { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Being examined' },
  '3': { kk: 'Мерзімі ұзартылды', ru: 'Срок продлён', en: 'Time extended' },
  '4': { kk: 'Жауап берілді', ru: 'Дан ответ', en: 'Answered' },
  '5': { kk: 'Қараусыз қалдырылды', ru: 'Оставлено без рассмотрения', en: 'Not examined' },
} as const satisfies CodeList;
