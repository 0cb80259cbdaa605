const MS_PER_DAY = 86_400_000;

/** Returns the number of days from 1970-01-01 to a `LocalDate`; throws a RangeError for no date. */
export function dayOf(localDate: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(localDate) ? Date.parse(`${localDate}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || dateOf(ms / MS_PER_DAY) !== localDate) {
    throw new RangeError(`expected a date YYYY-MM-DD, but got ${JSON.stringify(localDate)}`);
  }
  return ms / MS_PER_DAY;
}

/** Returns the day as `LocalDate` prints it: the inverse of `dayOf`. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Returns the moment on a day as ISO 8601 with Kazakhstan's offset; `minute` is 0 to 1,439. */
export function momentOf(day: number, minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  const minutes = String(minute % 60).padStart(2, '0');
  return `${dateOf(day)}T${hours}:${minutes}:00+05:00`;
}

/** Returns the day `count` working days later, Monday to Friday; no public holidays. */
export function addWorkingDays(day: number, count: number): number {
  let later = day;
  for (let left = count; left > 0; ) {
    later += 1;
    // 1970-01-01 was a Thursday, so that Saturday and Sunday are 2 and 3 days after it.
    const weekday = later % 7;
    if (weekday !== 2 && weekday !== 3) left -= 1;
  }
  return later;
}
