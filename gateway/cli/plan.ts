import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type DocumentNode, print } from 'graphql';
import { exemplaryAsker, loadPolicy, POLICY_FILE } from '../../schema/policy/index.ts';
import { PURPOSES, ROLES } from '../../schema/requester.ts';
import { describeDecision, describeDemands } from '../auth/describe-decision.ts';
import { ClientError, ClientErrors } from '../client-error.ts';
import { parseConfig } from '../config.ts';
import { compileOperation } from '../execute/engine/compile-operation.ts';
import { conditionVariables } from '../execute/engine/conditions.ts';
import { describeWaves } from '../execute/engine/describe-waves.ts';
import { createEntitiesWithoutKeys } from '../execute/engine/entities-without-keys.ts';
import { removeRefused } from '../execute/engine/remove-refused.ts';
import { checkDocument } from '../plan/check-document.ts';
import { describePlan, type PlanDescription } from '../plan/describe-plan.ts';
import { takeOperation } from '../plan/index.ts';
import { type LoadedSupergraph, loadSupergraph, SUPERGRAPH_FILE } from '../supergraph/index.ts';

const USAGE = `Usage: npm run --silent plan -- FILE.graphql [--operation NAME] [--supergraph FILE]
                                             [--override LABEL]... [--on VARIABLE]...
                                             [--scheduling requests|latency]
                                             [--persona ROLE --purpose PURPOSE]
                                             [--scope SCOPE]... [--policy FILE]

Prints what fields demand of a requester or, with --persona, what is decided about them for one of
that role; then what is left of the operation, as it is planned, with its fragments in their places,
its query plan (one after the other where it takes several), and the requests that the compiled
operation makes, in waves.
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
    persona: { type: 'string' },
    purpose: { type: 'string' },
    scope: { type: 'string', multiple: true },
    policy: { type: 'string', default: fileURLToPath(POLICY_FILE) },
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
    const options = {
      operationName: values.operation ?? null,
      limits: parseConfig({}).limits,
      overrides: values.override ?? [],
    };
    const text = await readFile(file, 'utf8');
    const checked = checkDocument(text, supergraph.apiSchema, { ...options, suggestions: true });
    const decision = decide(checked.ast, supergraph);
    const left =
      decision.left === null ? null : await describePlan(supergraph, decision.left, options);
    const planned = left === null ? ['# Nothing is fetched.'] : sectionsOf(left, supergraph);
    process.stdout.write(`${[...decision.sections, ...planned].join('\n\n')}\n`);
  } catch (error) {
    fail(`${explain(error)}\n`, 1);
  }
}

/** What is decided, and the text of what is left; null for nothing. */
function decide(
  document: DocumentNode,
  supergraph: LoadedSupergraph,
): { readonly sections: readonly string[]; readonly left: string | null } {
  const name = values.operation ?? null;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[`# ${title}`, ...lines.map((line) => `#   ${line}`)].join('\n')];
  if (values.persona === undefined) {
    const demands = describeDemands(document, name, supergraph);
    return { sections: section('Demands', demands), left: print(document) };
  }
  const role = oneOf(ROLES, values.persona, '--persona');
  const purpose = oneOf(PURPOSES, values.purpose, '--purpose');
  const policy = loadPolicy(values.policy);
  const { lines, refusedFields } = describeDecision(document, name, supergraph, {
    asker: exemplaryAsker(policy, role, purpose),
    policy,
    scopes: values.scope ?? [],
  });
  const taken = takeOperation(document, name).document;
  const left = refusedFields
    ? removeRefused(taken, supergraph.apiSchema, refusedFields).document
    : taken;
  return {
    sections: section(`Decision for ${role}, ${purpose}`, lines),
    left: left && print(left),
  };
}

function oneOf<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
  option: string,
): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw new RangeError(`expected ${option} to be one of: ${names.join(', ')}`);
}

/** What is printed of a plan, in this order. */
function sectionsOf(plan: PlanDescription, supergraph: LoadedSupergraph): readonly string[] {
  const { clientKeys, passes } = plan;
  const renamed = [...clientKeys].map(
    ([planned, client]) => `# ${planned}: ${client} to the client`,
  );
  return [
    ...(renamed.length === 0 ? [] : [renamed.join('\n')]),
    ...(passes.length === 0 ? ['# Nothing is fetched.'] : []),
    ...passes.flatMap(({ operation, printedPlan }) => [operation, printedPlan]),
    ...(passes.length === 0 ? [] : [wavesOf(plan, supergraph)]),
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
