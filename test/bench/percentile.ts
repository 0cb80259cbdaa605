/**
 * Returns the smallest of `values` that is not exceeded by `share` of them (nearest rank); `share`
 * is above 0, to 1. Throws `RangeError` for no values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * share) - 1];
  if (value === undefined) throw new RangeError(`percentile ${share} of ${sorted.length} values`);
  return value;
}
