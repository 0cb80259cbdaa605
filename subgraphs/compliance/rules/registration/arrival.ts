import { dayOf } from '../day.ts';
import type { CrossingFact } from '../facts.ts';
import { inOrder } from '../stay/read-stays.ts';

/** When somebody came last; days counted from 1 January 1970. */
export interface Arrival {
  readonly isHere: boolean;
  /** The day of the latest entry; null if none was recorded. */
  readonly enteredOn: number | null;
  /** Between these days the person left last: equal if the exit was recorded. */
  readonly leftEarliest: number;
  readonly leftLatest: number;
}

/** Returns the latest arrival; somebody without any crossing on record has never left. */
export function readArrival(crossings: readonly CrossingFact[], today: string): Arrival {
  let isHere = false;
  let enteredOn: number | null = null;
  let leftEarliest = Number.NEGATIVE_INFINITY;
  let leftLatest = Number.NEGATIVE_INFINITY;
  for (const { direction, day } of inOrder(crossings, dayOf(today))) {
    if (direction === 'ENTRY') {
      if (isHere && enteredOn !== null) [leftEarliest, leftLatest] = [enteredOn, day];
      enteredOn = day;
    } else {
      [leftEarliest, leftLatest] = [day, day];
    }
    isHere = direction === 'ENTRY';
  }
  return { isHere, enteredOn, leftEarliest, leftLatest };
}

/** Whether something filed for a day is about this arrival, and not about an earlier one. */
export function isOfArrival(day: string, arrival: Arrival): 'YES' | 'NO' | 'UNKNOWN' {
  if (dayOf(day) >= arrival.leftLatest) return 'YES';
  return dayOf(day) < arrival.leftEarliest ? 'NO' : 'UNKNOWN';
}
