/** For how long entries are kept, in days. */
export interface Retention {
  /** For what no category says otherwise. */
  readonly defaultDays: number;
  readonly categoryDays: Readonly<Record<string, number>>;
}

/** Returns for how many days an entry is kept: the longest that one of its categories demands. */
export function retentionDays(
  { defaultDays, categoryDays }: Retention,
  categories: readonly string[],
): number {
  const days = categories.map((category) => categoryDays[category] ?? defaultDays);
  return days.length === 0 ? defaultDays : Math.max(...days);
}
