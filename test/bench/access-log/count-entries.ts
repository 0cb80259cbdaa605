import { openPostgresReader } from '../../../gateway/access-log/postgres/open-postgres-log.ts';
import { openSqliteCopy } from '../../../gateway/access-log/sqlite/open-sqlite-copy.ts';

/** Entries under the last checkpoint of each log. */
export interface CountedEntries {
  readonly sqlite: number;
  readonly postgres: number;
}

/** Counts the entries of two logs whose gateways have ended: what was not written costs nothing. */
export async function countEntries(log: { file: string; url: string }): Promise<CountedEntries> {
  const readers = { sqlite: openSqliteCopy(log.file), postgres: openPostgresReader(log.url) };
  const sizeOf = async (reader: typeof readers.sqlite) => {
    const checkpoint = await reader.latestCheckpoint();
    await reader.close();
    return checkpoint?.size ?? 0;
  };
  return { sqlite: await sizeOf(readers.sqlite), postgres: await sizeOf(readers.postgres) };
}
