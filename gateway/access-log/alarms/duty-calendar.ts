import { HOLIDAYS, KURBAN_AIT } from './kazakhstan-holidays.ts';

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
/** Thursday, 1 January 1970. */
const FIRST_WEEKDAY = 4;

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** Returns what clocks in Kazakhstan show: one zone for the whole country since 1 March 2024. */
export function localTimeOf(at: number): LocalTime {
  const local = at + offsetMs(at);
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
}

/** Whether offices are open on a day: Monday to Friday without holidays, and what these free. */
export function isWorkingDay(day: number): boolean {
  return !isWeekend(day) && !daysOffIn(yearOf(day)).has(day);
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

const knownYears = new Map<number, ReadonlySet<number>>();

function daysOffIn(year: number): ReadonlySet<number> {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const holidays = HOLIDAYS.filter(
    ({ from = 0, to = Number.POSITIVE_INFINITY }) => year >= from && year <= to,
  ).map(({ month, day, moves }) => ({ day: Date.UTC(year, month - 1, day) / DAY_MS, moves }));
  const daysOff = new Set(holidays.map(({ day }) => day));
  for (const date of KURBAN_AIT) daysOff.add(Date.parse(date) / DAY_MS);
  for (const { day, moves } of holidays) {
    if (!moves || !isWeekend(day)) continue;
    let freed = day + 1;
    while (isWeekend(freed) || daysOff.has(freed)) freed += 1;
    daysOff.add(freed);
  }
  knownYears.set(year, daysOff);
  return daysOff;
}

function isWeekend(day: number): boolean {
  const weekday = (day + FIRST_WEEKDAY) % 7;
  return weekday === 0 || weekday === 6;
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
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
