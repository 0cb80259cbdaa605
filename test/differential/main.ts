import { parseArgs } from 'node:util';
import { parse } from 'graphql';
import { type ComposedWorld, composeWorld } from '../kit/federation/composed-world.ts';
import { type Engine, openFederatedGraph } from '../kit/federation/open-federated-graph.ts';
import type { FieldFault } from '../kit/federation/world-run.ts';
import { FEDERATED_WORLDS } from '../kit/federation/worlds/index.ts';
import { describeMismatch, observe, runDifferential } from './differential-run.ts';
import { canExecute } from './engine-differences.ts';

const USAGE = `Usage: npm run test:differential -- [--runs N] [--seed N] [--engine compiled|closures|reference]
           [--world NAME]
       npm run test:differential -- --world NAME --query TEXT [--variables JSON] [--faults JSON]
           [--refused JSON] [--request-id ID]

Executes generated operations by an engine and by a monolith over the same data, or one operation
that is given. Mismatches go to the standard output, progress to the standard error; the exit code
is 1 if there was one.
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    engine: { type: 'string', default: 'compiled' },
    world: { type: 'string' },
    query: { type: 'string' },
    variables: { type: 'string', default: '{}' },
    faults: { type: 'string', default: '{}' },
    refused: { type: 'string', default: '[]' },
    'request-id': { type: 'string', default: 'request-1' },
    help: { type: 'boolean', short: 'h' },
  },
});
const engine = values.engine as Engine;
const worlds = FEDERATED_WORLDS.filter(
  ({ name }) => values.world === undefined || name === values.world,
);

if (values.help === true || worlds.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = values.help === true ? 0 : 2;
} else if (values.query !== undefined) {
  for (const world of worlds) await replay(composeWorld(world), values.query);
} else {
  await runAll(worlds.map(composeWorld).filter((composed) => canExecute(engine, composed)));
}

async function replay(composed: ComposedWorld, query: string): Promise<void> {
  const graph = await openFederatedGraph(composed, engine);
  const faults = new Map(Object.entries(JSON.parse(values.faults) as Record<string, FieldFault>));
  const request = {
    document: parse(query),
    variables: JSON.parse(values.variables),
    faults,
    refused: new Set(JSON.parse(values.refused) as string[]),
    requestId: values['request-id'],
  };
  const observed = await observe(graph, composed, engine, request);
  await graph.close();
  process.stdout.write(`${describeMismatch(observed)}\n`);
  process.exitCode = observed.differences.length === 0 ? 0 : 1;
}

async function runAll(composed: readonly ComposedWorld[]): Promise<void> {
  const tasks = composed.flatMap((one) =>
    one.apiSchema.getMutationType()
      ? [
          { composed: one, kind: 'query' as const },
          { composed: one, kind: 'mutation' as const },
        ]
      : [{ composed: one, kind: 'query' as const }],
  );
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const runs = Math.ceil(Number(values.runs) / tasks.length);
  const begin = performance.now();
  let done = 0;
  process.stderr.write(
    `engine ${engine}, seed ${seed}, ${runs} operations for each of ${tasks.length}\n`,
  );
  for (const task of tasks) {
    const { name } = task.composed.world;
    const result = await runDifferential({
      ...task,
      engine,
      runs,
      seed,
      onRun() {
        done += 1;
        if (done % 500 !== 0) return;
        const seconds = Math.round((performance.now() - begin) / 1_000);
        process.stderr.write(`${done} operations, ${seconds} s, now ${name}\n`);
      },
    });
    const explained = [...result.explained].map(([reason, count]) => `  ${count} x ${reason}\n`);
    process.stderr.write(`${name}, ${task.kind}: ${result.runs} operations\n${explained.join('')}`);
    if (result.mismatch === null) continue;
    process.exitCode = 1;
    process.stdout.write(`seed ${seed}, path ${result.mismatch.path}\n`);
    process.stdout.write(`${describeMismatch(result.mismatch)}\n\n`);
  }
}
