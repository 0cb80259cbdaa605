import { citeSource } from './cite-source.ts';
import type { Policy } from './policy.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Returns until when a person is not told that these categories were read at this time, and by which
 * law; null where they are told at once. The longest delay among them counts; a category that the
 * policy does not know has none.
 */
export function delayOf(
  { categories: known }: Pick<Policy, 'categories'>,
  categories: readonly string[],
  at: Date,
): { readonly until: string; readonly reason: string } | null {
  const delays = categories.flatMap((category) => known[category]?.delay ?? []);
  const [longest] = delays.toSorted((a, b) => b.days - a.days);
  if (longest === undefined) return null;
  const until = new Date(at.getTime() + longest.days * DAY_MS).toISOString();
  return { until, reason: citeSource(longest.source) };
}
