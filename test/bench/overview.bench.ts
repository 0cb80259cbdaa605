import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { countCalls } from './count-calls.ts';
import { formatTable } from './format-table.ts';
import { overviewCriticalPath } from './overview-critical-path.ts';
import { measureListLoops, printListLoops } from './overview-list-loops.ts';
import { percentile } from './percentile.ts';
import { type BenchGraph, startBenchGraph } from './start-bench-graph.ts';
import { startGraphApart } from './start-graph-apart.ts';
import { watchEventLoop } from './watch-event-loop.ts';

export const question =
  'What do the overview of a person and a list of 100 cost the systems, and how long do they take?';

const LATENCY_MS = 40;
const WARM_UP_RUNS = 10;
const RUNS = 40;
const QUIET_MS = 300;
const RATIO_TARGET = 1.3;
/** KDP, GBD FL, sendMessage, getMessages: the longest chain by count. */
const CHAIN_CALLS = 4;

/**
 * Prints, for `person-overview` and `registrations-due` of `schema/operations`, the calls that
 * each makes; the latency of the overview against its critical path (the method is told at
 * `overviewCriticalPath`); and how long event loops were held during the list, by what (told at
 * `measureListLoops`).
 *
 * The simulators run in another process and hold each answer back 40 ms. Subgraphs, gateway and
 * client share this process and its event loop, without a cache of answers between requests; the
 * list is measured a second time with a process for each subgraph and the gateway. One query runs
 * at a time, and the next begins when 300 ms have passed without a call ending, so that the
 * acknowledgements of one are not in the way of another.
 *
 * The calls of a query are those of its last run. A list that ends with errors (its time ran out)
 * is shown as such.
 *
 * ratio = (latency - idle waiting between polls) / critical path, for each run by itself.
 */
export async function run(): Promise<void> {
  const graph = await startBenchGraph(LATENCY_MS);
  try {
    const overview = await measureOverview(graph);
    const list = await measureList(graph);
    const load = loadavg().map(round);
    const machine = { node: process.version, cpus: cpus().length, load };
    process.stdout.write(
      `simulators: another process, ${LATENCY_MS} ms each answer\n` +
        `machine: ${machine.cpus} CPUs, load ${load.join(' ')}, Node ${machine.node}\n`,
    );
    process.stdout.write(
      `${JSON.stringify({ bench: 'overview', latencyMs: LATENCY_MS, machine, overview, list })}\n`,
    );
  } finally {
    await graph.close();
  }
}

async function measureOverview(graph: BenchGraph) {
  const { query, variables } = await readOperation('person-overview');
  for (let i = 0; i < WARM_UP_RUNS; i += 1) await graph.ask(query, variables);
  const runs = [];
  for (let i = 0; i < RUNS; i += 1) {
    await beginAnew(graph);
    const { latencyMs, errors } = await graph.ask(query, variables);
    if (errors.length > 0) throw new Error(`person-overview failed: ${errors.join(', ')}`);
    await untilQuiet(graph);
    const path = overviewCriticalPath(graph.calls);
    runs.push({ latencyMs, ...path, ratio: (latencyMs - path.idleMs) / path.criticalMs });
  }
  const calls = printCalls('person-overview', countCalls(await graph.simulators.readCalls()));
  const summary = {
    latencyMs: summarize(runs.map(({ latencyMs }) => latencyMs)),
    criticalMs: summarize(runs.map(({ criticalMs }) => criticalMs)),
    idleMs: summarize(runs.map(({ idleMs }) => idleMs)),
    ratio: summarize(runs.map(({ ratio }) => ratio)),
    ratioWithWaiting: summarize(runs.map((each) => each.latencyMs / each.criticalMs)),
  };
  const rows = Object.entries(summary).map(([name, { median, p95 }]) => [name, median, p95]);
  const slowest = Object.fromEntries(
    Object.entries(Object.groupBy(runs, (each) => each.slowest)).map(([name, of]) => [
      name,
      of?.length ?? 0,
    ]),
  );
  process.stdout.write(
    `${formatTable([`${RUNS} warm runs`, 'median', 'p95'], rows)}` +
      `target of ratio: at most ${RATIO_TARGET}, ` +
      `${summary.ratio.median <= RATIO_TARGET ? 'met' : 'MISSED'} by the median\n` +
      `the simulators hold ${CHAIN_CALLS} calls of the chain back ` +
      `${CHAIN_CALLS * LATENCY_MS} ms in all; the rest of criticalMs is work, theirs and ours\n` +
      `slowest branch in runs: ${JSON.stringify(slowest)}\n\n`,
  );
  return { runs: RUNS, ...summary, slowest, calls };
}

async function measureList(graph: BenchGraph) {
  const { query, variables } = await readOperation('registrations-due');
  const asked = { ...variables, first: 100 };
  const together = await measureListLoops(
    {
      ask: graph.ask,
      async watch(options) {
        const loop = await watchEventLoop(options);
        return async () => new Map([['all in one process', await loop.stop()]]);
      },
    },
    { query, variables: asked, beforeEach: () => beginAnew(graph) },
  );
  await untilQuiet(graph);
  const calls = printCalls('registrations-due', countCalls(await graph.simulators.readCalls()));
  const graphApart = await startGraphApart(graph.simulators);
  try {
    const apart = await measureListLoops(graphApart, {
      query,
      variables: asked,
      beforeEach: () => sleep(QUIET_MS),
    });
    printListLoops('one process', together);
    printListLoops('a process for each part', apart);
    return { together, apart, calls };
  } finally {
    await graphApart.close();
  }
}

async function beginAnew(graph: BenchGraph): Promise<void> {
  await untilQuiet(graph);
  await graph.simulators.clear();
  graph.calls.length = 0;
}

async function untilQuiet({ calls }: BenchGraph): Promise<void> {
  for (let ended = -1; ended !== calls.length; ) {
    ended = calls.length;
    await sleep(QUIET_MS);
  }
}

async function readOperation(name: string) {
  const read = (file: string) =>
    readFile(new URL(`../../schema/operations/${file}`, import.meta.url), 'utf8');
  const query = await read(`${name}.graphql`);
  const variables: Record<string, unknown> = JSON.parse(await read(`${name}.variables.json`));
  return { query, variables };
}

function printCalls(name: string, services: ReturnType<typeof countCalls>) {
  const calls = services.reduce((sum, each) => sum + each.calls, 0);
  const duplicates = services.reduce((sum, each) => sum + each.duplicates, 0);
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
        [...rows, ['all', '', calls, duplicates, '']],
      )}\n`,
  );
  return { calls, duplicates, services };
}

function summarize(values: readonly number[]): { median: number; p95: number } {
  return { median: round(percentile(values, 0.5)), p95: round(percentile(values, 0.95)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
