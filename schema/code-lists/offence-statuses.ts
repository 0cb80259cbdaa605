import type { CodeList } from './lookup-label.ts';

/** Where the case of an administrative offence stands. The codes are modelled, no public list exists. */
export const OFFENCE_STATUSES = {
  UNDER_REVIEW: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under review' },
  DECIDED: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decided' },
  EXECUTED: { kk: 'Орындалды', ru: 'Исполнено', en: 'Carried out' },
  ANNULLED: { kk: 'Күші жойылды', ru: 'Отменено', en: 'Annulled' },
} as const satisfies CodeList;
