import type { FilledSeries } from './fill-gaps.ts';
import { fitModel } from './fit-model.ts';
import { intervalWidth, missOf } from './interval-width.ts';
import { MONTHS_PER_YEAR } from './season-of.ts';

/** How far forecasts were off that had known less. */
export interface Backtest {
  /** Mean of how far a month was off. */
  readonly ours: number;
  /** The same of the forecast that each month will be as it was a year before. */
  readonly seasonalNaive: number;
  readonly origins: number;
  /** The logarithm that an interval has to reach up and down to hold `LEVEL` of what came. */
  readonly width: number;
  /**
   * Share of months that lay in the interval: of the later half of origins, with an interval as wide as
   * the earlier half had needed. Null where one of them has nothing to tell.
   */
  readonly coverage: number | null;
}

/** How a series is forecast: by the model, unless a test brings another. */
export type Forecaster = (values: readonly number[], horizon: number) => readonly number[];

/** The share of cases that intervals are made for. */
export const LEVEL = 0.8;
/** A season is the median of some years. */
export const TRAINING_MONTHS_MIN = 36;
const ORIGINS_MAX = 24;
const HORIZON_MAX = 12;

/**
 * Forecasts a series again and again as it was up to earlier and earlier months (rolling origin), each
 * time as far ahead as `horizon`, 12 at most, and compares with what came. Months that were filled in
 * are forecast from, but compared with nothing.
 */
export function backtest(
  { values, isFilled }: FilledSeries,
  horizon: number,
  forecast: Forecaster = fitModel,
): Backtest {
  const ahead = Math.min(horizon, HORIZON_MAX);
  const [ours, naive]: [number[], number[]] = [[], []];
  const misses: number[][] = [];
  for (let end = values.length - ahead; end >= TRAINING_MONTHS_MIN; end -= 1) {
    if (misses.length === ORIGINS_MAX) break;
    const past = values.slice(0, end);
    const expected = forecast(past, ahead);
    const compared = Array.from({ length: ahead }, (_, step) => step).filter(
      (step) => isFilled[end + step] === false,
    );
    const actualAt = (step: number) => values[end + step] ?? 0;
    for (const step of compared) {
      ours.push(Math.abs((expected[step] ?? 0) - actualAt(step)));
      naive.push(Math.abs((past.at(step - MONTHS_PER_YEAR) ?? 0) - actualAt(step)));
    }
    misses.push(compared.map((step) => missOf(expected[step] ?? 0, actualAt(step))));
  }
  return {
    ours: meanOf(ours),
    seasonalNaive: meanOf(naive),
    origins: misses.length,
    width: intervalWidth(misses.flat(), LEVEL) ?? 0,
    coverage: coverageOf(misses),
  };
}

/** The latest origin comes first. */
function coverageOf(misses: readonly (readonly number[])[]): number | null {
  const middle = Math.ceil(misses.length / 2);
  const [later, earlier] = [misses.slice(0, middle).flat(), misses.slice(middle).flat()];
  const width = intervalWidth(earlier, LEVEL);
  if (width === null || later.length === 0) return null;
  return later.filter((miss) => miss <= width).length / later.length;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
