import {
  BERKUT_AGGREGATES_KEY,
  CITIZENSHIPS,
  PURPOSES,
  startBerkutAggregates,
} from '../../mocks/statistics/index.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { createStatisticsSubgraph } from '../../subgraphs/statistics/index.ts';
import { askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'How far are forecasts of entries off, beside the seasonal naive ones?';

const TODAY = '2026-11-23';
const FORECAST = 'error { ours seasonalNaive ratio origins coverage } monthsFilled points { mean }';

interface Series {
  readonly citizenship?: string;
  readonly purpose?: string;
}

interface Measured {
  readonly series: string;
  /** Null where too much of the series is withheld. */
  readonly forecast: {
    readonly error: {
      readonly ours: number;
      readonly seasonalNaive: number;
      readonly ratio: number | null;
      readonly origins: number;
      readonly coverage: number | null;
    };
    readonly monthsFilled: number;
  } | null;
  readonly durationMs: number;
}

/** Forecasts every series of the simulated border service, and prints how far each was off. */
export async function run(): Promise<void> {
  const berkut = await startBerkutAggregates({ people: { today: TODAY } });
  const nowhere = { url: 'http://127.0.0.1:9', apiKey: 'unused' };
  const subgraph = createStatisticsSubgraph(
    {
      berkutAggregates: { url: berkut.url, apiKey: BERKUT_AGGREGATES_KEY, timeoutMs: 10_000 },
      enbekAggregates: nowhere,
      kgd: nowhere,
      cellKey: new Uint8Array(32).fill(1),
    },
    { now: () => new Date(`${TODAY}T07:00:00Z`) } as KitServices,
  );
  try {
    const margins = await measureAll(subgraph, [
      {},
      ...CITIZENSHIPS.map(({ code }) => ({ citizenship: code })),
      ...PURPOSES.map(({ code }) => ({ purpose: code })),
    ]);
    const cells = await measureAll(
      subgraph,
      CITIZENSHIPS.flatMap(({ code: citizenship }) =>
        PURPOSES.map(({ code: purpose }) => ({ citizenship, purpose })),
      ),
    );
    process.stdout.write(printMargins(margins));
    const summary = { margins: summarize(margins), cells: summarize(cells) };
    process.stdout.write(`\n${printSummary(summary)}`);
    process.stdout.write(`${JSON.stringify({ bench: 'forecast', ...summary })}\n`);
  } finally {
    await subgraph.close();
    await berkut.close();
  }
}

async function measureAll(subgraph: Subgraph, list: readonly Series[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const series of list) {
    const began = performance.now();
    const { data, errors } = await askSubgraph(
      subgraph,
      `query ($citizenship: String, $purpose: String) {
        entriesForecast(citizenship: $citizenship, purpose: $purpose) { ${FORECAST} }
      }`,
      { ...series },
      contextOf('statistician', 'statistics'),
    );
    if (errors.length > 0) throw new Error(`expected an answer, but got ${errors[0]?.message}`);
    measured.push({
      series: Object.values(series).join(' ') || 'all',
      forecast: data.entriesForecast,
      durationMs: performance.now() - began,
    });
  }
  return measured;
}

function printMargins(measured: readonly Measured[]): string {
  const rows = measured.map(({ series, forecast, durationMs }) => {
    if (forecast === null) return [series, 'withheld', '', '', '', '', durationMs.toFixed(0)];
    const { ours, seasonalNaive, ratio, origins, coverage } = forecast.error;
    return [
      series,
      ours.toFixed(0),
      seasonalNaive.toFixed(0),
      (ratio ?? 0).toFixed(2),
      `${((coverage ?? 0) * 100).toFixed(0)} %`,
      origins,
      durationMs.toFixed(0),
    ];
  });
  const header = ['series', 'MAE', 'naive MAE', 'ratio', 'in 80 % interval', 'origins', 'ms'];
  return formatTable(header, rows);
}

interface Summary {
  readonly series: number;
  readonly forecast: number;
  readonly better: number;
  readonly medianRatio: number;
  readonly worstRatio: number;
  readonly meanCoverage: number;
  readonly medianMs: number;
}

function summarize(measured: readonly Measured[]): Summary {
  const found = measured.flatMap(({ forecast }) => (forecast === null ? [] : [forecast.error]));
  const ratios = found.map(({ ratio }) => ratio ?? 0);
  const coverage = found.reduce((sum, error) => sum + (error.coverage ?? 0), 0) / found.length;
  return {
    series: measured.length,
    forecast: found.length,
    better: ratios.filter((ratio) => ratio < 1).length,
    medianRatio: round(percentile(ratios, 0.5)),
    worstRatio: round(Math.max(...ratios)),
    meanCoverage: round(coverage),
    medianMs: Math.round(
      percentile(
        measured.map(({ durationMs }) => durationMs),
        0.5,
      ),
    ),
  };
}

function printSummary(summary: Readonly<Record<string, Summary>>): string {
  const header = ['', 'series', 'forecast', 'better', 'median ratio', 'worst', 'coverage', 'ms'];
  return formatTable(
    header,
    Object.entries(summary).map(([name, each]) => [name, ...Object.values(each)]),
  );
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
