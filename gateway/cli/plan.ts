import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ClientError, ClientErrors } from '../client-error.ts';
import { parseConfig } from '../config.ts';
import { describePlan } from '../plan/describe-plan.ts';
import { loadSupergraph, SUPERGRAPH_FILE } from '../supergraph/index.ts';

const USAGE = `Usage: npm run --silent plan -- FILE.graphql [--operation NAME] [--supergraph FILE]

Prints the normalised operation and its query plan.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    operation: { type: 'string' },
    supergraph: { type: 'string' },
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
    const { operation, queryPlan } = describePlan(supergraph, await readFile(file, 'utf8'), {
      operationName: values.operation ?? null,
      limits: parseConfig({}).limits,
    });
    process.stdout.write(`${operation}\n\n${queryPlan}\n`);
  } catch (error) {
    fail(`${explain(error)}\n`, 1);
  }
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
