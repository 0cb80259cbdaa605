import type { CodeList } from './lookup-label.ts';

/**
 * Whether somebody is alive, as GBD FL codes it (`lifeStatus`).
 *
 * Confidence: 0 is seen in answers; 1 is ours.
 */
export const LIFE_STATUSES = {
  0: { kk: 'Қалыпты', ru: 'Нормальный', en: 'Alive' },
  1: { kk: 'Қайтыс болған', ru: 'Умер', en: 'Deceased' },
} as const satisfies CodeList;
