import { type Backtest, backtest, TRAINING_MONTHS_MIN } from './backtest.ts';
import { fillGaps } from './fill-gaps.ts';
import { fitModel } from './fit-model.ts';

/** A forecast, and how far such forecasts were off. */
export interface SeriesForecast {
  readonly mean: readonly number[];
  /** Intervals as wide as they would have had to be so far. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly error: Backtest;
  readonly monthsUsed: number;
  readonly monthsFilled: number;
}

/** What is forecast: released figures, null where there is none, and how many months ahead. */
export interface ForecastTask {
  readonly series: readonly (number | null)[];
  readonly horizon: number;
}

const TRIED_MONTHS_MIN = 12;
const FILLED_SHARE_MAX = 0.1;

/**
 * Forecasts a series of months. Null where there is less than a year to try the model on beside what
 * it needs, where more than a tenth of the months is missing, or where the last month is.
 */
export function forecastSeries({ series, horizon }: ForecastTask): SeriesForecast | null {
  const monthsUsed = series.length;
  const monthsFilled = series.filter((value) => value === null).length;
  if (monthsUsed < TRAINING_MONTHS_MIN + TRIED_MONTHS_MIN) return null;
  if (monthsFilled > monthsUsed * FILLED_SHARE_MAX) return null;
  if (series[0] === null || series.at(-1) === null) return null;
  const filled = fillGaps(series);
  const error = backtest(filled, horizon);
  const mean = fitModel(filled.values, horizon);
  const reach = Math.exp(error.width);
  return {
    mean,
    lower: mean.map((expected) => expected / reach),
    upper: mean.map((expected) => expected * reach),
    error,
    monthsUsed,
    monthsFilled,
  };
}
