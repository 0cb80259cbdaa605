import { type Backtest, backtest, TRAINING_MONTHS_MIN } from './backtest.ts';
import { fillGaps } from './fill-gaps.ts';
import { fitModel, type ModelForecast } from './fit-model.ts';

/** A forecast, and how far such forecasts were off. */
export interface SeriesForecast extends ModelForecast {
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
  return { ...fitModel(filled.values, horizon), error, monthsUsed, monthsFilled };
}
