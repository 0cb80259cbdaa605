import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { countCalls } from './count-calls.ts';
import { measureListLoops, printListLoops } from './overview-list-loops.ts';
import {
  beginAnew,
  measureOperation,
  printCalls,
  QUIET_MS,
  readOperation,
  untilQuiet,
} from './overview-operation.ts';
import {
  FULL_PICTURE_STEPS,
  FULL_PICTURE_STEPS_WITH_EARLY_TOKEN,
  OVERVIEW_STEPS,
} from './overview-steps.ts';
import { type BenchGraph, startBenchGraph } from './start-bench-graph.ts';
import { startGraphApart } from './start-graph-apart.ts';
import { watchEventLoop } from './watch-event-loop.ts';

export const question =
  'What do the overview and the full picture of a person and a list of 100 cost the systems, and how long do they take?';

export const options =
  '  --only NAMES  person-overview, full-picture, registrations-due, by commas; default all\n';

const LATENCY_MS = 40;
const MEASURES = {
  'person-overview': (graph: BenchGraph) =>
    measureOperation(graph, {
      name: 'person-overview',
      steps: OVERVIEW_STEPS,
      latencyMs: LATENCY_MS,
    }),
  'full-picture': (graph: BenchGraph) =>
    measureOperation(graph, {
      name: 'full-picture',
      steps: FULL_PICTURE_STEPS,
      otherSteps: { ratioWithEarlyToken: FULL_PICTURE_STEPS_WITH_EARLY_TOKEN },
      latencyMs: LATENCY_MS,
    }),
  'registrations-due': measureList,
};
type Measure = keyof typeof MEASURES;

/**
 * Prints, for `person-overview`, `full-picture` and `registrations-due` of `schema/operations`, the
 * calls that each makes; the latency of the first two against their critical path (the method is told
 * at `criticalPath`, the order of the calls at `overview-steps.ts`); and how long event loops were
 * held during the list, by what (told at `measureListLoops`).
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
export async function run(args: readonly string[] = []): Promise<void> {
  const names = readNames(args);
  const graph = await startBenchGraph(LATENCY_MS);
  try {
    const measured: Partial<Record<Measure, unknown>> = {};
    for (const name of names) measured[name] = await MEASURES[name](graph);
    const load = loadavg().map((value) => Math.round(value * 100) / 100);
    const machine = { node: process.version, cpus: cpus().length, load };
    process.stdout.write(
      `simulators: another process, ${LATENCY_MS} ms each answer\n` +
        `machine: ${machine.cpus} CPUs, load ${load.join(' ')}, Node ${machine.node}\n`,
    );
    process.stdout.write(
      `${JSON.stringify({ bench: 'overview', latencyMs: LATENCY_MS, machine, ...measured })}\n`,
    );
  } finally {
    await graph.close();
  }
}

function readNames(args: readonly string[]): readonly Measure[] {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  const known = Object.keys(MEASURES) as Measure[];
  if (values.only === undefined) return known;
  const asked = values.only.split(',');
  const unknown = asked.filter((name) => !known.includes(name as Measure));
  if (unknown.length > 0) throw new RangeError(`expected --only of ${known.join(', ')}`);
  return known.filter((name) => asked.includes(name));
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
