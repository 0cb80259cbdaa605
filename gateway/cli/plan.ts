import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ClientError, ClientErrors } from '../client-error.ts';
import { parseConfig } from '../config.ts';
import { compileOperation } from '../execute/engine/compile-operation.ts';
import { conditionVariables } from '../execute/engine/conditions.ts';
import { describeWaves } from '../execute/engine/describe-waves.ts';
import { createEntitiesWithoutKeys } from '../execute/engine/entities-without-keys.ts';
import { describePlan, type PlanDescription } from '../plan/describe-plan.ts';
import { type LoadedSupergraph, loadSupergraph, SUPERGRAPH_FILE } from '../supergraph/index.ts';

const USAGE = `Usage: npm run --silent plan -- FILE.graphql [--operation NAME] [--supergraph FILE]
                                             [--override LABEL]... [--on VARIABLE]...
                                             [--scheduling requests|latency]

Prints the operation as it is planned, with its fragments in their places, its query plan (one after
the other where it takes several), and the requests that the compiled operation makes, in waves.
--override turns a label of a progressive override on; --on makes a variable of @skip and @include
true for the waves, the others are false.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    operation: { type: 'string' },
    supergraph: { type: 'string' },
    override: { type: 'string', multiple: true },
    on: { type: 'string', multiple: true },
    scheduling: { type: 'string', default: 'requests' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [file, ...others] = positionals;

if (values.help === true) {
  process.stdout.write(USAGE);
} else if (file === undefined || others.length > 0) {
  fail(`expected one file, but got: ${positionals.join(' ') || 'nothing'}\n\n${USAGE}`, 2);
} else {
  try {
    const supergraph = await loadSupergraph(values.supergraph ?? fileURLToPath(SUPERGRAPH_FILE));
    const plan = await describePlan(supergraph, await readFile(file, 'utf8'), {
      operationName: values.operation ?? null,
      limits: parseConfig({}).limits,
      overrides: values.override ?? [],
    });
    const waves = plan.passes.length === 0 ? [] : [wavesOf(plan, supergraph)];
    process.stdout.write(`${[...sectionsOf(plan), ...waves].join('\n\n')}\n`);
  } catch (error) {
    fail(`${explain(error)}\n`, 1);
  }
}

/** What is printed, in this order. */
function sectionsOf({ clientKeys, passes }: PlanDescription): readonly string[] {
  const renamed = [...clientKeys].map(
    ([planned, client]) => `# ${planned}: ${client} to the client`,
  );
  return [
    ...(renamed.length === 0 ? [] : [renamed.join('\n')]),
    ...(passes.length === 0 ? ['# Nothing is fetched.'] : []),
    ...passes.flatMap(({ operation, printedPlan }) => [operation, printedPlan]),
  ];
}

/** The requests of the operation, compiled for the conditions that were told. */
function wavesOf({ document, clientKeys, passes }: PlanDescription, supergraph: LoadedSupergraph) {
  const on = new Set(values.on);
  const conditions = new Map(conditionVariables(document).map((name) => [name, on.has(name)]));
  const compiled = compileOperation({
    supergraph,
    document,
    clientKeys,
    plans: passes.map(({ queryPlan }) => queryPlan),
    conditions,
    refused: new Set(),
    scheduling: values.scheduling === 'latency' ? 'latency' : 'requests',
    mayBatch: () => true,
    withoutKeys: createEntitiesWithoutKeys(),
    programsFromRun: null,
  });
  return describeWaves(compiled);
}

function explain(error: unknown): string {
  const reasons = error instanceof ClientErrors ? error.errors : [error];
  return reasons
    .map((reason) => {
      if (!(reason instanceof Error)) return String(reason);
      const at = reason instanceof ClientError ? reason.options.locations?.[0] : undefined;
      return at === undefined ? reason.message : `${at.line}:${at.column} ${reason.message}`;
    })
    .join('\n');
}

function fail(text: string, exitCode: number): void {
  process.stderr.write(text);
  process.exitCode = exitCode;
}
