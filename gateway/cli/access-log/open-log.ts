import { open } from 'node:fs/promises';
import {
  openPostgresKeeper,
  openPostgresReader,
} from '../../access-log/postgres/open-postgres-log.ts';
import { openSqliteCopy } from '../../access-log/sqlite/open-sqlite-copy.ts';
import { openSqliteKeeper } from '../../access-log/sqlite/open-sqlite-keeper.ts';
import type { LogKeeper, LogReader } from '../../access-log/store.ts';

/** What `--store` names: a database, a file of one, or a file that was exported. */
export type LogPlace = 'postgres' | 'sqlite' | 'export';

const SQLITE_MAGIC = 'SQLite format 3\0';

/** Tells what is there; throws if there is nothing. */
export async function placeOf(target: string): Promise<LogPlace> {
  if (/^postgres(ql)?:\/\//.test(target)) return 'postgres';
  const file = await open(target, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE_MAGIC.length), 0);
    return buffer.toString('latin1', 0, bytesRead) === SQLITE_MAGIC ? 'sqlite' : 'export';
  } finally {
    await file.close();
  }
}

/** Opens a log to be read; throws for an export, which is read as a file. */
export async function openLog(target: string): Promise<LogReader> {
  const place = await placeOf(target);
  if (place === 'export')
    throw new Error(`expected a log, but ${target} is a file of another kind`);
  return place === 'postgres' ? openPostgresReader(target) : openSqliteCopy(target);
}

/** Opens a log to archive, drop and shred. */
export async function openKeeper(target: string): Promise<LogKeeper> {
  const place = await placeOf(target);
  if (place === 'export')
    throw new Error(`expected a log, but ${target} is a file of another kind`);
  return place === 'postgres' ? openPostgresKeeper(target) : openSqliteKeeper(target, Date.now);
}
