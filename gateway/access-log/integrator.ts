import type { AccessLogObserver } from './access-log.ts';
import { withDeadline } from './group-commit.ts';
import type { AccessLogStore } from './store.ts';

export interface IntegratorOptions {
  readonly checkpointMs: number;
  readonly checkpointEntries: number;
  readonly unsignedMsMax: number;
}

/** Has the tree signed, again and again. */
export interface Integrator {
  /** Tells of entries that were written. */
  count(entries: number): void;
  /** False when entries have been left unsigned for too long. */
  isInTime(): boolean;
  /** Signs once more what was written, and ends. */
  stop(): Promise<void>;
}

const TIMEOUT_MS = 30_000;

/** Starts it: every `checkpointMs`, and as soon as `checkpointEntries` were written. */
export function startIntegrator(
  store: Pick<AccessLogStore, 'integrate'>,
  { checkpointMs, checkpointEntries, unsignedMsMax }: IntegratorOptions,
  observer: Partial<AccessLogObserver>,
): Integrator {
  let written = 0;
  let failingSince: number | null = null;
  let running: Promise<void> | null = null;

  const integrate = async () => {
    written = 0;
    try {
      const size = await withDeadline(store.integrate(), TIMEOUT_MS);
      failingSince = null;
      if (size !== null) observer.onIntegrated?.(size);
    } catch (error) {
      failingSince ??= performance.now();
      observer.onFailure?.(error);
    }
  };
  const run = () => {
    running ??= integrate().finally(() => {
      running = null;
    });
    return running;
  };
  const timer = setInterval(run, checkpointMs).unref();

  return {
    count(entries) {
      written += entries;
      if (written >= checkpointEntries) void run();
    },
    isInTime: () => failingSince === null || performance.now() - failingSince < unsignedMsMax,
    async stop() {
      clearInterval(timer);
      await running;
      await run();
    },
  };
}
