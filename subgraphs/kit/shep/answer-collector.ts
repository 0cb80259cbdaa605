import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

/** One answer as it was collected, whoever waits for it. */
export interface CollectedAnswer<Data> {
  readonly messageId: string;
  readonly correlationId: string;
  readonly data: Data;
}

/** One poll as a benchmark sees it. */
export interface EndedPoll {
  /** Milliseconds without a poll under way before this one, while somebody waited. */
  readonly waitedMs: number;
  readonly durationMs: number;
  readonly answers: number;
  readonly outcome: 'OK' | 'FAILED';
}

export interface AnswerCollectorOptions<Data> {
  /** Asks once for what is ready, at most `amount` answers. */
  readonly collect: () => Promise<readonly CollectedAnswer<Data>[]>;
  /** Tells the agency that an answer has arrived. A rejection is ignored: it will be sent again. */
  readonly acknowledge: (messageId: string) => Promise<unknown>;
  readonly amount: number;
  /** Milliseconds between polls while answers come. */
  readonly intervalMs: number;
  /** What the interval doubles up to while none come. */
  readonly intervalMaxMs: number;
  readonly onPoll?: ((ended: EndedPoll) => void) | undefined;
}

/** Collects answers for everybody who waits, with never more than one poll under way. */
export interface AnswerCollector<Data> {
  /**
   * Begins to wait for the answer to `correlationId`, before its request is sent: another's poll
   * may bring it first.
   */
  expect(correlationId: string): ExpectedAnswer<Data>;
  /** Resolves when every acknowledgement under way has ended. */
  settled(): Promise<void>;
}

/** One answer that is waited for. */
export interface ExpectedAnswer<Data> {
  /** Rejects with the last error when polling has failed three times in a row. */
  readonly answer: Promise<Data>;
  /**
   * Says that the request has been accepted, under `correlationId` if the agency chose one of its
   * own, and polls at once.
   */
  submitted(correlationId?: string): void;
  /** Ends the waiting; always to be called. */
  release(): void;
}

interface Waiter<Data> {
  readonly resolve: (data: Data) => void;
  readonly reject: (error: unknown) => void;
  readonly names: Set<string>;
  isSubmitted: boolean;
}

const FAILURES_MAX = 3;
const ACKNOWLEDGEMENTS_AT_ONCE = 8;

/**
 * Returns a collector.
 *
 * Answers come in any order and more than once. The first copy goes to whoever waits under its
 * correlation id; every copy is acknowledged, also those that nobody waits for, because the agency
 * repeats what is not. Acknowledging never delays an answer. Polling ends with the last waiter.
 */
export function createAnswerCollector<Data>(
  options: AnswerCollectorOptions<Data>,
): AnswerCollector<Data> {
  const { collect, acknowledge, amount, intervalMs, intervalMaxMs, onPoll } = options;
  const waiters = new Map<string, Waiter<Data>>();
  /** Answers that came while a request was being sent, whose name at the agency may be another. */
  const unclaimed = new Map<string, Data>();
  const acknowledging = new Map<string, Promise<unknown>>();
  const limitAcknowledgements = pLimit(ACKNOWLEDGEMENTS_AT_ONCE);
  let isPolling = false;
  let wakeUp = new AbortController();

  function someWait(how: { submitted: boolean }): boolean {
    for (const { isSubmitted } of waiters.values()) {
      if (isSubmitted === how.submitted) return true;
    }
    return false;
  }

  function release(waiter: Waiter<Data>): void {
    for (const name of waiter.names) waiters.delete(name);
    if (!someWait({ submitted: false })) unclaimed.clear();
  }

  function receive({ messageId, correlationId, data }: CollectedAnswer<Data>): void {
    if (!acknowledging.has(messageId)) {
      const ended = limitAcknowledgements(() => acknowledge(messageId))
        .catch(() => undefined)
        .finally(() => acknowledging.delete(messageId));
      acknowledging.set(messageId, ended);
    }
    const waiter = waiters.get(correlationId);
    if (waiter !== undefined) {
      waiter.resolve(data);
      release(waiter);
    } else if (someWait({ submitted: false })) {
      unclaimed.set(correlationId, data);
    }
  }

  async function pollOnce(waitedMs: number): Promise<number> {
    const startedAt = performance.now();
    let answers = 0;
    let outcome: EndedPoll['outcome'] = 'FAILED';
    try {
      const collected = await collect();
      answers = collected.length;
      outcome = 'OK';
      collected.forEach(receive);
      return answers;
    } finally {
      onPoll?.({ waitedMs, durationMs: performance.now() - startedAt, answers, outcome });
    }
  }

  async function pollUntilNobodyWaits(): Promise<void> {
    let failures = 0;
    let interval = intervalMs;
    let waitedMs = 0;
    while (someWait({ submitted: true })) {
      wakeUp = new AbortController();
      const { signal } = wakeUp;
      try {
        const answers = await pollOnce(waitedMs);
        failures = 0;
        waitedMs = 0;
        if (answers >= amount) continue;
        if (answers > 0) interval = intervalMs;
      } catch (error) {
        failures += 1;
        waitedMs = 0;
        if (failures >= FAILURES_MAX) rejectAll(error);
      }
      const startedAt = performance.now();
      await sleep(interval, undefined, { signal }).catch(() => undefined);
      waitedMs = performance.now() - startedAt;
      interval = signal.aborted ? intervalMs : Math.min(interval * 2, intervalMaxMs);
    }
    // In the same turn as the loop's last look at who waits, so that nobody comes in between.
    isPolling = false;
  }

  function rejectAll(error: unknown): void {
    for (const waiter of new Set(waiters.values())) {
      if (!waiter.isSubmitted) continue;
      waiter.reject(error);
      release(waiter);
    }
  }

  function start(): void {
    wakeUp.abort();
    if (isPolling) return;
    isPolling = true;
    void pollUntilNobodyWaits();
  }

  return {
    expect(correlationId) {
      const { promise, resolve, reject } = Promise.withResolvers<Data>();
      const names = new Set([correlationId]);
      const waiter: Waiter<Data> = { resolve, reject, names, isSubmitted: false };
      waiters.set(correlationId, waiter);
      promise.catch(() => undefined);
      return {
        answer: promise,
        submitted(assigned = correlationId) {
          waiter.isSubmitted = true;
          names.add(assigned);
          waiters.set(assigned, waiter);
          const early = unclaimed.get(assigned);
          if (early !== undefined) {
            resolve(early);
            release(waiter);
          } else {
            if (!someWait({ submitted: false })) unclaimed.clear();
            start();
          }
        },
        release: () => release(waiter),
      };
    },

    async settled() {
      while (acknowledging.size > 0) await Promise.all(acknowledging.values());
    },
  };
}
