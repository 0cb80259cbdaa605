/** The thread of `startPlanningThread`: says that it is ready, then one question in, one reply out. */
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { nameWithoutPart } from '../supergraph/name-without-part.ts';
import type { PlanQuestion } from './planner.ts';
import type { PlanningSettings, ThreadMessage } from './planning-thread.ts';

if (parentPort === null) throw new Error('expected a worker thread, but got the main thread');
const port = parentPort;
const { supergraphSdl, evaluatedPlansMax, pathsMax, generateFragments, defer } =
  workerData as PlanningSettings;

// Whoever made the planner validated the supergraph.
const supergraph = Supergraph.build(supergraphSdl, {
  supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  validateSupergraph: false,
});
const apiSchema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, {
  reuseQueryFragments: false,
  generateQueryFragments: generateFragments,
  incrementalDelivery: { enableDefer: defer },
  debug: { maxEvaluatedPlans: evaluatedPlansMax, pathsLimit: pathsMax },
});

function answer({ operation, overrideConditions }: PlanQuestion): ThreadMessage {
  try {
    const queryPlan = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(operation)), {
      overrideConditions: new Map(Object.entries(overrideConditions)),
    });
    const evaluatedPlans = planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0;
    // As text, because to parse it costs the main thread less than to clone the objects.
    const queryPlanJson = JSON.stringify(queryPlan, nameWholeSubgraphs);
    return { kind: 'planned', queryPlanJson, evaluatedPlans };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What the planner takes for a subgraph may be a part of one. */
function nameWholeSubgraphs(key: string, value: unknown): unknown {
  return key === 'serviceName' && typeof value === 'string' ? nameWithoutPart(value) : value;
}

/** How long without a question until a thread gives back the memory that it does not need. */
const IDLE_MS = 5_000;

const idle = setTimeout(() => {
  // There where the process was started with `--expose-gc`.
  globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'sync' });
}, IDLE_MS);
port.on('message', (question: PlanQuestion) => {
  port.postMessage(answer(question));
  idle.refresh();
});
port.postMessage({ kind: 'ready' } satisfies ThreadMessage);
// A thread that is ended keeps nothing by itself.
flushCompileCache();
