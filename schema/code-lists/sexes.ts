import type { CodeList } from './lookup-label.ts';

/**
 * Sexes as GBD FL codes them (`gender`).
 *
 * Confidence: 2 is seen in answers, 1 follows. eQonaq's `gender_id` has them the other way round.
 */
export const SEXES = {
  1: { kk: 'Ер', ru: 'Мужской', en: 'Male' },
  2: { kk: 'Әйел', ru: 'Женский', en: 'Female' },
} as const satisfies CodeList;
