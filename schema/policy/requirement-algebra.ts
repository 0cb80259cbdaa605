import type { Requirement } from './requirement.ts';

/** The requirement of what is public. */
export const PUBLIC: Requirement = Object.freeze([]);

const ALTERNATIVES_MAX = 1_000;

/**
 * Returns the requirement that demands both: each alternative of one with each of the other.
 *
 * Throws a RangeError for more than 1,000 different combinations.
 */
export function bothOf(one: Requirement, other: Requirement): Requirement {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return simplify(one.flatMap((some) => other.map((more) => [...some, ...more])));
}

/**
 * Returns a requirement that demands the same in its shortest form: categories and alternatives are
 * sorted, and an alternative that another one makes superfluous is gone. One that demands nothing
 * makes all others superfluous.
 *
 * Throws a RangeError for more than 1,000 different alternatives.
 */
export function simplify(requirement: Requirement): Requirement {
  const alternatives = new Map<string, readonly string[]>();
  for (const categories of requirement) {
    if (categories.length === 0) return PUBLIC;
    const sorted = [...new Set(categories)].sort();
    alternatives.set(JSON.stringify(sorted), sorted);
  }
  if (alternatives.size > ALTERNATIVES_MAX) {
    throw new RangeError(
      `expected at most ${ALTERNATIVES_MAX} alternatives, but got ${alternatives.size}`,
    );
  }
  const kept: (readonly string[])[] = [];
  for (const candidate of shortestFirst(alternatives)) {
    const isSuperfluous = kept.some((other) => other.every((it) => candidate.includes(it)));
    if (!isSuperfluous) kept.push(candidate);
  }
  return kept;
}

function shortestFirst(
  alternatives: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  return [...alternatives]
    .sort(([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1))
    .map(([, categories]) => categories);
}
