/** A series without gaps. */
export interface FilledSeries {
  readonly values: readonly number[];
  /** Whether the value at an index was filled in. */
  readonly isFilled: readonly boolean[];
}

/** A figure may be zero where `smallBelow` allows it; logarithms need something. */
const LEAST = 1;

/**
 * Fills gaps on a straight line between their neighbours, in logarithms: series grow and shrink by
 * shares. The first and the last value must be there.
 */
export function fillGaps(series: readonly (number | null)[]): FilledSeries {
  const values: number[] = [];
  for (const [index, value] of series.entries()) {
    if (value !== null) {
      values.push(value);
      continue;
    }
    const next = series.findIndex((each, at) => at > index && each !== null);
    const [before, after] = [values[index - 1], series[next]];
    if (before === undefined || after === undefined || after === null) {
      throw new RangeError('expected a series with values at both ends');
    }
    // The neighbour before is filled already, so that one step of the rest of the way is enough.
    const step = 1 / (next - index + 1);
    const [low, high] = [Math.log(Math.max(before, LEAST)), Math.log(Math.max(after, LEAST))];
    values.push(Math.exp(low + (high - low) * step));
  }
  return { values, isFilled: series.map((value) => value === null) };
}
