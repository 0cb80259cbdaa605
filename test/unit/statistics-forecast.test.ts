import { afterAll, describe, expect, test } from 'vitest';
import { backtest, type Forecaster } from '../../subgraphs/statistics/forecast/backtest.ts';
import { createForecaster } from '../../subgraphs/statistics/forecast/create-forecaster.ts';
import { fillGaps } from '../../subgraphs/statistics/forecast/fill-gaps.ts';
import { forecastSeries } from '../../subgraphs/statistics/forecast/forecast-series.ts';

const months = (count: number, at: (month: number) => number) =>
  Array.from({ length: count }, (_, month) => at(month));
const whole = (values: readonly number[]) => ({ values, isFilled: values.map(() => false) });
/** Grows by an eighth of a percent a month, and swings by a third with the year. */
const seasonal = (month: number) =>
  1_000 * 1.00125 ** month * (1 + Math.sin((2 * Math.PI * month) / 12) / 3);

describe('a backtest', () => {
  const line = months(60, (month) => 100 + month);
  /** Knows the future, and is off by ten. */
  const offByTen: Forecaster = (values, horizon) =>
    months(horizon, (step) => 100 + values.length + step + 10);
  /** Knows the future, and is off by these shares of it, step by step. */
  const offBy =
    (shareAt: (step: number, known: number) => number): Forecaster =>
    (values, horizon) =>
      months(horizon, (step) => (100 + values.length + step) * (1 + shareAt(step, values.length)));

  test('measures errors that are known, of the forecast and of last year', () => {
    // A line that grows by one a month is twelve above what it was a year before.
    expect(backtest(whole(line), 12, offByTen)).toMatchObject({
      ours: 10,
      seasonalNaive: 12,
      origins: 13,
    });
  });

  test('never lets a forecast see what it is compared with', () => {
    const seen: number[] = [];
    const forgetful: Forecaster = (values, horizon) => {
      seen.push(values.length);
      expect(values).toEqual(line.slice(0, values.length));
      return offByTen(values, horizon);
    };
    backtest(whole(line), 12, forgetful);
    expect(seen).toEqual(months(13, (origin) => 48 - origin));
  });

  test('goes back two years of origins at most, and looks a year ahead at most', () => {
    const long = whole(months(120, (month) => 100 + month));
    expect(backtest(long, 12, offByTen).origins).toBe(24);
    const { seasonalNaive } = backtest(long, 24, offByTen);
    expect(seasonalNaive).toBe(12);
  });

  test('compares with nothing that was filled in', () => {
    const isFilled = line.map((_, month) => month >= 54);
    const odd = line.map((value, month) => (isFilled[month] ? 1_000_000 : value));
    expect(backtest({ values: odd, isFilled }, 12, offByTen).ours).toBe(10);
  });

  test('makes intervals as wide as four fifths of what came had needed', () => {
    // Three steps of twelve are missed by a tenth, the others by a hundredth.
    const { width } = backtest(
      whole(line),
      12,
      offBy((step) => (step < 3 ? 0.1 : 0.01)),
    );
    expect(width).toBeCloseTo(Math.log(1.1), 10);
    const { width: narrow } = backtest(
      whole(line),
      12,
      offBy((step) => (step < 2 ? 0.1 : 0.01)),
    );
    expect(narrow).toBeCloseTo(Math.log(1.01), 10);
  });

  test('tries the width that earlier origins had needed on the later ones', () => {
    // Of 13 origins the later seven are those of 42 to 48 months, and one of them is off by little.
    const worse = offBy((_step, known) => (known < 42 ? 0.02 : known < 43 ? 0.01 : 0.1));
    expect(backtest(whole(line), 12, worse).coverage).toBeCloseTo(1 / 7, 10);
    const better = offBy((_step, known) => (known < 42 ? 0.1 : 0.01));
    expect(backtest(whole(line), 12, better).coverage).toBe(1);
  });

  test('of one origin cannot tell how often intervals hold', () => {
    expect(backtest(whole(line.slice(0, 48)), 12, offByTen)).toMatchObject({
      origins: 1,
      coverage: null,
    });
  });
});

describe('a forecast', () => {
  test('of trend and season without chance is off by half of what last year is', () => {
    const forecast = forecastSeries({ series: months(96, seasonal), horizon: 12 });
    expect(forecast?.mean).toHaveLength(12);
    for (const [step, mean] of (forecast?.mean ?? []).entries()) {
      expect(Math.abs(mean / seasonal(96 + step) - 1)).toBeLessThan(0.01);
    }
    const { ours = 0, seasonalNaive = 0 } = forecast?.error ?? {};
    // Last year's month is 1.5 % below, and half of the forecast; the other half is exact.
    expect(seasonalNaive).toBeGreaterThan(10);
    expect(ours / seasonalNaive).toBeCloseTo(0.5, 1);
  });

  test('is not bent by a year in which nobody came', () => {
    const series = months(120, (month) => seasonal(month) * (month >= 40 && month < 52 ? 0.02 : 1));
    const forecast = forecastSeries({ series, horizon: 12 });
    for (const [step, mean] of (forecast?.mean ?? []).entries()) {
      expect(Math.abs(mean / seasonal(120 + step) - 1)).toBeLessThan(0.05);
    }
  });

  test('of a series with a gap fills it, and says so', () => {
    const series = months(96, seasonal).map((value, month) => (month === 40 ? null : value));
    const forecast = forecastSeries({ series, horizon: 12 });
    expect([forecast?.monthsUsed, forecast?.monthsFilled]).toEqual([96, 1]);
    expect(Math.abs((forecast?.mean[0] ?? 0) / seasonal(96) - 1)).toBeLessThan(0.02);
  });

  test.each([
    ['fewer than four years', months(47, seasonal)],
    [
      'more than a tenth of gaps',
      months(96, (month) => (month % 9 === 4 ? null : seasonal(month)) as number),
    ],
    ['no last month', [...months(95, seasonal), null]],
  ])('of %s is none', (_name, series) => {
    expect(forecastSeries({ series, horizon: 12 })).toBeNull();
  });
});

test('a gap is filled in equal shares between its neighbours', () => {
  const { values, isFilled } = fillGaps([100, null, null, 800]);
  expect(values.map(Math.round)).toEqual([100, 200, 400, 800]);
  expect(isFilled).toEqual([false, true, true, false]);
  expect(() => fillGaps([null, 1])).toThrow(RangeError);
});

describe('the thread', () => {
  const forecaster = createForecaster();
  afterAll(() => forecaster.close());

  test('forecasts as the function does, without holding the event loop', async () => {
    const task = { series: months(96, seasonal), horizon: 12 };
    const expected = forecastSeries(task);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const forecast = await forecaster.forecast(task);
    clearInterval(timer);
    expect(forecast).toEqual(expected);
    expect(turns).toBeGreaterThan(5);
  });

  test('answers the same series once more from memory', async () => {
    const task = { series: months(96, seasonal), horizon: 12 };
    const [one, other] = [await forecaster.forecast(task), await forecaster.forecast(task)];
    expect(other).toBe(one);
  });
});
