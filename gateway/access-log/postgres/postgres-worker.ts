import { parentPort, workerData } from 'node:worker_threads';
import type { NoteSigner } from '../checkpoint/note-key.ts';
import type { AccessLogStore } from '../store.ts';
import type { WorkerCall, WorkerReply } from '../thread/worker-calls.ts';
import { openPostgresStore, type PostgresStoreOptions } from './postgres-store.ts';

/** What the thread is given when it starts. */
export interface PostgresWorkerData {
  readonly options: PostgresStoreOptions;
  readonly signer: NoteSigner;
}

const { options, signer } = workerData as PostgresWorkerData;
let opened: Promise<AccessLogStore> | null = null;

parentPort?.on('message', async (call: WorkerCall) => {
  parentPort?.postMessage(await answer(call));
});

async function answer({ id, method, parameters }: WorkerCall): Promise<WorkerReply> {
  try {
    const store = (await openOnce()) as unknown as Record<string, (...of: unknown[]) => unknown>;
    return { id, result: await store[method]?.(...parameters) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** A server that is down when the thread begins is asked again. */
function openOnce(): Promise<AccessLogStore> {
  opened ??= openPostgresStore(options, signer).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
