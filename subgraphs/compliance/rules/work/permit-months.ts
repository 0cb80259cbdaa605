import { Temporal } from 'temporal-polyfill';
import type { WorkPermitFact } from '../facts.ts';

/** More than any permit lasts. */
const MONTHS_MAX = 120;

/**
 * Returns the months of a permit that have begun by a day, as `YYYY-MM`: each month of the permit
 * counts for the calendar month in which it begins, so that a permit of a month owes for one.
 */
export function permitMonths(
  { validFrom, validUntil }: Pick<WorkPermitFact, 'validFrom' | 'validUntil'>,
  today: string,
): string[] {
  const first = Temporal.PlainDate.from(validFrom);
  const last = validUntil < today ? validUntil : today;
  const months: string[] = [];
  for (let month = 0; month < MONTHS_MAX; month += 1) {
    const begins = first.add({ months: month }).toString();
    if (begins > last) break;
    months.push(begins.slice(0, 7));
  }
  return months;
}
