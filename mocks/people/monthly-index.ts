/**
 * The monthly calculation index (MCI) of each year, in tenge, as far as we know it; not verified.
 * Years before the first take its value, years after the last the last one's.
 */
const INDEX_BY_YEAR: readonly (readonly [year: number, tenge: number])[] = [
  [2023, 3_450],
  [2024, 3_692],
  [2025, 3_932],
  [2026, 4_325],
];

const TIYN_PER_TENGE = 100;

/** Returns so many monthly calculation indexes of the year of a month (`2026-11`), in tiyn. */
export function indexesInTiyn(count: number, month: string): number {
  const year = Number(month.slice(0, 4));
  const known = INDEX_BY_YEAR.findLast(([from]) => from <= year) ?? INDEX_BY_YEAR[0];
  return count * (known?.[1] ?? 0) * TIYN_PER_TENGE;
}

/** Returns every month (`2026-11`) from that of one day to that of another, both included. */
export function monthsBetween(fromDate: string, toDate: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = fromDate.split('-').map(Number);
  for (;;) {
    const printed = `${year}-${String(month).padStart(2, '0')}`;
    if (printed > toDate.slice(0, 7)) return months;
    months.push(printed);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
