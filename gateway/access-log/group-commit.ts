import { ClientError } from '../client-error.ts';

/** Becomes durable as a whole, or fails as a whole. */
export type Flush<Item, Receipt> = (items: readonly Item[]) => Promise<Receipt>;

export interface GroupCommitOptions {
  /** How long after a write none begins, so that items join the next, in milliseconds. */
  readonly pauseMs: number;
  /** With this many items waiting a group is written at once. */
  readonly groupSize: number;
  /** Items that may wait; more are refused. */
  readonly waitingMax: number;
  /** For one write, in milliseconds. */
  readonly timeoutMs: number;
}

/** Where one submission stands in the receipt of its group. */
export interface Committed<Receipt> {
  readonly receipt: Receipt;
  readonly offset: number;
}

/**
 * Writes items of many callers in few commits, one commit at a time. Whoever comes when nothing is
 * written waits for nobody but those of the same turn of the event loop; the more come, the more of
 * them share a commit.
 */
export interface GroupCommit<Item, Receipt> {
  /**
   * Resolves when all items are durable; they are never split. Rejects with OVERLOADED where too
   * many wait, and with ACCESS_LOG_UNAVAILABLE where they could not be written in time.
   */
  submit(items: readonly Item[]): Promise<Committed<Receipt>>;
  /** Refuses everything, what waits included, until `resume`. */
  stop(): void;
  resume(): void;
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>;
  /** Items that wait, in commits under way and before. */
  readonly waiting: number;
}

interface Submission<Item, Receipt> {
  readonly items: readonly Item[];
  resolve(committed: Committed<Receipt>): void;
  reject(error: Error): void;
}

export function unavailable(): ClientError {
  return new ClientError('ACCESS_LOG_UNAVAILABLE');
}

/** Makes a group commit. `onFailure` hears why a write failed; then it is stopped already. */
export function createGroupCommit<Item, Receipt>(
  options: GroupCommitOptions,
  flush: Flush<Item, Receipt>,
  onFailure: (error: unknown) => void,
): GroupCommit<Item, Receipt> {
  const { pauseMs, groupSize, waitingMax, timeoutMs } = options;
  let queue: Submission<Item, Receipt>[] = [];
  let queued = 0;
  let writing = 0;
  let isStopped = false;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let cancelNext: (() => void) | null = null;
  let idle: (() => void)[] = [];

  const rejectAll = (submissions: readonly Submission<Item, Receipt>[]) => {
    for (const { reject } of submissions) reject(unavailable());
  };

  const forgetNext = () => {
    cancelNext?.();
    cancelNext = null;
  };

  const stop = () => {
    isStopped = true;
    forgetNext();
    const refused = queue;
    [queue, queued] = [[], 0];
    rejectAll(refused);
  };

  const write = async () => {
    forgetNext();
    const group = takeGroup();
    const items = group.flatMap((submission) => submission.items);
    writing = items.length;
    try {
      const receipt = await withDeadline(flush(items), timeoutMs);
      let offset = 0;
      for (const submission of group) {
        submission.resolve({ receipt, offset });
        offset += submission.items.length;
      }
    } catch (error) {
      stop();
      onFailure(error);
      rejectAll(group);
    }
    writing = 0;
    pausedUntil = performance.now() + pauseMs;
    schedule();
  };

  /** Whole submissions until the group is full; at least one. */
  const takeGroup = () => {
    let [count, size] = [0, 0];
    while (count < queue.length && size < groupSize) {
      size += queue[count]?.items.length ?? 0;
      count += 1;
    }
    queued -= size;
    return queue.splice(0, count);
  };

  const schedule = () => {
    if (writing > 0) return;
    if (queue.length === 0) {
      for (const resolve of idle) resolve();
      idle = [];
      return;
    }
    if (queued >= groupSize) void write();
    else cancelNext ??= scheduleAt(pausedUntil, () => void write());
  };

  return {
    submit(items) {
      if (isStopped) return Promise.reject(unavailable());
      if (queued + writing + items.length > waitingMax) {
        return Promise.reject(new ClientError('OVERLOADED'));
      }
      return new Promise((resolve, reject) => {
        queue.push({ items, resolve, reject });
        queued += items.length;
        schedule();
      });
    },
    stop,
    resume() {
      isStopped = false;
    },
    drain: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        schedule();
      }),
    get waiting() {
      return queued + writing;
    },
  };
}

/** Runs something once that time of `performance.now()` has come, and this turn of the loop is over. */
function scheduleAt(time: number, run: () => void): () => void {
  const waitMs = time - performance.now();
  if (waitMs <= 0) {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(run, waitMs);
  return () => clearTimeout(timer);
}

/** Rejects when the time is over; what was begun may still come to its end unseen. */
export async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
