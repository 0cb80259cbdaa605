import type { Asking } from './create-asking.ts';
import { formatTable } from './format-table.ts';
import type { LoopReport, Work, WorkMs } from './loop-report.ts';

/** A graph whose event loops can be watched while it is asked. */
export interface WatchedGraph {
  readonly ask: Asking;
  watch(options: { readonly profiled: boolean }): Promise<() => Promise<Map<string, LoopReport>>>;
}

export interface ListToMeasure {
  readonly query: string;
  readonly variables: unknown;
  /** Runs before each run of the list, to let the one before come to rest. */
  beforeEach(): Promise<unknown>;
}

/** How long one process' event loop was held during the list. All in milliseconds of its CPU. */
export interface ProcessLoops {
  readonly process: string;
  /** The longest turn of the first run, in which everything is compiled and connected. */
  readonly heldColdMs: number;
  /** The longest turn of each warm run. */
  readonly heldMs: readonly number[];
  /** The most that signing, verifying and reading XML took of one turn, over all profiled runs. */
  readonly signingAndVerifyingMaxMs: number;
  /** What the longest turn of the profiled runs was spent on. */
  readonly longest: WorkMs;
}

export interface ListLoops {
  readonly runs: readonly {
    readonly kind: 'cold' | 'warm' | 'profiled';
    readonly latencyMs: number;
    readonly errors: readonly string[];
  }[];
  readonly processes: readonly ProcessLoops[];
}

const WARM_RUNS = 5;
const PROFILED_RUNS = 5;
const SIGNING_TARGET_MS = 20;
const SIGNING: Work = 'signing and verifying';

/**
 * Runs the list once cold, five times warm and five times with a profiler in each process.
 *
 * A turn of the event loop is what a thread computes between two ticks of a timer that is always
 * due: so long is everybody else kept waiting. The profiler says whose work a turn was, whatever
 * stood between its pieces; it slows the process down, so that the lengths of turns are taken from
 * the warm runs and the shares from the profiled ones. Verifying in the worker thread holds no loop
 * and is in neither.
 */
export async function measureListLoops(
  graph: WatchedGraph,
  { query, variables, beforeEach }: ListToMeasure,
): Promise<ListLoops> {
  const runs: ListLoops['runs'][number][] = [];
  const reports: { kind: 'cold' | 'warm' | 'profiled'; loops: Map<string, LoopReport> }[] = [];
  const kinds = [
    'cold',
    ...Array(WARM_RUNS).fill('warm'),
    ...Array(PROFILED_RUNS).fill('profiled'),
  ];
  for (const kind of kinds as ListLoops['runs'][number]['kind'][]) {
    await beforeEach();
    const report = await graph.watch({ profiled: kind === 'profiled' });
    const { latencyMs, errors } = await graph.ask(query, variables);
    reports.push({ kind, loops: await report() });
    runs.push({ kind, latencyMs: round(latencyMs), errors });
  }
  const names = [...(reports[0]?.loops.keys() ?? [])];
  const processes = names.map((name) => {
    const of = (wanted: string) =>
      reports.flatMap(({ kind, loops }) =>
        kind === wanted ? [loops.get(name) as LoopReport] : [],
      );
    const profiled = of('profiled');
    return {
      process: name,
      heldColdMs: round(largest(of('cold'))),
      heldMs: of('warm').map(({ heldMaxMs }) => round(heldMaxMs)),
      signingAndVerifyingMaxMs: round(Math.max(...profiled.map(({ most }) => most[SIGNING] ?? 0))),
      longest: profiled.reduce((a, b) => (b.heldMaxMs > a.heldMaxMs ? b : a)).longest,
    };
  });
  return { runs, processes };
}

/** Prints what `measureListLoops` found, and whether signing and verifying kept within 20 ms. */
export function printListLoops(layout: string, { runs, processes }: ListLoops): void {
  const latencies = runs.map(({ kind, latencyMs }) => `${kind} ${latencyMs}`).join(', ');
  const errors = [...new Set(runs.flatMap((each) => each.errors))].join(', ') || 'none';
  const most = Math.max(...processes.map((each) => each.signingAndVerifyingMaxMs));
  process.stdout.write(
    `registrations-due for 100 people, ${layout}: ms of CPU that a turn of the event loop took\n` +
      formatTable(
        ['process', 'cold', 'warm (longest)', 'signing and verifying', 'the longest was spent on'],
        processes.map((each) => [
          each.process,
          each.heldColdMs,
          Math.max(...each.heldMs),
          each.signingAndVerifyingMaxMs,
          describe(each.longest),
        ]),
      ) +
      `latencyMs: ${latencies}\nerrors: ${errors}\n` +
      `target of signing and verifying: at most ${SIGNING_TARGET_MS} ms of a turn, ` +
      `${most <= SIGNING_TARGET_MS ? 'met' : 'MISSED'} (${most})\n\n`,
  );
}

function largest(reports: readonly LoopReport[]): number {
  return Math.max(...reports.map(({ heldMaxMs }) => heldMaxMs));
}

function describe(works: WorkMs): string {
  return (Object.entries(works) as [Work, number][])
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([work, ms]) => `${work} ${round(ms)}`)
    .join(', ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
