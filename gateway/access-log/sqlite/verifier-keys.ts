import type { DatabaseSync } from 'node:sqlite';
import { keySetting } from '../checkpoint/key-setting.ts';

/** Prepares the read of the keys of a log, the oldest first; the last one signs. */
export function prepareVerifierKeys(database: DatabaseSync): () => readonly string[] {
  const statement = database.prepare(
    `SELECT value FROM setting WHERE name GLOB '${keySetting(1)}*' ORDER BY length(name), name`,
  );
  return () => statement.all().map(({ value }) => value as string);
}
