import type { GraphAnswer } from '../graph.ts';

/** One execution that several requests wait for. */
interface SharedExecution {
  readonly answer: Promise<GraphAnswer>;
  readonly controller: AbortController;
  /** The moment by which it ends, in milliseconds since the epoch. */
  readonly deadline: number;
  waiting: number;
  hasEnded: boolean;
}

/** A request that may share an execution. */
export interface SharingRequest {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/**
 * Executions under way that equal requests of one audience share. Nothing is kept after its end.
 *
 * A request that leaves takes only itself away; the execution ends when the last one has left. One
 * that has much more time than the execution does not join it, and one that finds an answer with
 * errors, which name the first request, executes by itself.
 */
export class SharedAnswers {
  readonly #underWay = new Map<string, SharedExecution>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the answer to a request; equal keys are of requests that may be answered alike. */
  async answer<Request extends SharingRequest>(
    key: string,
    request: Request,
    execute: (request: Request) => Promise<GraphAnswer>,
  ): Promise<GraphAnswer> {
    // Whoever is gone already shares nothing: it would begin what nobody waits for.
    if (request.signal.aborted) return execute(request);
    const known = this.#underWay.get(key);
    const mayJoin = known !== undefined && this.#hasTimeFor(known, request);
    const execution = mayJoin ? known : this.#begin(key, request, execute);
    const answer = await this.#wait(execution, request.signal);
    if (answer !== null && (execution !== known || answer.errors.length === 0)) return answer;
    return execute(request);
  }

  #begin<Request extends SharingRequest>(
    key: string,
    request: Request,
    execute: (request: Request) => Promise<GraphAnswer>,
  ): SharedExecution {
    const controller = new AbortController();
    const answer = execute({ ...request, signal: controller.signal }).finally(() => {
      execution.hasEnded = true;
      if (this.#underWay.get(key) === execution) this.#underWay.delete(key);
    });
    // Everybody who waited may have left.
    answer.catch(() => {});
    const { deadline } = request;
    const execution: SharedExecution = {
      answer,
      controller,
      deadline,
      waiting: 0,
      hasEnded: false,
    };
    this.#underWay.set(key, execution);
    return execution;
  }

  /** Resolves with the answer, or with null if the request left before. */
  async #wait(execution: SharedExecution, signal: AbortSignal): Promise<GraphAnswer | null> {
    execution.waiting += 1;
    let leave = () => {};
    const left = new Promise<null>((resolve) => {
      leave = () => resolve(null);
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([execution.answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      execution.waiting -= 1;
      if (execution.waiting === 0 && !execution.hasEnded) execution.controller.abort();
    }
  }

  #hasTimeFor({ deadline }: SharedExecution, request: SharingRequest): boolean {
    const now = this.#now();
    return deadline - now >= (request.deadline - now) / 2;
  }
}
