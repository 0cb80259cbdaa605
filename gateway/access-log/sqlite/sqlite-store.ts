import type { NoteSigner } from '../checkpoint/note-key.ts';
import type { AccessLogStore } from '../store.ts';
import { toLogReader } from '../thread/to-log-reader.ts';
import { startWorker, type WorkerCalls } from '../thread/worker-calls.ts';
import type { SqliteWorkerData } from './sqlite-worker.ts';

const WORKER = new URL('./sqlite-worker.ts', import.meta.url);
/** What must fit on a disk on which an append failed. */
const DOUBTFUL_BYTES = 64 * 1024;
/** Between two times at which the write-ahead log is moved into the file, in milliseconds. */
const MOVE_MS = 500;
const isDone = () => true;
const isNotDone = () => false;

/**
 * Opens the embedded store: one file, with a thread that writes to it and one that reads, so that
 * whoever reads never waits for a disk that syncs, and nothing of it blocks the gateway.
 *
 * Rejects if the file cannot be opened and written, or is signed with another key. The file may be
 * shared by processes of one machine.
 */
export async function openSqliteStore(file: string, signer: NoteSigner): Promise<AccessLogStore> {
  let writer = startWorker(WORKER, { file, signer } satisfies SqliteWorkerData);
  let reader: WorkerCalls | null = null;
  let isSuspect = false;

  const write = (method: string, ...parameters: unknown[]) => writer.call(method, parameters);
  const read = (method: string, ...parameters: unknown[]) => {
    if (reader === null || !reader.isRunning) {
      reader = startWorker(WORKER, { file, signer: null } satisfies SqliteWorkerData);
    }
    return reader.call(method, parameters);
  };

  let moves: NodeJS.Timeout | null = null;
  const moveLog = () => {
    moves ??= setTimeout(() => {
      moves = null;
      // Where it fails the log stays longer, and the next one finds it.
      read('moveLog').catch(() => undefined);
    }, MOVE_MS).unref();
  };

  const store: AccessLogStore = {
    ...toLogReader(read),
    async append(batch) {
      try {
        await write('append', batch);
        moveLog();
      } catch (error) {
        isSuspect = true;
        throw error;
      }
    },
    integrate: () => write('integrate') as Promise<number | null>,
    addCosignature: async (size, line) => void (await write('addCosignature', size, line)),
    succeedKey: async (next) => void (await write('succeedKey', next)),
    keepSubjectKeys: (candidates) =>
      write('keepSubjectKeys', candidates) as Promise<ReadonlyMap<string, Uint8Array>>,
    readSubjectKey: (subject) => read('readSubjectKey', subject) as Promise<Uint8Array | null>,
    async check() {
      const bytes = isSuspect ? DOUBTFUL_BYTES : 0;
      const isGood = writer.isRunning && (await write('check', bytes).then(isDone, isNotDone));
      if (!isGood) {
        await writer.end();
        // A database that failed is opened again: what it holds is read anew from the disk.
        writer = startWorker(WORKER, { file, signer } satisfies SqliteWorkerData);
        await write('check', bytes);
      }
      isSuspect = false;
    },
    async close() {
      clearTimeout(moves ?? undefined);
      // The last connection that closes puts the write-ahead log into the file.
      for (const calls of [reader, writer]) {
        if (calls?.isRunning) await calls.call('close', []).catch(() => undefined);
        await calls?.end();
      }
    },
  };
  try {
    await store.check();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
