import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { assertPlannerIsProtected } from './planner-environment.ts';
import { createPlanningThread } from './planning-thread.ts';
import type { QueryPlan } from './query-plan.ts';
import { QueryPlanningError } from './query-planning-error.ts';

/** What is to be planned: the same question has the same answer. */
export interface PlanQuestion {
  /** A printed document: one operation and its fragments, valid against the API schema. */
  readonly operation: string;
  /** Labels of progressive overrides; one that is left out is false. */
  readonly overrideConditions: Readonly<Record<string, boolean>>;
}

/** Plans operations over one supergraph, in threads of its own. */
export interface Planner {
  /**
   * Returns the plan of an operation; asked again while it is being planned, the same promise.
   *
   * Rejects with `QueryPlanningError`, which is remembered for a short while.
   */
  plan(question: PlanQuestion): Promise<QueryPlan>;
  /** Ends the threads. Questions without an answer are rejected. */
  close(): Promise<void>;
}

/** One planning that came to an end, for metrics and the log. */
export interface PlanningObservation {
  readonly outcome: 'planned' | 'failed';
  /** Time in the queue included. */
  readonly durationMs: number;
  /** How many plans the planner compared; null where it failed. */
  readonly evaluatedPlans: number | null;
}

export interface PlannerOptions {
  /** Valid, with resolvable keys first: `plannerSdl` of a loaded supergraph. */
  readonly supergraphSdl: string;
  /** For one planning, in milliseconds, the queue not counted. At least 10, default 10,000. */
  readonly deadlineMs?: number;
  /** For reading the supergraph in a new thread, in milliseconds. At least 10, default 60,000. */
  readonly startMs?: number;
  /** Alternatives to compare before the planner is content. At least 1, default 10,000. */
  readonly evaluatedPlansMax?: number;
  /** Ways to one field before planning fails. At least 1; null (default) does not count them. */
  readonly pathsMax?: number | null;
  /** Threads, each with a supergraph of its own in memory. At least 1, default 1. */
  readonly threads?: number;
  /** Questions that wait for a thread; one more is refused as OVERLOADED. Default 1,000. */
  readonly queuedMax?: number;
  /** Heap of a thread, in mebibytes; a plan that needs more fails. Default 1,024. */
  readonly heapMebibytesMax?: number;
  /** How long a failure is remembered, in milliseconds. Default 10,000; 0 remembers none. */
  readonly failureMs?: number;
  /** Whether subgraphs' operations may have fragments, which makes them shorter. Default true. */
  readonly generateFragments?: boolean;
  /** Whether `@defer` is planned rather than ignored. Default false. */
  readonly defer?: boolean;
  /** `now` (default) reads the supergraph ahead of the first question. */
  readonly start?: 'now' | 'lazily';
  /** Milliseconds that never go back. */
  readonly now?: () => number;
  readonly onPlanning?: (observation: PlanningObservation) => void;
}

const FAILURES_MAX = 1_000;

/**
 * Returns a planner whose work never holds the event loop and which, idle, keeps no process alive.
 *
 * Throws RangeError for an option out of its bounds, and where the environment turns a protection
 * of the planner off.
 */
export function createPlanner(options: PlannerOptions): Planner {
  const { threads = 1, queuedMax = 1_000, failureMs = 10_000 } = options;
  const { now = () => performance.now() } = options;
  const { deadlineMs = 10_000, startMs = 60_000, heapMebibytesMax = 1_024 } = options;
  const { evaluatedPlansMax = 10_000, pathsMax = null } = options;
  atLeast(1, { threads, evaluatedPlansMax, pathsMax: pathsMax ?? 1, heapMebibytesMax });
  atLeast(10, { deadlineMs, startMs });
  atLeast(0, { queuedMax, failureMs });
  assertPlannerIsProtected(process.env);

  const settings = {
    supergraphSdl: options.supergraphSdl,
    evaluatedPlansMax,
    pathsMax,
    generateFragments: options.generateFragments ?? true,
    defer: options.defer ?? false,
  };
  const limits = { deadlineMs, startMs, heapMebibytesMax };
  const pool = Array.from({ length: threads }, () => createPlanningThread(settings, limits));
  if ((options.start ?? 'now') === 'now') for (const thread of pool) thread.start();

  const admit = pLimit(threads);
  const inFlight = new Map<string, Promise<QueryPlan>>();
  const failures = new LRUCache<string, QueryPlanningError>({
    max: FAILURES_MAX,
    ttl: failureMs,
    perf: { now },
  });
  let isClosed = false;

  async function planAnew(question: PlanQuestion): Promise<QueryPlan> {
    const began = now();
    const observe = (evaluatedPlans: number | null) =>
      options.onPlanning?.({
        outcome: evaluatedPlans === null ? 'failed' : 'planned',
        durationMs: now() - began,
        evaluatedPlans,
      });
    try {
      const { queryPlanJson, evaluatedPlans } = await admit(() => {
        const idle = pool.find(({ isBusy }) => !isBusy);
        if (isClosed || idle === undefined) throw closed();
        return idle.plan(question);
      });
      observe(evaluatedPlans);
      return JSON.parse(queryPlanJson) as QueryPlan;
    } catch (error) {
      observe(null);
      throw error;
    }
  }

  return {
    async plan(question) {
      const key = keyOf(question);
      const failure = failures.get(key);
      if (failure !== undefined) throw failure;
      const known = inFlight.get(key);
      if (known !== undefined) return known;
      if (isClosed) throw closed();
      if (inFlight.size >= threads + queuedMax) {
        throw new QueryPlanningError('OVERLOADED', `${queuedMax} operations wait to be planned`);
      }
      const planning = planAnew(question)
        .catch((error: unknown) => {
          if (failureMs > 0 && isLasting(error)) failures.set(key, error);
          throw error;
        })
        .finally(() => inFlight.delete(key));
      inFlight.set(key, planning);
      return planning;
    },

    async close() {
      isClosed = true;
      await Promise.all(pool.map((thread) => thread.close()));
    },
  };
}

/** True for a failure of the question, which would fail again. */
function isLasting(error: unknown): error is QueryPlanningError {
  return error instanceof QueryPlanningError && error.code === 'QUERY_PLANNING_FAILED';
}

function closed(): QueryPlanningError {
  return new QueryPlanningError('CLOSED', 'the planner was closed');
}

function keyOf({ operation, overrideConditions }: PlanQuestion): string {
  return `${JSON.stringify(Object.entries(overrideConditions).sort())}\n${operation}`;
}

function atLeast(min: number, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value >= min)) throw new RangeError(`expected ${name} from ${min}, but got ${value}`);
  }
}
