import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

const MIGRATIONS = new URL('./migrations/', import.meta.url);
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a log to be written: write-ahead log, and a commit returns only when the disk has it. Makes
 * the file and its tables where they are not. What is deleted is overwritten.
 */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    // Whoever reads moves the write-ahead log into the file, so that no commit waits for that; at 64 MB
    // the one that comes then does it.
    database.exec('PRAGMA wal_autocheckpoint = 16384');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a log, or a copy of one, to be read; never makes a file of a log. A copy in a folder that
 * cannot be written is read too, if it is whole without a write-ahead log.
 */
export function openDatabaseCopy(file: string): DatabaseSync {
  const options = { readOnly: true, timeout: BUSY_TIMEOUT_MS };
  const database = new DatabaseSync(file, options);
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    if (existsSync(`${file}-wal`)) throw error;
    return new DatabaseSync(new URL('?immutable=1', pathToFileURL(file)), options);
  }
}

/** Runs `work` in one transaction that takes the writer's lock at its beginning. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk may have ended it already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function migrate(database: DatabaseSync): void {
  const files = readdirSync(MIGRATIONS).toSorted();
  const { user_version: done } = database.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  if (done > files.length) {
    throw new Error(`expected a log of version ${files.length} at most, but got ${done}`);
  }
  for (const [at, name] of files.entries()) {
    if (at < done) continue;
    inTransaction(database, () => {
      database.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
      database.exec(`PRAGMA user_version = ${at + 1}`);
    });
  }
}
