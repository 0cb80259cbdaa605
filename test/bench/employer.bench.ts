import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { employerAt } from '../../mocks/people/employers.ts';
import { countCalls, type ServiceCalls } from './count-calls.ts';
import { employerCriticalPath } from './employer-critical-path.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';
import { type BenchGraph, startBenchGraph } from './start-bench-graph.ts';

export const question =
  "What do the answers about an employer's 200 foreign workers cost, and does memory stay flat?";

export const options =
  '  --repetitions N  over which memory is watched; 10 to 1,000, default 50\n' +
  '  --workers N      of whom the operation asks; 1 to 200, default 200\n';

const LATENCY_MS = 40;
const QUIET_MS = 300;
const WARM_UP_RUNS = 2;
const TIMED_RUNS = 5;
const REPETITIONS = 50;
const WORKERS = 200;
/** A busy machine is to give a figure, and no error. */
const DEADLINE_MS = 60_000;
/** Calls of one service at once, as every subgraph of the demo is configured. */
const AT_ONCE = 16;
/** What the heap after the last repetitions may have more than after the first. */
const GROWTH_TARGET = 0.05;

const QUERY = `query WorkersOf($bin: Bin!, $first: Int!) {
  organization(bin: $bin) {
    foreignWorkers(first: $first) {
      nodes { worker { id mayWork { value asOf rule { id } missing { code } } } }
    }
  }
}`;

/**
 * Prints, for one operation that asks as the employer whether each of its 200 foreign workers may
 * work: the calls to each system with those that were made twice and those under way at once; the
 * latency against its critical path (told at `employerCriticalPath`); and the memory of the process
 * after the first and the last repetitions, after a full collection of garbage each.
 *
 * The simulators run in another process and hold each answer back 40 ms. Subgraphs, gateway and
 * client share this process. At most 16 calls of one service are under way at once; a system is
 * asked by as many services as its row names.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const { repetitions, workers } = readOptions(args);
  const graph = await startBenchGraph(LATENCY_MS, { persona: 'employer', deadlineMs: DEADLINE_MS });
  const ask = async () => {
    const { latencyMs, errors } = await graph.ask(QUERY, {
      bin: employerAt(0).bin,
      first: workers,
    });
    if (errors.length > 0) throw new Error(`the operation failed: ${errors.join(', ')}`);
    return latencyMs;
  };
  try {
    for (let i = 0; i < WARM_UP_RUNS; i += 1) await ask();
    const times = await measureTimes(graph, ask);
    const calls = printCalls(countCalls(await graph.simulators.readCalls()));
    const memory = await measureMemory(graph, ask, repetitions);
    const load = loadavg().map(round);
    const machine = { node: process.version, cpus: cpus().length, load };
    process.stdout.write(
      `simulators: another process, ${LATENCY_MS} ms each answer\n` +
        `machine: ${machine.cpus} CPUs, load ${load.join(' ')}, Node ${machine.node}\n`,
    );
    const measured = { latencyMs: LATENCY_MS, workers, machine, times, calls, memory };
    process.stdout.write(`${JSON.stringify({ bench: 'employer', ...measured })}\n`);
  } finally {
    await graph.close();
  }
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { repetitions: { type: 'string' }, workers: { type: 'string' } },
  });
  const within = (name: 'repetitions' | 'workers', min: number, max: number, otherwise: number) => {
    const count = Number(values[name] ?? otherwise);
    if (Number.isInteger(count) && count >= min && count <= max) return count;
    throw new RangeError(`expected --${name} from ${min} to ${max}`);
  };
  return {
    repetitions: within('repetitions', 10, 1_000, REPETITIONS),
    workers: within('workers', 1, WORKERS, WORKERS),
  };
}

async function measureTimes(graph: BenchGraph, ask: () => Promise<number>) {
  const runs = [];
  for (let i = 0; i < TIMED_RUNS; i += 1) {
    await beginAnew(graph);
    const latencyMs = await ask();
    await untilQuiet(graph);
    const { criticalMs, waves } = employerCriticalPath(graph.calls, AT_ONCE);
    runs.push({ latencyMs, criticalMs, waves, ratio: latencyMs / criticalMs });
  }
  const latencyMs = median(runs.map((each) => each.latencyMs));
  const criticalMs = median(runs.map((each) => each.criticalMs));
  const ratio = median(runs.map((each) => each.ratio));
  const waves = runs.at(-1)?.waves ?? [];
  process.stdout.write(
    `${formatTable(
      [`${TIMED_RUNS} warm runs`, 'median ms'],
      [
        ['latency', latencyMs],
        ['critical path', criticalMs],
        ['ratio', ratio],
      ],
    )}slowest of each wave: ${waves.map(({ slowest }) => slowest).join(', ')}\n\n`,
  );
  return { runs: TIMED_RUNS, latencyMs, criticalMs, ratio, waves };
}

function printCalls(services: readonly ServiceCalls[]) {
  const duplicates = services.reduce((sum, each) => sum + each.duplicates, 0);
  const calls = services.reduce((sum, each) => sum + each.calls, 0);
  const servicesOf = (agency: string) => services.filter((each) => each.agency === agency).length;
  const rows = services.map((each) => [
    each.agency,
    each.service,
    each.calls,
    each.duplicates,
    each.atOnceMax,
    AT_ONCE * servicesOf(each.agency),
  ]);
  const header = ['agency', 'service', 'calls', 'duplicates', 'at once (system)', 'at most'];
  const isBounded = services.every((each) => each.atOnceMax <= AT_ONCE * servicesOf(each.agency));
  process.stdout.write(
    `${formatTable(header, [...rows, ['all', '', calls, duplicates, '', '']])}` +
      `target: no duplicate, ${duplicates === 0 ? 'met' : 'MISSED'}; at once at most what is ` +
      `configured, ${isBounded ? 'met' : 'MISSED'}\n\n`,
  );
  return { calls, duplicates, isBounded, services };
}

async function measureMemory(graph: BenchGraph, ask: () => Promise<number>, repetitions: number) {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const samples = [];
  for (let i = 0; i < repetitions; i += 1) {
    await graph.simulators.clear();
    graph.calls.length = 0;
    await ask();
    collectGarbage();
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ rssMb: round(rss / 1e6), heapMb: round(heapUsed / 1e6) });
  }
  const part = Math.max(3, Math.floor(repetitions / 5));
  const [begin, end] = [samples.slice(0, part), samples.slice(-part)];
  const heapMb = [begin, end].map((some) => median(some.map((each) => each.heapMb)));
  const rssMb = [begin, end].map((some) => median(some.map((each) => each.rssMb)));
  const growth = round(((heapMb[1] ?? 0) - (heapMb[0] ?? 0)) / (heapMb[0] ?? 1));
  process.stdout.write(
    formatTable(
      [`${repetitions} repetitions`, `median of the first ${part}`, `of the last ${part}`],
      [
        ['heap MB', ...heapMb],
        ['RSS MB', ...rssMb],
      ],
    ) +
      `target: the heap grows by at most ${GROWTH_TARGET * 100} %, ` +
      `${growth <= GROWTH_TARGET ? 'met' : 'MISSED'} (${round(growth * 100)} %)\n\n`,
  );
  return { repetitions, heapMb, rssMb, growth };
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

function median(values: readonly number[]): number {
  return round(percentile(values, 0.5));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
