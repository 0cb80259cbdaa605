import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { ForecastTask, SeriesForecast } from './forecast-series.ts';

/** Forecasts series in a thread of its own: trying a model on its past takes a quarter of a second. */
export interface SeriesForecaster {
  /** As `forecastSeries`; the same series is forecast once. */
  forecast(task: ForecastTask): Promise<SeriesForecast | null>;
  /** Ends the thread; what it had not finished is rejected. */
  close(): Promise<void>;
}

const SERIES_MAX = 500;

/** Makes the forecaster; its thread starts with the first task and keeps no process alive. */
export function createForecaster(): SeriesForecaster {
  const known = new LRUCache<string, { readonly forecast: SeriesForecast | null }>({
    max: SERIES_MAX,
  });
  let piscina: Piscina<ForecastTask, SeriesForecast | null> | undefined;

  return {
    async forecast(task) {
      // By its figures: a month more, or a revised one, makes another series.
      const key = JSON.stringify([task.horizon, task.series]);
      const held = known.get(key);
      if (held !== undefined) return held.forecast;
      piscina ??= new Piscina({
        filename: new URL('./forecast-worker.ts', import.meta.url).href,
        minThreads: 0,
        maxThreads: 1,
        maxQueue: 100,
      });
      const forecast = await piscina.run(task);
      known.set(key, { forecast });
      return forecast;
    },
    async close() {
      const running = piscina;
      piscina = undefined;
      await running?.destroy();
    },
  };
}
