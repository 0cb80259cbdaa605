import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ClientError, ClientErrors } from '../client-error.ts';
import { parseConfig } from '../config.ts';
import { describePlan, type PlanDescription } from '../plan/describe-plan.ts';
import { loadSupergraph, SUPERGRAPH_FILE } from '../supergraph/index.ts';

const USAGE = `Usage: npm run --silent plan -- FILE.graphql [--operation NAME] [--supergraph FILE]
                                             [--override LABEL]...

Prints the operation as it is planned, with its fragments in their places, and its query plan; one
after the other where it takes several. --override turns a label of a progressive override on.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    operation: { type: 'string' },
    supergraph: { type: 'string' },
    override: { type: 'string', multiple: true },
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
    process.stdout.write(`${sectionsOf(plan).join('\n\n')}\n`);
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
