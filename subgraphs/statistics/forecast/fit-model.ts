import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, MSTL } from '@bsull/augurs/mstl';

/** The name of the model, as answers give it. */
export const MODEL = 'MSTL with AutoETS, of logarithms (augurs)';
/** The share of cases that intervals are made for. */
export const LEVEL = 0.8;

const MONTHS_PER_YEAR = 12;
const LEAST = 1;

/** What is expected of the months after a series. */
export interface ModelForecast {
  readonly mean: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

let isReady = false;

/**
 * Returns what a model of trend, season and rest expects after `values`, months one after another:
 * at least two years. Logarithms, because a season is a share of its year and shocks are factors.
 */
export function fitModel(values: readonly number[], horizon: number): ModelForecast {
  loadWasm();
  const model = MSTL.ets([MONTHS_PER_YEAR]);
  try {
    model.fit(Float64Array.from(values, (value) => Math.log(Math.max(value, LEAST))));
    const { point, intervals } = model.predict(horizon, LEVEL);
    const back = (logarithms: readonly number[] | undefined) =>
      Array.from(logarithms ?? point, Math.exp);
    return { mean: back(point), lower: back(intervals?.lower), upper: back(intervals?.upper) };
  } finally {
    model.free();
  }
}

/** The package loads its WebAssembly by fetch, which knows no files. */
function loadWasm(): void {
  if (isReady) return;
  const script = createRequire(import.meta.url).resolve('@bsull/augurs/mstl');
  initSync({ module: readFileSync(script.replace(/\.js$/, '_bg.wasm')) });
  isReady = true;
}
