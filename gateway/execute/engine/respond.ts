import type { GraphQLFormattedError } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { GraphAnswer, GraphRequest, SubjectKeys } from '../graph.ts';
import { createExplainer, type ExplainerOptions, NOTHING_WRONG } from './explain.ts';
import type { WriterSeams } from './fast-writer.ts';
import type { FetchTiming } from './fetch-timing.ts';
import { createFieldLocator } from './locate-field.ts';
import type { OpenedOperation } from './operation-cache.ts';
import type { FinishedRun } from './operation-run.ts';
import { createObjectReader } from './read-object.ts';
import { REFUSED_PATHS_MAX, refusalErrors } from './refusal-errors.ts';
import { refusedPaths } from './refusal-tree.ts';
import { noteOutcomes, tellObserver } from './tell-observer.ts';
import { PROBLEMS_MAX, writeResponse } from './write-response.ts';

export interface ResponderOptions extends ExplainerOptions {
  readonly supergraph: LoadedSupergraph;
}

type Respond = (opened: OpenedOperation, run: FinishedRun, request: GraphRequest) => GraphAnswer;

const NO_SUBJECTS: SubjectKeys = new Map();

/** Makes the function that turns what was fetched into the response. */
export function createResponder(options: ResponderOptions): Respond {
  const { supergraph, mode } = options;
  const { apiSchema, schema, subgraphs } = supergraph;
  const explain = createExplainer(options);
  const isEntity = (typename: string) =>
    subgraphs.some(({ entityKeys }) => entityKeys.has(typename));

  return (opened, run, request) => {
    const quick = run.reports.length === 0 ? writeQuickly(opened, run, request) : null;
    return quick ?? writeByWalking(opened, run, request);
  };

  /** Writes a response by its program; null where anything but refusals is wrong in it. */
  function writeQuickly(
    { operation, given }: OpenedOperation,
    run: FinishedRun,
    request: GraphRequest,
  ): GraphAnswer | null {
    const { leafText, leafObserver } = request;
    const write = operation.fastWriter({
      escapeFree: run.escapeFree,
      scalar: leafText?.scalar ?? null,
      subjectKeys: subjectKeysOf(request) ?? null,
    });
    const seams: WriterSeams = { leafText, refused: undefined, leaves: undefined };
    const data = write?.(run.data, given, seams) ?? null;
    if (data === null) return null;
    if (leafObserver !== undefined) seams.leaves?.tell(leafObserver);
    const { paths, count } = refusedPaths(seams.refused, REFUSED_PATHS_MAX, PROBLEMS_MAX);
    return answerOf(data, refusalErrors(paths, count, request), toldBeside(request, run), run);
  }

  function writeByWalking(
    { operation, given }: OpenedOperation,
    run: FinishedRun,
    request: GraphRequest,
  ): GraphAnswer {
    const { leafText, leafObserver } = request;
    const reader = createObjectReader({ apiSchema, schema, subjectKeys: subjectKeysOf(request) });
    const written = writeResponse(operation.response, run.data, {
      schema,
      isEntity,
      given,
      reader,
      isObserved: leafObserver !== undefined,
      leafText,
    });
    const isWhole = run.reports.length === 0 && written.problems.length === 0;
    const locate = createFieldLocator(operation.response, run.data, { reader, apiSchema });
    const explanation = isWhole
      ? NOTHING_WRONG
      : explain(operation, run, request, written.problems, locate);
    noteOutcomes(run.timing, explanation.failures, mode);
    if (leafObserver !== undefined) {
      tellObserver(leafObserver, written, explanation, { mode, locate });
    }
    const { errors, extensions } = explanation;
    return answerOf(written.text, errors, { ...extensions, ...toldBeside(request, run) }, run);
  }
}

function subjectKeysOf({ leafObserver, subjectKeys }: GraphRequest): SubjectKeys | undefined {
  return leafObserver && (subjectKeys ?? NO_SUBJECTS);
}

function toldBeside({ extensions, timing }: GraphRequest, run: FinishedRun) {
  return { ...extensions, ...(timing === true && { timing: printTiming(run.timing) }) };
}

function answerOf(
  data: string,
  errors: readonly GraphQLFormattedError[],
  extensions: Readonly<Record<string, unknown>>,
  { timing: { waitedMs, sources } }: FinishedRun,
): GraphAnswer {
  let text = `{"data":${data}`;
  if (errors.length > 0) text += `,"errors":${JSON.stringify(errors)}`;
  if (Object.keys(extensions).length > 0) {
    text += `,"extensions":${JSON.stringify(extensions)}`;
  }
  return { executed: true, text: `${text}}`, waitedMs, sources, errors };
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
