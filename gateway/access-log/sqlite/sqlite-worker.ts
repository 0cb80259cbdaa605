import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { NoteSigner } from '../checkpoint/note-key.ts';
import type { WorkerCall, WorkerReply } from '../thread/worker-calls.ts';
import { openDatabase, openDatabaseCopy } from './open-database.ts';
import { createSqliteReader } from './sqlite-reader.ts';
import { createSqliteSearch } from './sqlite-search.ts';
import { createSqliteWriter } from './sqlite-writer.ts';

/** What the thread is given when it starts: with a signer it writes, without it reads. */
export interface SqliteWorkerData {
  readonly file: string;
  readonly signer: NoteSigner | null;
}

const { file, signer } = workerData as SqliteWorkerData;
const calls = open();

parentPort?.on('message', ({ id, method, parameters }: WorkerCall) => {
  parentPort?.postMessage(answer(id, method, parameters));
});

function open(): Record<string, (...parameters: never[]) => unknown> {
  const database = signer === null ? openDatabaseCopy(file) : openDatabase(file);
  const reads = createSqliteReader(database);
  const writes = signer === null ? {} : createSqliteWriter(database, signer);
  const search = createSqliteSearch(database);
  // Opened when it is needed: a disk that cannot be written can be read.
  let moving: DatabaseSync | null = null;
  return {
    ...reads,
    ...writes,
    search,
    /** Moves what it can of the write-ahead log into the file, beside whoever writes. */
    moveLog() {
      moving ??= openDatabase(file);
      moving.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
    },
    close() {
      database.close();
      moving?.close();
    },
  };
}

function answer(id: number, method: string, parameters: readonly unknown[]): WorkerReply {
  try {
    return { id, result: calls[method]?.(...(parameters as never[])) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
