import type { Policy } from '../../../schema/policy/policy.ts';

/** For how long entries are kept, in days. */
export interface Retention {
  /** For what no category says otherwise. */
  readonly defaultDays: number;
  readonly categoryDays: Readonly<Record<string, number>>;
}

const DAYS_IN_YEAR = 365.25;
/** Without a policy nothing personal is read; what is left is who was refused. */
const NO_POLICY: Retention = { defaultDays: 1_095, categoryDays: {} };

const known = new WeakMap<Pick<Policy, 'categories'>, Retention>();

/**
 * Returns for how long the entries about each category of a policy are kept: its years, up to the
 * next whole day. What names no category of it is kept for as long as the longest of them, and what
 * there is without a policy for three years.
 */
export function retentionOf(policy: Pick<Policy, 'categories'> | null): Retention {
  if (policy === null) return NO_POLICY;
  let retention = known.get(policy);
  if (retention === undefined) {
    const days = Object.entries(policy.categories).map(
      ([name, { retentionYears }]) => [name, Math.ceil(retentionYears * DAYS_IN_YEAR)] as const,
    );
    retention = {
      defaultDays: Math.max(...days.map(([, count]) => count), 1),
      categoryDays: Object.fromEntries(days),
    };
    known.set(policy, retention);
  }
  return retention;
}

/** Returns for how many days an entry is kept: the longest that one of its categories demands. */
export function retentionDays(
  { defaultDays, categoryDays }: Retention,
  categories: readonly string[],
): number {
  const days = categories.map((category) => categoryDays[category] ?? defaultDays);
  return days.length === 0 ? defaultDays : Math.max(...days);
}

/** Returns for how many days every entry is kept, whatever it is about. */
export function shortestDays({ defaultDays, categoryDays }: Retention): number {
  return Math.min(defaultDays, ...Object.values(categoryDays));
}
