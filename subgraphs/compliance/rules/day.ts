import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
const ZONE = 'Asia/Almaty';
/** From here on the whole country is five hours ahead of UTC. */
const ONE_ZONE_SINCE_MS = Date.parse('2024-02-29T19:00:00Z');
const OFFSET_MS = 5 * 3_600_000;

/** Returns the number of days from 1 January 1970 to a `LocalDate`. */
export function dayOf(localDate: string): number {
  return Date.parse(`${localDate}T00:00:00Z`) / DAY_MS;
}

/** Returns the day as `LocalDate` prints it: the inverse of `dayOf`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Returns the day in Kazakhstan at a moment of RFC 3339, counted from 1 January 1970.
 *
 * Before 1 March 2024 the country had two zones, and a crossing says nothing of its place: the clock
 * of Almaty counts.
 */
export function dayOfMoment(moment: string): number {
  const ms = Date.parse(moment);
  if (ms >= ONE_ZONE_SINCE_MS) return Math.floor((ms + OFFSET_MS) / DAY_MS);
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE);
  return dayOf(local.toPlainDate().toString());
}
