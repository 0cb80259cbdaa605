import { performance } from 'node:perf_hooks';
import type { SubgraphOutcome } from './transport-failure.ts';

/** What a caller waits for, and can stop waiting for. */
export interface Awaited {
  leave(waiter: Waiter, reason: 'timeout' | 'cancelled'): void;
}

/** One caller that waits for an answer, with a deadline and a signal of its own. */
export class Waiter {
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
  readonly #awaited: Awaited;
  readonly #signal: AbortSignal;
  readonly #resolve: (outcome: SubgraphOutcome) => void;
  readonly #timer: NodeJS.Timeout;
  // A function: Node keeps an object that listens alive for longer, which costs a third in garbage.
  readonly #cancel = () => this.#awaited.leave(this, 'cancelled');

  constructor(
    awaited: Awaited,
    endsAt: number,
    signal: AbortSignal,
    resolve: (outcome: SubgraphOutcome) => void,
  ) {
    this.endsAt = endsAt;
    this.#awaited = awaited;
    this.#signal = signal;
    this.#resolve = resolve;
    // One more, since timers count whole milliseconds and may fire in the last of them.
    this.#timer = setTimeout(expire, Math.ceil(endsAt - performance.now()) + 1, this);
    signal.addEventListener('abort', this.#cancel);
  }

  /** To be called once: leaves no timer and no listener behind. */
  settle(outcome: SubgraphOutcome): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#cancel);
    this.#resolve(outcome);
  }

  expire(): void {
    this.#awaited.leave(this, 'timeout');
  }
}

function expire(waiter: Waiter): void {
  waiter.expire();
}
