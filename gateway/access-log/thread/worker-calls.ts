import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface WorkerCall {
  readonly id: number;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

export type WorkerReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** A thread that answers calls one after the other. */
export interface WorkerCalls {
  call(method: string, parameters: readonly unknown[]): Promise<unknown>;
  /** Rejects what waits, and ends the thread, whatever it is doing. */
  end(): Promise<void>;
  readonly isRunning: boolean;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Starts a thread; a call that it can no longer answer, because it ended, is rejected. */
export function startWorker(script: URL, workerData: unknown): WorkerCalls {
  const worker = new Worker(script, { workerData });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;

  const endWith = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    updateReference();
  };
  // A program ends when nobody waits for the thread any more.
  const updateReference = () => (waiting.size > 0 ? worker.ref() : worker.unref());
  worker.unref();
  worker.on('error', (error) => endWith(error as Error));
  worker.on('exit', () => endWith(new Error('the thread of the access log ended')));
  worker.on('message', (reply: WorkerReply) => {
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    updateReference();
    if ('error' in reply) waiter?.reject(new Error(reply.error));
    else waiter?.resolve(reply.result);
  });

  return {
    call(method, parameters) {
      if (ended !== null) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        updateReference();
        worker.postMessage({ id: lastId, method, parameters } satisfies WorkerCall);
      });
    },
    async end() {
      if (ended !== null) return;
      const exited = once(worker, 'exit');
      await worker.terminate();
      await exited;
    },
    get isRunning() {
      return ended === null;
    },
  };
}
