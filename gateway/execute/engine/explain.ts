import type { GraphQLFormattedError } from 'graphql';
import type { Failure } from '../failure.ts';
import type { GraphRequest } from '../graph.ts';
import { guardedErrors } from '../guarded-errors.ts';
import { incompleteNotes } from '../incomplete-notes.ts';
import { openErrors } from '../open-errors.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import type { CompiledOperation } from './compile-operation.ts';
import type { EngineOptions } from './engine-graph.ts';
import { placeFailures } from './failures.ts';
import type { FieldLocator } from './locate-field.ts';
import type { FinishedRun } from './operation-run.ts';
import { refusalErrors } from './refusal-errors.ts';
import { gatewayError, type RefusalOptions } from './refusals.ts';
import { selectedPart } from './selected-part.ts';
import type { ResponseProblem } from './write-response.ts';

/** What is told of a response in which something is missing. */
export interface Explanation {
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** What went wrong with the subgraphs, as far as it concerns the client. */
  readonly failures: readonly Failure[];
  /** What no failure explains. */
  readonly problems: readonly ResponseProblem[];
}

export interface ExplainerOptions extends RefusalOptions {
  readonly engine: Pick<EngineOptions, 'completionErrors'>;
}

/** Of a response in which nothing is. */
export const NOTHING_WRONG: Explanation = {
  errors: [],
  extensions: {},
  failures: [],
  problems: [],
};

/** Nulls of one response that are told, where there is no reason for them. */
const NULLS_MAX = 100;

/** Makes the function that finds out what is to be told of a response in which something is missing. */
export function createExplainer({ mode, engine, report }: ExplainerOptions) {
  return (
    { document, clientKeys, ...operation }: CompiledOperation,
    run: FinishedRun,
    request: GraphRequest,
    written: readonly ResponseProblem[],
    locate: FieldLocator,
  ): Explanation => {
    const placed = placeFailures({ ...operation, document, clientKeys }, run);
    for (const failure of placed.failures) {
      if (failure.kind === 'internal') report(failure.cause, request.requestId);
    }
    const problems = written.filter(
      ({ kind, path }) =>
        kind === 'refused' || !placed.explained.some((at) => isSameBranch(at, path)),
    );
    const known = new Map<ResponsePath, ResponsePath | null>();
    // A plan may fetch what is selected of other types, or under conditions that are not met: what is
    // wrong with it then concerns nobody.
    const shown = (path: ResponsePath) => {
      const found = known.get(path);
      if (found !== undefined) return found;
      const selected = selectedPart(path, document, clientKeys);
      const part = selected.length === 0 || locate(selected) !== null ? selected : null;
      known.set(path, part);
      return part;
    };
    // Nothing that a client did not ask for is named to it; in the open mode nothing is hidden.
    const told = (path: ResponsePath) => (mode === 'open' ? path : (shown(path) ?? path));
    const failures = [
      ...placed.failures.flatMap((failure) => concerning(failure, shown, told)),
      ...misfits(problems, mode),
    ];
    const refused = problems.flatMap(({ kind, path }) => (kind === 'refused' ? [path] : []));
    const errors: GraphQLFormattedError[] =
      mode === 'open'
        ? [...openErrors(failures), ...refusalErrors(refused, refused.length, request)]
        : [...guardedErrors(failures, request, refused)];
    const extensions: Record<string, unknown> = {};
    const nulls = problems
      .filter(({ kind, subgraph }) => isNull(kind) && subgraph === null)
      .slice(0, NULLS_MAX);
    if (mode === 'guarded') {
      errors.push(...nulls.map(({ path }) => gatewayError('INTERNAL_SERVER_ERROR', request, path)));
    } else if (engine.completionErrors === 'errors') errors.push(...nulls.map(completionError));
    else if (nulls.length > 0) extensions.valueCompletion = nulls.map(completionError);
    const incomplete = placed.incomplete.map((note) => ({
      ...note,
      objects: note.objects.map(told),
    }));
    if (incomplete.length > 0) extensions.incomplete = incompleteNotes(incomplete);
    return { errors, extensions, failures, problems };
  };
}

/** Leaves out errors about fields that the object there does not show. */
function concerning(
  failure: Failure,
  shown: (path: ResponsePath) => ResponsePath | null,
  told: (path: ResponsePath) => ResponsePath,
): readonly Failure[] {
  const objects = failure.objects.map(told);
  if (failure.kind !== 'reported') return [{ ...failure, objects }];
  const paths = failure.paths.filter((path) => shown(path) !== null).map(told);
  if (paths.length === 0 && failure.paths.length > 0) return [];
  return [{ ...failure, paths, objects }];
}

function isNull(kind: ResponseProblem['kind']): boolean {
  return kind === 'null' || kind === 'hidden';
}

/** Data of another form than the schema says, by the subgraph that they came from; see ADR 0006. */
function misfits(
  problems: readonly ResponseProblem[],
  mode: 'guarded' | 'open',
): readonly Failure[] {
  const bySubgraph = new Map<string, ResponsePath[]>();
  for (const { kind, subgraph, path, object } of problems) {
    if (kind === 'refused' || subgraph === null) continue;
    const place = mode === 'open' ? path : object;
    const places = bySubgraph.get(subgraph);
    if (places === undefined) bySubgraph.set(subgraph, [place]);
    else places.push(place);
  }
  return [...bySubgraph].map(([subgraph, objects]) => ({ kind: 'form', subgraph, objects }));
}

function completionError({ kind, path, coordinate }: ResponseProblem): GraphQLFormattedError {
  const message =
    kind === 'hidden'
      ? `Invalid value found for field ${coordinate}.`
      : `Cannot return null for non-nullable field ${coordinate}.`;
  return { message, path, extensions: { code: NULL_CODES.open } };
}

/** The codes of a null that must not be and has no other reason. */
export const NULL_CODES = { guarded: 'INTERNAL_SERVER_ERROR', open: 'INVALID_GRAPHQL' } as const;
