import { GraphQLError } from 'graphql';
import type { EntriesForecast } from '../../schema/generated/statistics.ts';
import { addMonths, listMonths, monthOf } from '../../schema/month.ts';
import { todayInKazakhstan } from '../kit/index.ts';
import { flowDimensions } from './dimensions.ts';
import { LEVEL } from './forecast/backtest.ts';
import type { SeriesForecaster } from './forecast/create-forecaster.ts';
import { MODEL } from './forecast/fit-model.ts';
import type { ReleasedFigures } from './released-figures.ts';
import type { FlowMonth } from './releases/flow-month.ts';
import { selectCells } from './select-cells.ts';

/** Ten years. */
const HISTORY_MONTHS = 120;
const MONTHS_MAX = 24;

export interface ForecastQuestion {
  readonly citizenship?: string | null;
  readonly purpose?: string | null;
  readonly months?: number | null;
}

export interface ForecastSources {
  readonly forecaster: SeriesForecaster;
  readonly figures: ReleasedFigures;
  readonly now: () => Date;
  readonly loadMany: (months: readonly string[]) => Promise<readonly (FlowMonth | null)[]>;
}

/**
 * Forecasts entries from the figures that anybody who may ask is shown, so that a forecast tells
 * nothing that they do not. Null where these are too few.
 *
 * Throws BAD_USER_INPUT for a number of months beyond 24, and for a citizenship or purpose by which
 * nothing is counted.
 */
export async function forecastEntries(
  { citizenship, purpose, months }: ForecastQuestion,
  { forecaster, figures, now, loadMany }: ForecastSources,
): Promise<EntriesForecast | null> {
  const horizon = months ?? 12;
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > MONTHS_MAX) {
    throw badInput(`Expected 1 to ${MONTHS_MAX} months.`);
  }
  const lastClosed = addMonths(monthOf(todayInKazakhstan(now())), -1);
  const names = listMonths(addMonths(lastClosed, 1 - HISTORY_MONTHS), lastClosed);
  const loaded = await loadMany(names);
  const filter = {
    CITIZENSHIP: oneOf(citizenship),
    PURPOSE: oneOf(purpose),
  };
  const history = loaded.map((flows) => {
    if (flows === null) return null;
    const [cell] = selectCells(flowDimensions(flows), { by: [], filter });
    if (cell === undefined)
      throw badInput('Expected a citizenship and a purpose that are counted.');
    return figures.count('entries', flows.month, flows.entries, cell).value;
  });
  const start = history.findIndex((value) => value !== null);
  const end = history.findLastIndex((value) => value !== null);
  if (start === -1) return null;
  const lastMonth = names[end] ?? lastClosed;
  const forecast = await forecaster.forecast({ series: history.slice(start, end + 1), horizon });
  if (forecast === null) return null;
  const { mean, lower, upper, error, monthsUsed, monthsFilled } = forecast;
  return {
    points: mean.map((value, step) => ({
      month: addMonths(lastMonth, step + 1),
      mean: Math.round(value),
      lower: Math.round(lower[step] ?? value),
      upper: Math.round(upper[step] ?? value),
      level: LEVEL,
    })),
    model: MODEL,
    lastMonth,
    monthsUsed,
    monthsFilled,
    error: {
      measure: 'MAE',
      ours: error.ours,
      seasonalNaive: error.seasonalNaive,
      origins: error.origins,
      coverage: error.coverage,
      ratio: error.seasonalNaive === 0 ? null : error.ours / error.seasonalNaive,
    },
  };
}

function oneOf(value: string | null | undefined): readonly string[] | null {
  return value === null || value === undefined ? null : [value];
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
