import type { LogReader } from '../store.ts';
import { openDatabaseCopy } from './open-database.ts';
import { createSqliteReader } from './sqlite-reader.ts';
import { createSqliteSearch } from './sqlite-search.ts';

/**
 * Opens a log's file, or a copy of it, to be read in this thread: for programs that do nothing else
 * meanwhile. It never writes; throws if there is no such log.
 */
export function openSqliteCopy(file: string): LogReader {
  const database = openDatabaseCopy(file);
  const reader = createSqliteReader(database);
  const search = createSqliteSearch(database);
  return {
    verifierKeys: async () => reader.verifierKeys(),
    read: async (from, count) => reader.read(from, count),
    find: async (query) => reader.find(query),
    search: async (query) => search(query),
    hashes: async (level, index, count) => reader.hashes(level, index, count),
    checkpoints: async (afterSize, count) => reader.checkpoints(afterSize, count),
    latestCheckpoint: async () => reader.latestCheckpoint(),
    archivedTo: async () => reader.archivedTo(),
    unsigned: async () => reader.unsigned(),
    close: async () => database.close(),
  };
}
