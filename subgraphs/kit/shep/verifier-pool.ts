import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import type { VerificationOutcome, VerificationTask } from './verification-task.ts';

export interface VerifierPoolOptions {
  /** Worker threads. At least 1, default 1: about a thousand usual answers a second each. */
  readonly threads?: number;
  /**
   * How long one verification may take, in milliseconds. At least 100, default 5,000. A thread
   * that needs longer is ended and replaced.
   */
  readonly timeoutMs?: number;
}

/** Threads that verify and parse answers, so that neither ever holds the event loop. */
export interface VerifierPool {
  /** Rejects with `EnvelopeRefusal` when it took too long. */
  run(task: VerificationTask): Promise<VerificationOutcome>;
  /** Starts the threads ahead of the first answer, which would otherwise wait for them. */
  start(): void;
  /** Ends the threads. Tasks that have not finished are rejected. */
  close(): Promise<void>;
}

const HEAP_MEBIBYTES_MAX = 512;

/**
 * Returns a pool for a whole process; its threads start with the first task and keep no process
 * alive.
 */
export function createVerifierPool(options: VerifierPoolOptions = {}): VerifierPool {
  const { threads = 1, timeoutMs = 5_000 } = options;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`expected at least 1 thread, but got ${threads}`);
  }
  if (!(timeoutMs >= 100)) {
    throw new RangeError(`expected a timeout of at least 100 ms, but got ${timeoutMs}`);
  }
  // Time in the queue does not count, but for the one task that waits beside each thread, so that
  // no thread stands idle while the event loop is busy.
  const admit = pLimit(threads * 2);
  let piscina: Piscina<VerificationTask, VerificationOutcome> | undefined;

  function start(): Piscina<VerificationTask, VerificationOutcome> {
    piscina ??= new Piscina({
      filename: new URL('./verify-worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES_MAX },
    });
    return piscina;
  }

  async function runWithin(task: VerificationTask): Promise<VerificationOutcome> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      return await start().run(task, { signal: controller.signal });
    } catch (error) {
      throw controller.signal.aborted ? new EnvelopeRefusal('TOO_SLOW') : error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    start: () => void start(),

    run: (task) => admit(() => runWithin(task)),

    async close() {
      const running = piscina;
      piscina = undefined;
      await running?.destroy();
    },
  };
}
