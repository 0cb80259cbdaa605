import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AutoETS, initSync } from '@bsull/augurs/ets';
import { MONTHS_PER_YEAR, seasonOf } from './season-of.ts';

/** The name of the model, as answers give it. */
export const MODEL = 'mean of AutoETS (augurs) without the season, and of last year; of logarithms';

/** Error, trend and no season: which kinds of them is found out. */
const ETS_SPEC = 'ZZN';
/** What is older tells of seasons, and no longer of level and trend. */
const LEVEL_MONTHS = 24;
const LEAST = 1;

let isReady = false;

/**
 * Returns what is expected after `values`, months one after another, three years at least.
 *
 * The season is the median of all years; level and trend are exponential smoothing of the last two,
 * and the forecast is the mean of that and of what the month was a year before: two forecasts that err
 * in different ways err less together. Logarithms, because a season is a share of its year.
 */
export function fitModel(values: readonly number[], horizon: number): readonly number[] {
  loadWasm();
  const series = values.map((value) => Math.log(Math.max(value, LEAST)));
  const season = seasonOf(series);
  const seasonAt = (month: number) => season[month % MONTHS_PER_YEAR] ?? 0;
  const adjusted = series.map((value, month) => value - seasonAt(month)).slice(-LEVEL_MONTHS);
  const model = new AutoETS(1, ETS_SPEC);
  try {
    model.fit(Float64Array.from(adjusted));
    const { point } = model.predict(horizon);
    return Array.from(point, (expected, step) => {
      const lastYear = series[series.length - MONTHS_PER_YEAR + (step % MONTHS_PER_YEAR)] ?? 0;
      return Math.exp((expected + seasonAt(series.length + step) + lastYear) / 2);
    });
  } finally {
    model.free();
  }
}

/** The package loads its WebAssembly by fetch, which knows no files. */
function loadWasm(): void {
  if (isReady) return;
  const script = createRequire(import.meta.url).resolve('@bsull/augurs/ets');
  initSync({ module: readFileSync(script.replace(/\.js$/, '_bg.wasm')) });
  isReady = true;
}
