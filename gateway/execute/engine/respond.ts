import type { GraphQLFormattedError } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { Failure } from '../failure.ts';
import type { GraphAnswer, GraphRequest, SubjectKeys } from '../graph.ts';
import { guardedErrors } from '../guarded-errors.ts';
import { incompleteNotes } from '../incomplete-notes.ts';
import { openErrors } from '../open-errors.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import type { EngineOptions } from './engine-graph.ts';
import { placeFailures } from './failures.ts';
import type { WriterSeams } from './fast-writer.ts';
import type { FetchTiming } from './fetch-timing.ts';
import type { OpenedOperation } from './operation-cache.ts';
import type { FinishedRun } from './operation-run.ts';
import { refusedPaths } from './refusal-tree.ts';
import { gatewayError, type RefusalOptions } from './refusals.ts';
import { shownPart } from './shown-part.ts';
import { PROBLEMS_MAX, type ResponseProblem, writeResponse } from './write-response.ts';
import { WrittenLeaves } from './written-leaves.ts';

export interface ResponderOptions extends RefusalOptions {
  readonly supergraph: LoadedSupergraph;
  readonly engine: EngineOptions;
}

const PATHS_MAX = 100;
const NO_SUBJECTS: SubjectKeys = new Map();
const NO_ERRORS: readonly GraphQLFormattedError[] = [];

/** Makes the function that turns what was fetched into the response. */
export function createResponder({ supergraph, mode, engine, report }: ResponderOptions) {
  const { apiSchema, schema, subgraphs } = supergraph;
  const isEntity = (typename: string) =>
    subgraphs.some(({ entityKeys }) => entityKeys.has(typename));

  return (opened: OpenedOperation, run: FinishedRun, request: GraphRequest): GraphAnswer => {
    const { operation } = opened;
    const { waitedMs, sources } = run.timing;
    const given = {
      ...request.extensions,
      ...(request.timing === true && { timing: printTiming(run.timing) }),
    };
    const { leafText, leafObserver } = request;
    const subjectKeys = leafObserver && (request.subjectKeys ?? NO_SUBJECTS);
    if (run.reports.length === 0) {
      const { escapeFree } = run;
      const scalar = leafText?.scalar ?? null;
      const write = operation.fastWriter({ escapeFree, scalar, subjectKeys: subjectKeys ?? null });
      const seams: WriterSeams = { leafText, refused: undefined, leaves: undefined };
      const data = write?.(run.data, opened.given, seams) ?? null;
      if (data !== null) {
        if (leafObserver !== undefined) seams.leaves?.tell(leafObserver);
        const { paths, count } = refusedPaths(seams.refused, PATHS_MAX, PROBLEMS_MAX);
        const errors = refusalErrors(paths, count, request);
        return { executed: true, text: textOf(data, errors, given), waitedMs, sources, errors };
      }
    }
    const {
      text: data,
      problems,
      leaves,
    } = writeResponse(operation.response, run.data, {
      apiSchema,
      schema,
      isEntity,
      given: opened.given,
      subjectKeys,
      leafText,
    });
    if (leafObserver !== undefined) WrittenLeaves.of(leaves).tell(leafObserver);
    if (run.reports.length === 0 && problems.length === 0) {
      return { executed: true, text: textOf(data, [], given), waitedMs, sources, errors: [] };
    }
    const { errors, extensions } = explain(opened, run, request, { data, problems });
    const text = textOf(data, errors, { ...extensions, ...given });
    return { executed: true, text, waitedMs, sources, errors };
  };

  /** Finds out what is to be told of a response in which something is missing. */
  function explain(
    { operation }: OpenedOperation,
    run: FinishedRun,
    request: GraphRequest,
    written: { readonly data: string; readonly problems: readonly ResponseProblem[] },
  ) {
    const placed = placeFailures(operation, run);
    for (const failure of placed.failures) {
      if (failure.kind === 'internal') report(failure.cause, request.requestId);
    }
    const open = written.problems.filter(
      ({ kind, path }) =>
        kind === 'refused' || !placed.explained.some((at) => isSameBranch(at, path)),
    );
    const { document, clientKeys } = operation;
    const data: unknown = JSON.parse(written.data);
    const shown = (path: ResponsePath) => shownPart(path, data, document, clientKeys);
    // Nothing that a client did not ask for is named to it; in the open mode nothing is hidden.
    const told = (path: ResponsePath) => (mode === 'open' ? path : (shown(path) ?? path));
    const failures = [
      ...placed.failures.flatMap((failure) => concerning(failure, shown, told)),
      ...misfits(open, mode),
    ];
    const refused = open.flatMap(({ kind, path }) => (kind === 'refused' ? [path] : []));
    const errors: GraphQLFormattedError[] =
      mode === 'open'
        ? [
            ...openErrors(failures),
            ...refusalErrors(refused.slice(0, PATHS_MAX), refused.length, request),
          ]
        : [...guardedErrors(failures, request, refused)];
    const extensions: Record<string, unknown> = {};
    const nulls = open
      .filter(({ kind, subgraph }) => isNull(kind) && subgraph === null)
      .slice(0, PATHS_MAX);
    if (mode === 'guarded') {
      errors.push(...nulls.map(({ path }) => gatewayError('INTERNAL_SERVER_ERROR', request, path)));
    } else if (engine.completionErrors === 'errors') errors.push(...nulls.map(completionError));
    else if (nulls.length > 0) extensions.valueCompletion = nulls.map(completionError);
    const incomplete = placed.incomplete.map((note) => ({
      ...note,
      objects: note.objects.map(told),
    }));
    if (incomplete.length > 0) extensions.incomplete = incompleteNotes(incomplete);
    return { errors, extensions };
  }
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
  return paths.length === 0 && failure.paths.length > 0 ? [] : [{ ...failure, paths, objects }];
}

function textOf(
  data: string,
  errors: readonly GraphQLFormattedError[],
  extensions: Readonly<Record<string, unknown>>,
): string {
  let text = `{"data":${data}`;
  if (errors.length > 0) text += `,"errors":${JSON.stringify(errors)}`;
  if (Object.keys(extensions).length > 0) {
    text += `,"extensions":${JSON.stringify(extensions)}`;
  }
  return `${text}}`;
}

function printTiming({ waitedMs, sources }: FetchTiming) {
  const round = (ms: number) => Math.round(ms * 100) / 100;
  const subgraphs = sources.map(({ subgraph, requests, ms }) => ({
    subgraph,
    requests,
    ms: round(ms),
  }));
  return { waitedMs: round(waitedMs), subgraphs };
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

/** Makes the errors about refused fields: of the first of them, and one that counts the rest. */
function refusalErrors(
  paths: readonly ResponsePath[],
  count: number,
  request: GraphRequest,
): readonly GraphQLFormattedError[] {
  if (count === 0) return NO_ERRORS;
  const { message, ...rest } = gatewayError('UNAUTHORIZED_FIELD_OR_TYPE', request);
  const errors: GraphQLFormattedError[] = paths.map((path) => ({ message, path, ...rest }));
  const omitted = count - errors.length;
  if (omitted > 0) errors.push({ message, extensions: { ...rest.extensions, omitted } });
  return errors;
}

function completionError({ kind, path, coordinate }: ResponseProblem): GraphQLFormattedError {
  const message =
    kind === 'hidden'
      ? `Invalid value found for field ${coordinate}.`
      : `Cannot return null for non-nullable field ${coordinate}.`;
  return { message, path, extensions: { code: 'INVALID_GRAPHQL' } };
}
