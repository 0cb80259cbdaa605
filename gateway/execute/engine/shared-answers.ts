import type { GraphAnswer } from '../graph.ts';

/** A request that may share an execution. */
export interface SharingRequest {
  readonly signal: AbortSignal;
  /** The moment by which it ends, in milliseconds since the epoch. */
  readonly deadline: number;
}

/** An execution under way, and the request that began it. */
interface SharedExecution extends SharingRequest {
  readonly answer: Promise<GraphAnswer>;
}

/**
 * Executions under way that equal requests of one audience share. Nothing is kept after its end.
 *
 * Whoever comes first executes, as if there were nobody else. A request that has much more time
 * does not join; one that finds an answer with errors, which name the first request, executes by
 * itself; and where the first client has left, the next one takes its place.
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
    const known = this.#underWay.get(key);
    if (known === undefined || !this.#hasTimeFor(known, request)) {
      return this.#begin(key, request, execute);
    }
    const answer = await known.answer;
    if (answer.errors.length === 0) return answer;
    return known.signal.aborted ? this.answer(key, request, execute) : execute(request);
  }

  async #begin<Request extends SharingRequest>(
    key: string,
    request: Request,
    execute: (request: Request) => Promise<GraphAnswer>,
  ): Promise<GraphAnswer> {
    const { signal, deadline } = request;
    const execution = { answer: execute(request), signal, deadline };
    this.#underWay.set(key, execution);
    try {
      return await execution.answer;
    } finally {
      if (this.#underWay.get(key) === execution) this.#underWay.delete(key);
    }
  }

  #hasTimeFor({ deadline }: SharedExecution, request: SharingRequest): boolean {
    const now = this.#now();
    return deadline - now >= (request.deadline - now) / 2;
  }
}
