/** Whether such a day exists in the Gregorian calendar; `month` and `day` count from 1. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last day of this one; Date.UTC counts months from 0.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Prints a date as `LocalDate` does: `2005-05-12`. */
export function printLocalDate(year: number, month: number, day: number): string {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}
