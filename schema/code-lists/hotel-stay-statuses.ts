import type { CodeList } from './lookup-label.ts';

/**
 * Where a stay stands, as eQonaq codes it.
 *
 * Confidence: 1 and 2 are seen in the code of its web client, which takes any other for a
 * departure; 3 is ours.
 */
export const HOTEL_STAY_STATUSES = {
  1: { kk: 'Келу', ru: 'Заезд', en: 'Checking in' },
  2: { kk: 'Тұрып жатыр', ru: 'Проживание', en: 'Staying' },
  3: { kk: 'Кетті', ru: 'Выезд', en: 'Departed' },
} as const satisfies CodeList;
