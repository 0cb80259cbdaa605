import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { countCalls, type ServiceCalls } from './count-calls.ts';
import { formatTable } from './format-table.ts';
import { type CallSteps, type CriticalPath, criticalPath } from './overview-critical-path.ts';
import { percentile } from './percentile.ts';
import type { BenchGraph } from './start-bench-graph.ts';

const WARM_UP_RUNS = 10;
const RUNS = 40;
const RATIO_TARGET = 1.3;
/** Without a call that ends, a graph has come to rest. */
export const QUIET_MS = 300;

/** An operation about one person, and what it is measured against. */
export interface OperationToMeasure {
  /** Of `schema/operations`. */
  readonly name: string;
  readonly steps: CallSteps;
  /** Other views of the order of calls: a ratio is printed for each, under its name. */
  readonly otherSteps?: Readonly<Record<string, CallSteps>>;
  /** Milliseconds that each simulator holds an answer back. */
  readonly latencyMs: number;
}

interface Run extends CriticalPath {
  readonly latencyMs: number;
  readonly ratio: number;
  readonly otherRatios: Readonly<Record<string, number>>;
}

/**
 * Runs an operation 10 times to warm up and 40 times to measure it, one at a time, and prints what
 * its last run asked each service, how long the runs took beside their critical path, and on which
 * chains of calls that lay. Throws where a run has errors, or calls that its steps do not explain.
 */
export async function measureOperation(graph: BenchGraph, asked: OperationToMeasure) {
  const { name, steps, otherSteps = {}, latencyMs: heldBackMs } = asked;
  const { query, variables } = await readOperation(name);
  for (let i = 0; i < WARM_UP_RUNS; i += 1) await graph.ask(query, variables);
  const runs: Run[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    await beginAnew(graph);
    const { latencyMs, errors } = await graph.ask(query, variables);
    if (errors.length > 0) throw new Error(`${name} failed: ${errors.join(', ')}`);
    await untilQuiet(graph);
    const path = criticalPath(graph.calls, steps);
    const ratioTo = ({ criticalMs, idleMs }: CriticalPath) => (latencyMs - idleMs) / criticalMs;
    const otherRatios = Object.fromEntries(
      Object.entries(otherSteps).map(([view, of]) => [
        view,
        ratioTo(criticalPath(graph.calls, of)),
      ]),
    );
    runs.push({ latencyMs, ...path, ratio: ratioTo(path), otherRatios });
  }
  const calls = printCalls(name, countCalls(await graph.simulators.readCalls()));
  return { runs: RUNS, ...printTimes(runs, heldBackMs), calls };
}

function printTimes(runs: readonly Run[], heldBackMs: number) {
  const summaryOf = (read: (run: Run) => number) => summarize(runs.map(read));
  const views = Object.keys(runs[0]?.otherRatios ?? {});
  const summary = {
    latencyMs: summaryOf(({ latencyMs }) => latencyMs),
    criticalMs: summaryOf(({ criticalMs }) => criticalMs),
    idleMs: summaryOf(({ idleMs }) => idleMs),
    ratio: summaryOf(({ ratio }) => ratio),
    ratioWithWaiting: summaryOf(({ latencyMs, criticalMs }) => latencyMs / criticalMs),
    ...Object.fromEntries(
      views.map((view) => [view, summaryOf(({ otherRatios }) => otherRatios[view] ?? Number.NaN)]),
    ),
  };
  const chains = Object.entries(Object.groupBy(runs, ({ chain }) => chain.join(' > ')))
    .map(([chain, of]) => ({ chain, runs: of?.length ?? 0, calls: of?.[0]?.chain.length ?? 0 }))
    .sort((a, b) => b.runs - a.runs);
  const verdict = (value: number) => (value <= RATIO_TARGET ? 'met' : 'MISSED');
  const heldMs = (chains[0]?.calls ?? 0) * heldBackMs;
  const rows = Object.entries(summary).map(([row, { median, p95 }]) => [row, median, p95]);
  process.stdout.write(
    `${formatTable([`${RUNS} warm runs`, 'median', 'p95'], rows)}` +
      `target of ratio: at most ${RATIO_TARGET}, ${verdict(summary.ratio.median)} by the median, ` +
      `${verdict(summary.ratio.p95)} by p95\n` +
      `slowest branch: ${chains.map((each) => `${each.chain} (${each.runs} runs)`).join('; ')}\n` +
      `the simulators hold the calls of the most frequent one back ${heldMs} ms in all; the rest of ` +
      'criticalMs is work, theirs and ours\n\n',
  );
  return { ...summary, chains };
}

/** Waits for rest, then forgets every call so far. */
export async function beginAnew(graph: BenchGraph): Promise<void> {
  await untilQuiet(graph);
  await graph.simulators.clear();
  graph.calls.length = 0;
}

/** Waits until no call has ended for 300 ms. */
export async function untilQuiet({ calls }: BenchGraph): Promise<void> {
  for (let ended = -1; ended !== calls.length; ) {
    ended = calls.length;
    await sleep(QUIET_MS);
  }
}

/** Reads an operation of `schema/operations` with its variables. */
export async function readOperation(name: string) {
  const read = (file: string) =>
    readFile(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
  const query = await read(`${name}.graphql`);
  const variables: Record<string, unknown> = JSON.parse(await read(`${name}.variables.json`));
  return { query, variables };
}

/** Prints what services were asked during one query, and by how many systems. */
export function printCalls(name: string, services: readonly ServiceCalls[]) {
  const calls = services.reduce((sum, each) => sum + each.calls, 0);
  const duplicates = services.reduce((sum, each) => sum + each.duplicates, 0);
  const systems = new Set(services.map(({ agency }) => agency)).size;
  const rows = services.map((each) => [
    each.agency,
    each.service,
    each.calls,
    each.duplicates,
    each.atOnceMax,
  ]);
  process.stdout.write(
    `${name}: calls of one query\n` +
      `${formatTable(
        ['agency', 'service', 'calls', 'duplicates', 'at once (system)'],
        [...rows, [`${systems} systems`, '', calls, duplicates, '']],
      )}\n`,
  );
  return { systems, calls, duplicates, services };
}

function summarize(values: readonly number[]): { median: number; p95: number } {
  return { median: round(percentile(values, 0.5)), p95: round(percentile(values, 0.95)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
