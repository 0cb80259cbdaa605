import { isCalendarDate, printLocalDate } from '../calendar-date.ts';
import { MrzError, type MrzPart } from './mrz-error.ts';

/**
 * Returns a date of birth from `YYMMDD`: the latest year that is not after `today` (`YYYY-MM-DD`).
 *
 * Null when any part is filled with `<` (unknown). Throws an MrzError for a day that never was.
 * A holder of a hundred years or more is read a century too young: two digits cannot say more.
 */
export function readBirthDate(text: string, today: string): string | null {
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return readDate(text, 'birthDate', (year) => [century + year, century - 100 + year], today);
}

/**
 * Returns a date of expiry from `YYMMDD`: the year from fifty before to forty-nine after `today`.
 *
 * Null when filled with `<`: some documents never expire. Throws an MrzError for no such day.
 */
export function readExpiryDate(text: string, today: string): string | null {
  const first = Number(today.slice(0, 4)) - 50;
  return readDate(text, 'expiryDate', (year) => [first + ((((year - first) % 100) + 100) % 100)]);
}

function readDate(
  text: string,
  field: MrzPart,
  yearsOf: (twoDigits: number) => readonly number[],
  latest = '9999-12-31',
): string | null {
  // ICAO Doc 9303 part 3: an unknown day, month or year is filled, the less certain part first.
  if (/^(<{6}|[0-9]{2}<{4}|[0-9]{4}<{2})$/.test(text)) return null;
  if (!/^[0-9]{6}$/.test(text)) throw new MrzError('WRONG_VALUE', field);
  const [month, day] = [Number(text.slice(2, 4)), Number(text.slice(4, 6))];
  for (const year of yearsOf(Number(text.slice(0, 2)))) {
    const date = printLocalDate(year, month, day);
    if (isCalendarDate(year, month, day) && date <= latest) return date;
  }
  throw new MrzError('IMPOSSIBLE_DATE', field);
}
