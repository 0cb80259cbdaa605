import { indexesBornOn } from '../../../mocks/people/birth.ts';
import { dateOf, dayOf } from '../../../mocks/people/calendar-day.ts';
import { swapDayAndMonth } from '../../../subgraphs/identity/matching/compare-dates.ts';

/** The first and the day after the last on which somebody of the generator was born. */
const FIRST = dayOf('1956-01-01');
const END = dayOf('2014-01-01');

/**
 * Returns the numbers of everybody born on one day, or on the day that has its day and month in each
 * other's place: who is not in one block shares no date of birth with anybody in it.
 */
export function* dateBlocks(): Generator<readonly number[]> {
  for (let day = FIRST; day < END; day += 1) {
    const date = dateOf(day);
    const swapped = swapDayAndMonth(date);
    if (swapped === null) yield indexesBornOn(date);
    else if (date < swapped) yield [...indexesBornOn(date), ...indexesBornOn(swapped)];
  }
}
