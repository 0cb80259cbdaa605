import { type DocumentNode, getOperationAST } from 'graphql';
import type { ContextSigner } from '../../../schema/signed-context.ts';
import { createPlanner, type Planner, type PlannerOptions } from '../../plan/index.ts';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { SubgraphClient } from '../../transport/index.ts';
import { askHealth } from '../ask-health.ts';
import type { ExecutingGraph, FetchObservation, GraphAnswer, GraphRequest } from '../graph.ts';
import { toGraphResponse } from '../graph-answer.ts';
import { subgraphHeaders } from '../subgraph-headers.ts';
import { createEntitiesWithoutKeys } from './entities-without-keys.ts';
import { createOperationCache } from './operation-cache.ts';
import { type RunParts, runOperation } from './operation-run.ts';
import { createRefusals } from './refusals.ts';
import { rehearse } from './rehearse.ts';
import { createResponder } from './respond.ts';
import type { Scheduling } from './schedule-batches.ts';
import { SharedAnswers } from './shared-answers.ts';

export interface EngineGraphOptions {
  readonly supergraph: LoadedSupergraph;
  readonly mode: 'guarded' | 'open';
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly contextSigner: ContextSigner | null;
  readonly onFetch: (observation: FetchObservation) => void;
  readonly onInternalError: (error: unknown, requestId: string) => void;
  readonly engine: EngineOptions;
}

/** What may be chosen about the engine. */
export interface EngineOptions {
  /** Default `requests`. */
  readonly scheduling?: Scheduling;
  /** Subgraphs whose fetches never travel together. Default: none. */
  readonly unbatched?: readonly string[];
  /**
   * Whether equal queries to a subgraph that are under way for one audience share its answer, and
   * in the open mode equal queries of clients theirs. Default true.
   */
  readonly inFlightDedup?: boolean;
  /**
   * Where a null that must not be is told, if no subgraph's error explains it: in
   * `extensions.valueCompletion` (default in the open mode) or in `errors`.
   */
  readonly completionErrors?: 'extensions' | 'errors';
  /** False where the host forbids to generate code; the engine is slower then. Default true. */
  readonly generateCode?: boolean;
  /** The run of an operation for which its programs are generated. From 1, default 3. */
  readonly programsFromRun?: number;
  /** Operations that are kept compiled. Default 1,000. */
  readonly operationsMax?: number;
  /** Whether a label of a progressive override other than `percent(x)` is on. Default: none is. */
  readonly isOverrideOn?: (label: string) => boolean;
  /**
   * Processor time for which operations that are made up are executed before the graph is ready, so
   * that its code is warm, in milliseconds. No subgraph is asked. Default 0.
   */
  readonly rehearsalMs?: number;
  readonly planner?: Omit<PlannerOptions, 'supergraphSdl'>;
  /** Replaces the planner's threads, for tests. */
  readonly createPlanner?: (options: PlannerOptions) => Planner;
}

/** Makes a graph that is executed by compiled operations; resolves when it can plan. */
export async function createEngineGraph(options: EngineGraphOptions): Promise<ExecutingGraph> {
  const { supergraph, clients, mode, engine, contextSigner, onInternalError } = options;
  const { createPlanner: openPlanner = createPlanner } = engine;
  const planner = openPlanner({ ...engine.planner, supergraphSdl: supergraph.plannerSdl });
  const withoutKeys = createEntitiesWithoutKeys();
  const operations = createOperationCache({ supergraph, planner, engine, withoutKeys });
  const respond = createResponder({ supergraph, mode, engine, report: onInternalError });
  const refuse = createRefusals({ mode, report: onInternalError });
  const parts: RunParts = {
    clients,
    isOpen: mode === 'open',
    withoutKeys,
    shares: engine.inFlightDedup ?? true,
    headersFor: (request, subgraph, facts) => subgraphHeaders(request, subgraph, facts, options),
    signSubjects:
      contextSigner && ((answers, context, to) => contextSigner.signSubjects(answers, context, to)),
    onFetch: options.onFetch,
  };

  // No request is to wait for a thread that begins.
  await planner.plan({ operation: '{ __typename }', overrideConditions: {} });
  const { rehearsalMs = 0 } = engine;
  if (rehearsalMs > 0) {
    await rehearse({ supergraph, planner, rehearsalMs, createGraph: createEngineGraph });
  }

  const shared = new SharedAnswers(Date.now);
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;

  /** Returns what equal requests of one audience have in common; null for one that shares nothing. */
  function sharingKey(request: GraphRequest): string | null {
    // Where requesters are told apart, each of their requests is a disclosure of its own.
    if (!parts.shares || mode !== 'open') return null;
    if (request.leafObserver !== undefined || request.leafText !== undefined) return null;
    const { document, operationName, variables, refusedFields, language, authorization } = request;
    if (getOperationAST(document, operationName)?.operation !== 'query') return null;
    let number = numbers.get(document);
    if (number === undefined) {
      number = documents++;
      numbers.set(document, number);
    }
    const told = [operationName, authorization, language, variables, refusedFields?.key];
    return `${number} ${request.timing === true} ${JSON.stringify(told)}`;
  }

  async function answer(request: GraphRequest): Promise<GraphAnswer> {
    const key = sharingKey(request);
    return key === null ? execute(request) : shared.answer(key, request, execute);
  }

  async function execute(request: GraphRequest): Promise<GraphAnswer> {
    const opened = await operations.open(request).catch((error: unknown) => refuse(error, request));
    if ('executed' in opened) return opened;
    const { operation, variable } = opened;
    const run = await runOperation(operation, request, variable, parts);
    return respond(opened, run, request);
  }

  return {
    apiSchema: supergraph.apiSchema,
    supergraphHash: supergraph.hash,
    answer,
    execute: async (request) => toGraphResponse(await answer(request)),
    recentOperations: operations.recent,
    warmUp: operations.warmUp,
    health: () => askHealth([...clients.values()]),
    async close() {
      await planner.close();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
