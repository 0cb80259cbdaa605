const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether the text is a month of the calendar as `2026-01`. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Returns the month that lies `count` months after (or, negative, before) a month. */
export function addMonths(month: string, count: number): string {
  const index = monthIndex(month) + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Returns how many months later `until` is than `from`; negative if it is earlier. */
export function monthsBetween(from: string, until: string): number {
  return monthIndex(until) - monthIndex(from);
}

/** Returns the months from one to another, both included; none where the last comes first. */
export function listMonths(from: string, until: string): string[] {
  const count = Math.max(0, monthsBetween(from, until) + 1);
  return Array.from({ length: count }, (_, index) => addMonths(from, index));
}

/** Returns the month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

function monthIndex(month: string): number {
  const match = MONTH.exec(month);
  if (match === null) throw new RangeError('expected a month as YYYY-MM');
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}
