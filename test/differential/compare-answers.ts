import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GraphResponse } from '../../gateway/execute/index.ts';
import { FAULT } from '../kit/federation/world-run.ts';

/** One way in which an engine's answer is not the monolith's. */
export type Difference =
  | { readonly kind: 'data'; readonly expected: string; readonly got: string }
  /** Something is null because of an error, and no error says so. */
  | { readonly kind: 'missing error'; readonly at: string; readonly expected: readonly string[] }
  /** An error that no execution of the operation may report. */
  | { readonly kind: 'unexpected error'; readonly path: string; readonly message: string }
  /** An error of a place that has one already. */
  | { readonly kind: 'repeated error'; readonly path: string; readonly message: string };

export interface CompareOptions {
  /** Whether the engine reports as errors what breaks the API schema without a subgraph's error. */
  readonly completionErrors: boolean;
}

type Path = readonly (string | number)[];

/**
 * Compares an engine's answer with the monolith's: data as text, so that the order of fields
 * counts; errors by their places, never by their messages.
 *
 * Where an error makes an object null, GraphQL lets an execution leave out other errors of that
 * object (section 6.4.4). So every null that has an error in the monolith must have one here, and
 * every error here must be one of the lenient monolith's, as often at most.
 */
export function compareAnswers(
  expected: ExecutionResult,
  lenient: ExecutionResult,
  answered: GraphResponse,
  { completionErrors }: CompareOptions,
): readonly Difference[] {
  const differences: Difference[] = [];
  const expectedData = JSON.stringify(expected.data ?? null);
  const data = JSON.stringify(answered.data ?? null);
  if (expectedData !== data) {
    differences.push({ kind: 'data', expected: expectedData, got: data });
  }

  const errors = answered.errors ?? [];
  const reported = new Set(errors.map(({ path = [] }) => nullPlace(expected.data, path)));
  const places = new Map<string, string[]>();
  for (const { path = [], message } of expected.errors ?? []) {
    const ofSubgraph = message === FAULT || message.startsWith('Cannot return null');
    if (!ofSubgraph && !completionErrors) continue;
    const at = nullPlace(expected.data, path);
    places.set(at, [...(places.get(at) ?? []), JSON.stringify(path)]);
  }
  for (const [at, paths] of places) {
    if (!reported.has(at)) differences.push({ kind: 'missing error', at, expected: paths });
  }
  return [...differences, ...unexpectedErrors(errors, lenient)].sort(byText);
}

function unexpectedErrors(
  errors: readonly GraphQLFormattedError[],
  lenient: ExecutionResult,
): Difference[] {
  const allowed = new Set((lenient.errors ?? []).map(({ path = [] }) => JSON.stringify(path)));
  const seen = new Set<string>();
  return errors.flatMap(({ path: steps = [], message }): Difference[] => {
    const path = JSON.stringify(steps);
    if (!allowed.has(path)) return [{ kind: 'unexpected error', path, message }];
    if (seen.has(path)) return [{ kind: 'repeated error', path, message }];
    seen.add(path);
    return [];
  });
}

/** Where a path ends in data: at the null to which an error on it has led. */
function nullPlace(data: unknown, path: Path): string {
  let value: unknown = data ?? null;
  let length = 0;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string | number, unknown>)[step];
    length += 1;
  }
  return JSON.stringify(path.slice(0, length));
}

function byText(one: Difference, other: Difference): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
