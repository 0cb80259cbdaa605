/** A call that found the queue full. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** A call whose turn did not come in time. */
export class QueueTimeoutError extends Error {
  override readonly name = 'QueueTimeoutError';
}

/** The bulkhead before one agency: so many calls at once, the rest in order of arrival. */
export interface CallQueue {
  /**
   * Resolves when the caller may go, with the function that ends its turn (harmless to repeat).
   *
   * Rejects with `QueueFullError`, `QueueTimeoutError`, or the signal's reason, whichever is first.
   */
  enter(signal?: AbortSignal): Promise<() => void>;
}

/** Returns a queue for `atOnce` calls with room for `queueMax` more, each for `waitMs` at most. */
export function createCallQueue(atOnce: number, queueMax: number, waitMs: number): CallQueue {
  // A Set keeps the order of arrival and forgets a caller that leaves in constant time.
  const waiting = new Set<() => void>();
  let running = 0;

  function takeTurn(): () => void {
    let ended = false;
    running += 1;
    return () => {
      if (ended) return;
      ended = true;
      running -= 1;
      const [next] = waiting;
      next?.();
    };
  }

  return {
    enter(signal) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      if (running < atOnce) return Promise.resolve(takeTurn());
      if (waiting.size >= queueMax) return Promise.reject(new QueueFullError());
      return new Promise((resolve, reject) => {
        const leave = (settle: () => void) => {
          waiting.delete(go);
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          settle();
        };
        const go = () => leave(() => resolve(takeTurn()));
        const abort = () => leave(() => reject(signal?.reason));
        const timer = setTimeout(() => leave(() => reject(new QueueTimeoutError())), waitMs);
        waiting.add(go);
        signal?.addEventListener('abort', abort, { once: true });
      });
    },
  };
}
