/**
 * How two days agree: the same, day and month in each other's place, all but one of day, month and
 * year the same, or otherwise.
 */
export type DateLevel = 'SAME' | 'SWAPPED' | 'ONE_PART' | 'DIFFERENT' | 'UNKNOWN';

/** Returns how two days (`YYYY-MM-DD`) agree; `UNKNOWN` where one is null. Symmetric. */
export function compareDates(one: string | null, other: string | null): DateLevel {
  if (one === null || other === null) return 'UNKNOWN';
  if (one === other) return 'SAME';
  if (swapDayAndMonth(one) === other) return 'SWAPPED';
  const [ours, theirs] = [one.split('-'), other.split('-')];
  const different = ours.filter((part, at) => part !== theirs[at]).length;
  return different === 1 ? 'ONE_PART' : 'DIFFERENT';
}

/** Returns the day with day and month in each other's place, or null if that is no other day. */
export function swapDayAndMonth(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}
