import type { NoteSigner } from '../checkpoint/note-key.ts';
import type { AccessLogStore } from '../store.ts';
import { toLogReader } from '../thread/to-log-reader.ts';
import { startWorker } from '../thread/worker-calls.ts';
import type { PostgresStoreOptions } from './postgres-store.ts';
import type { PostgresWorkerData } from './postgres-worker.ts';

const WORKER = new URL('./postgres-worker.ts', import.meta.url);

/**
 * Opens the store that replicas share, in a thread of its own: a commit waits for no turn of the
 * gateway's event loop, the tree is computed beside it, and what the client library makes of a broken
 * connection ends a thread at the worst, which is started again.
 *
 * Rejects as `openPostgresStore` does.
 */
export async function openPostgresThread(
  options: PostgresStoreOptions,
  signer: NoteSigner,
): Promise<AccessLogStore> {
  const start = () => startWorker(WORKER, { options, signer } satisfies PostgresWorkerData);
  let thread = start();
  const call = (method: string, ...parameters: unknown[]) => thread.call(method, parameters);

  const store: AccessLogStore = {
    ...toLogReader(call),
    append: async (batch) => void (await call('append', batch)),
    integrate: () => call('integrate') as Promise<number | null>,
    addCosignature: async (size, line) => void (await call('addCosignature', size, line)),
    succeedKey: async (next) => void (await call('succeedKey', next)),
    keepSubjectKeys: (candidates) =>
      call('keepSubjectKeys', candidates) as Promise<ReadonlyMap<string, Uint8Array>>,
    readSubjectKey: (subject) => call('readSubjectKey', subject) as Promise<Uint8Array | null>,
    async check() {
      if (!thread.isRunning) thread = start();
      await call('check');
    },
    async close() {
      if (thread.isRunning) await call('close').catch(() => undefined);
      await thread.end();
    },
  };
  try {
    await store.check();
    return store;
  } catch (error) {
    await thread.end();
    throw error;
  }
}
