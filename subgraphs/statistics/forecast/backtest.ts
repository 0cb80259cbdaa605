import type { FilledSeries } from './fill-gaps.ts';
import { fitModel, type ModelForecast } from './fit-model.ts';

/** How far forecasts were off that had known less. */
export interface Backtest {
  /** Mean of how far a month was off. */
  readonly ours: number;
  /** The same of the forecast that each month will be as it was a year before. */
  readonly seasonalNaive: number;
  readonly origins: number;
  /** Share of months that lay in the interval. */
  readonly coverage: number;
}

/** How a series is forecast: by the model, unless a test brings another. */
export type Forecaster = (values: readonly number[], horizon: number) => ModelForecast;

/** A model of a season needs some of them. */
export const TRAINING_MONTHS_MIN = 36;
const ORIGINS_MAX = 24;
const HORIZON_MAX = 12;
const MONTHS_PER_YEAR = 12;

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
  const [ours, naive, held]: [number[], number[], number[]] = [[], [], []];
  let origins = 0;
  for (let end = values.length - ahead; end >= TRAINING_MONTHS_MIN; end -= 1) {
    if (origins === ORIGINS_MAX) break;
    origins += 1;
    const past = values.slice(0, end);
    const { mean, lower, upper } = forecast(past, ahead);
    for (let step = 0; step < ahead; step += 1) {
      const actual = values[end + step] ?? 0;
      if (isFilled[end + step]) continue;
      ours.push(Math.abs((mean[step] ?? 0) - actual));
      naive.push(Math.abs((past.at(step - MONTHS_PER_YEAR) ?? 0) - actual));
      held.push((lower[step] ?? 0) <= actual && actual <= (upper[step] ?? 0) ? 1 : 0);
    }
  }
  return {
    ours: meanOf(ours),
    seasonalNaive: meanOf(naive),
    origins,
    coverage: meanOf(held),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
