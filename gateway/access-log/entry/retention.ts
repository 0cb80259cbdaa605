/** For how long entries are kept, in days. */
export interface Retention {
  /** For what no category says otherwise. Default 1,095: three years. */
  readonly defaultDays: number;
  readonly categoryDays: Readonly<Record<string, number>>;
}

const DAY_MS = 86_400_000;

/**
 * Returns the time before which an entry may not be dropped: the longest that one of its categories
 * demands.
 */
export function keptUntil(
  { defaultDays, categoryDays }: Retention,
  categories: readonly string[],
  nowMs: number,
): string {
  const days = categories.map((category) => categoryDays[category] ?? defaultDays);
  const longest = days.length === 0 ? defaultDays : Math.max(...days);
  return new Date(nowMs + longest * DAY_MS).toISOString();
}
