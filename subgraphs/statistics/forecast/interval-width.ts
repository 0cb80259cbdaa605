/**
 * Returns the logarithm that intervals have to reach up and down to hold a share of the figures that
 * were missed by so much (split conformal prediction). Null where there are too few to tell.
 */
export function intervalWidth(misses: readonly number[], level: number): number | null {
  const sorted = misses.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length + 1) * level) - 1] ?? null;
}

/** Returns the logarithm of how far a figure lay from what was expected. */
export function missOf(expected: number, actual: number): number {
  return Math.abs(Math.log(Math.max(actual, 1) / Math.max(expected, 1)));
}
