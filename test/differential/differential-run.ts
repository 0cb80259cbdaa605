import fc from 'fast-check';
import { type ExecutionResult, parse, print, validate } from 'graphql';
import type { GraphResponse } from '../../gateway/execute/index.ts';
import { arbitraryFaults, faultableFields } from '../kit/federation/arbitrary-faults.ts';
import { arbitraryOperation } from '../kit/federation/arbitrary-operation.ts';
import { arbitraryRefusals } from '../kit/federation/arbitrary-refusals.ts';
import { choicesOf } from '../kit/federation/choices.ts';
import type { ComposedWorld } from '../kit/federation/composed-world.ts';
import { createMonolith } from '../kit/federation/monolith.ts';
import {
  beginWorldRun,
  type Engine,
  type FederatedGraph,
  openFederatedGraph,
  type SubgraphRequest,
  type WorldRequest,
} from '../kit/federation/open-federated-graph.ts';
import { compareAnswers, type Difference } from './compare-answers.ts';
import { explainDifference, knowsRefusals } from './engine-differences.ts';
import { reduceCase } from './reduce-case.ts';

export interface DifferentialOptions {
  readonly engine: Engine;
  readonly composed: ComposedWorld;
  readonly kind: 'query' | 'mutation';
  readonly runs: number;
  readonly seed: number;
  /** Returns the name of a known difference; default: those of the engine. */
  readonly explain?: typeof explainDifference;
  /** Hears of each operation that was executed. */
  readonly onRun?: () => void;
}

/** A difference that nobody has an explanation for, made as small as it gets. */
export interface Mismatch {
  readonly composed: ComposedWorld;
  readonly request: WorldRequest;
  readonly differences: readonly Difference[];
  readonly expected: ExecutionResult;
  readonly answered: GraphResponse;
  readonly asked: readonly SubgraphRequest[];
  readonly internalErrors: readonly unknown[];
}

export interface DifferentialResult {
  /** Operations executed. */
  readonly runs: number;
  /** Operations that were generated and were not valid. */
  readonly discarded: number;
  /** How often each known difference of the engine explained one. */
  readonly explained: ReadonlyMap<string, number>;
  /** The first unexplained one, after which the run ends. */
  readonly mismatch: (Mismatch & { readonly seed: number; readonly path: string }) | null;
}

/** On different sides of `percent(40)`, which one of the supergraphs has. */
const REQUEST_IDS = ['request-1', 'request-2'];

/** Executes generated operations by an engine and by the monolith until they differ. */
export async function runDifferential(options: DifferentialOptions): Promise<DifferentialResult> {
  const { composed, engine, kind, seed, explain = explainDifference } = options;
  const graph = await openFederatedGraph(composed, engine);
  const faultable = faultableFields(composed);
  const explained = new Map<string, number>();
  let discarded = 0;
  let runs = 0;
  let failed: WorldRequest | null = null;

  // Why the answers differ: nothing if they do not, null if nobody knows.
  const reasonsFor = async (request: WorldRequest): Promise<readonly string[] | null> => {
    const mismatch = await observe(graph, composed, engine, request);
    const reasons = mismatch.differences.map((one) => explain(engine, one, mismatch));
    return reasons.every((reason) => reason !== null) ? [...new Set(reasons)] : null;
  };

  const property = fc.asyncProperty(fc.gen(), async (generate) => {
    const choices = choicesOf(generate);
    const { text, variables, selected } = arbitraryOperation({
      schema: composed.apiSchema,
      kind,
      choices,
      hints: composed.world.argumentValues ?? {},
    });
    const document = parse(text);
    if (validate(composed.apiSchema, document).length > 0) {
      discarded += 1;
      return;
    }
    const faults = arbitraryFaults(faultable, composed, selected, choices);
    const requestId = choices.pick(REQUEST_IDS);
    const refused = knowsRefusals(engine)
      ? arbitraryRefusals(composed, selected, choices)
      : new Set<string>();
    const request = { document, variables, faults, refused, requestId };
    const reasons = await reasonsFor(request);
    runs += 1;
    options.onRun?.();
    if (reasons === null) {
      failed = request;
      throw new Error('the answers differ');
    }
    for (const reason of reasons) explained.set(reason, (explained.get(reason) ?? 0) + 1);
  });

  try {
    const details = await fc.check(property, { seed, numRuns: options.runs, endOnFailure: true });
    if (!details.failed) return { runs, discarded, explained, mismatch: null };
    if (failed === null) throw details.errorInstance;
    const smallest = await reduceCase(
      composed.apiSchema,
      failed,
      async (request) => (await reasonsFor(request)) === null,
    );
    const mismatch = await observe(graph, composed, engine, smallest);
    const path = details.counterexamplePath ?? '';
    return { runs, discarded, explained, mismatch: { ...mismatch, seed, path } };
  } finally {
    await graph.close();
  }
}

/** Executes one request by both. */
export async function observe(
  graph: FederatedGraph,
  composed: ComposedWorld,
  engine: Engine,
  request: WorldRequest,
): Promise<Mismatch> {
  const monolith = createMonolith(composed);
  const run = () => beginWorldRun(composed, request.faults);
  const expected = await monolith.answer(request, run());
  const lenient = await monolith.answerLeniently(request, run());
  const { asked, ...answered } = await graph.ask(request);
  const differences = compareAnswers(expected, lenient, answered, {
    completionErrors: engine !== 'reference',
  });
  return {
    composed,
    request,
    differences,
    expected,
    answered,
    asked,
    internalErrors: [...graph.internalErrors],
  };
}

/** Writes a mismatch as somebody needs it who has to find its cause. */
export function describeMismatch(mismatch: Mismatch): string {
  const { request, expected, answered } = mismatch;
  return [
    `supergraph: ${mismatch.composed.world.name}`,
    print(request.document),
    `variables: ${JSON.stringify(request.variables)}`,
    `faults: ${JSON.stringify(Object.fromEntries(request.faults))}`,
    `refused: ${JSON.stringify([...(request.refused ?? [])])}`,
    `request id: ${request.requestId}`,
    `expected: ${JSON.stringify(toPlain(expected))}`,
    `got:      ${JSON.stringify(toPlain(answered))}`,
    `differences: ${JSON.stringify(mismatch.differences, null, 1)}`,
    'fetches:',
    ...mismatch.asked.map(
      ({ subgraph, query, variables }) => `  ${subgraph}: ${query} ${JSON.stringify(variables)}`,
    ),
    ...mismatch.internalErrors.map((error) => `internal error: ${stackOf(error)}`),
  ].join('\n');
}

function toPlain({ data, errors }: ExecutionResult | GraphResponse) {
  return { data, errors: errors?.map(({ message, path }) => ({ message, path })) };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : JSON.stringify(error);
}
