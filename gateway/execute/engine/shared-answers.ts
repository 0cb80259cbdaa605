import type { GraphAnswer } from '../graph.ts';

/** A request that may share an execution. */
export interface SharingRequest {
  readonly signal: AbortSignal;
  /** The moment by which it ends, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Called when it waits for the execution of another one. */
  readonly onShared?: () => void;
}

/** An execution under way, and the request that began it. */
interface SharedExecution {
  readonly key: string;
  readonly answer: Promise<GraphAnswer>;
  readonly signal: AbortSignal;
  readonly deadline: number;
}

const SLOTS = 1_024;

/**
 * Executions under way that equal requests of one audience share. Nothing is kept after its end.
 *
 * Whoever comes first executes, as if there were nobody else. A request that has much more time
 * does not join; one that finds an answer with errors, which name the first request, executes by
 * itself; and where the first client has left, the next one takes its place.
 *
 * They are kept in a table that is never copied, one to a slot; whoever finds the slot taken by
 * another executes unshared. A `Map` of what comes and goes leaves old versions of itself in the old
 * generation, which keep every answer alive until they are collected: that cost a fifth of the
 * processor's time where nothing was shared.
 */
export class SharedAnswers {
  readonly #slots: (SharedExecution | null)[] = new Array(SLOTS).fill(null);
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
    const slot = slotOf(key);
    const known = this.#slots[slot] ?? null;
    if (known === null) return this.#begin(slot, key, request, execute);
    if (known.key !== key || !this.#hasTimeFor(known.deadline, request)) return execute(request);
    request.onShared?.();
    const answer = await known.answer;
    if (answer.errors.length === 0) return answer;
    return known.signal.aborted ? this.answer(key, request, execute) : execute(request);
  }

  async #begin<Request extends SharingRequest>(
    slot: number,
    key: string,
    request: Request,
    execute: (request: Request) => Promise<GraphAnswer>,
  ): Promise<GraphAnswer> {
    const { signal, deadline } = request;
    const answer = execute(request);
    this.#slots[slot] = { key, answer, signal, deadline };
    try {
      return await answer;
    } finally {
      this.#slots[slot] = null;
    }
  }

  #hasTimeFor(deadline: number, request: SharingRequest): boolean {
    const now = this.#now();
    return deadline - now >= (request.deadline - now) / 2;
  }
}

/** Returns the slot of a key (FNV-1a). */
function slotOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % SLOTS;
}
