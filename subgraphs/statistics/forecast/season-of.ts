export const MONTHS_PER_YEAR = 12;

/**
 * Returns by how much each month of the year lies above the level around it, beginning with the month
 * that the series begins with; the twelve add up to nothing.
 *
 * The median over the years, not the mean: a year in which borders were closed is one of ten, and must
 * not bend the season of the others. Takes two years and a month at least.
 */
export function seasonOf(series: readonly number[]): readonly number[] {
  const half = MONTHS_PER_YEAR / 2;
  const deviations: number[][] = Array.from({ length: MONTHS_PER_YEAR }, () => []);
  for (let at = half; at + half < series.length; at += 1) {
    // A year around the month, both ends by half, so that each month of the year weighs the same.
    const around = series.slice(at - half, at + half + 1);
    const ends = ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2;
    const level = meanOf([...around.slice(1, -1), ends]);
    deviations[at % MONTHS_PER_YEAR]?.push((series[at] ?? 0) - level);
  }
  const medians = deviations.map(medianOf);
  const mean = meanOf(medians);
  return medians.map((median) => median - mean);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('expected two years of months');
  return (low + high) / 2;
}
