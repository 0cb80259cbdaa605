import { isWorkingDay } from '../../../schema/working-days.ts';

/** A moment on the clocks of Kazakhstan. */
export interface LocalTime {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const ZONE = 'Asia/Almaty';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** Returns what clocks in Kazakhstan show: one zone for the whole country since 1 March 2024. */
export function localTimeOf(at: number): LocalTime {
  const local = at + offsetMs(at);
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
}

/** Returns the day on which offices open again; null while they are open. */
export function nextDutyDay(
  at: number,
  hours: { readonly fromMinute: number; readonly toMinute: number },
): number | null {
  const { day, minute } = localTimeOf(at);
  if (isWorkingDay(day)) {
    if (minute < hours.fromMinute) return day;
    if (minute < hours.toMinute) return null;
  }
  let next = day + 1;
  while (!isWorkingDay(next)) next += 1;
  return next;
}

const knownOffsets = new Map<number, number>();

/** The offset of the zone, asked for once for each hour: a log has many entries of one. */
function offsetMs(at: number): number {
  const hour = Math.floor(at / HOUR_MS);
  const known = knownOffsets.get(hour);
  if (known !== undefined) return known;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)$/.exec(OFFSET.format(at)) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const offset = sign === '-' ? -size : size;
  knownOffsets.set(hour, offset);
  return offset;
}
