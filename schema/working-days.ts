import { EXCHANGED_DAYS, HOLIDAYS, KURBAN_AIT } from './kazakhstan-holidays.ts';

const DAY_MS = 86_400_000;
/** Thursday, 1 January 1970. */
const FIRST_WEEKDAY = 4;
const EXCHANGED = new Map(
  EXCHANGED_DAYS.flatMap(({ off, worked }) => [
    [Date.parse(off) / DAY_MS, false],
    [Date.parse(worked) / DAY_MS, true],
  ]),
);

/**
 * Whether offices in Kazakhstan are open on a day, counted from 1 January 1970: Monday to Friday
 * without holidays, what these free, and days of rest that were exchanged.
 */
export function isWorkingDay(day: number): boolean {
  return EXCHANGED.get(day) ?? (!isWeekend(day) && !daysOffIn(yearOf(day)).has(day));
}

/** Returns the working day that is the `count`-th after a day; `count` is at least 1. */
export function addWorkingDays(day: number, count: number): number {
  let later = day;
  for (let left = count; left > 0; ) {
    later += 1;
    if (isWorkingDay(later)) left -= 1;
  }
  return later;
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
