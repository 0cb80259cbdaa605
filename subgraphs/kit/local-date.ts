import { Temporal } from 'temporal-polyfill';

/** Kazakhstan has one time zone, UTC+5, since 1 March 2024. */
const TIME_ZONE = 'Asia/Almaty';
const OFFSET = '+05:00';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DOTTED_DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/;
const ISO_MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a calendar day as legacy systems write it: `2020-01-15`, with a zone that means nothing for
 * a day (`2020-01-15+06:00`), with a time, or `15.01.2020`. Returns `YYYY-MM-DD`.
 *
 * The digits of the day are taken as they stand: no zone ever moves it. Throws a RangeError for
 * anything else, without the value.
 */
export function parseLocalDate(text: string): string {
  const iso = ISO_DAY.exec(text);
  const dotted = DOTTED_DAY.exec(text);
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : dotted !== null
        ? [dotted[3], dotted[2], dotted[1]]
        : [];
  if (year === undefined) throw new RangeError('expected a calendar day');
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`).toString();
  } catch {
    throw new RangeError('expected a day that the calendar has');
  }
}

/**
 * Reads a moment and returns it as RFC 3339 with its offset; a moment without a zone is Kazakhstan's
 * time. Throws a RangeError for anything else, without the value.
 */
export function toDateTime(text: string): string {
  const match = ISO_MOMENT.exec(text);
  if (match === null) throw new RangeError('expected a date and time');
  const [, day = '', time = '', zone = OFFSET] = match;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const moment = `${parseLocalDate(day)}T${seconds}${offset}`;
  try {
    Temporal.Instant.from(moment);
  } catch {
    throw new RangeError('expected a time that the clock has');
  }
  return moment;
}

/** Returns the calendar day in Kazakhstan at a moment. */
export function todayInKazakhstan(now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate()
    .toString();
}

/** Returns the day that lies `days` after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Returns how many days later `until` is than `from`; negative if it is earlier. */
export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days;
}
