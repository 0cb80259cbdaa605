import { decodeEntry, type EntryRecord } from '../../gateway/access-log/index.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';

/** Returns what an access log's file holds by now, in the order of its tree. */
export async function readEntries(file: string): Promise<readonly EntryRecord[]> {
  const reader = openSqliteCopy(file);
  try {
    const read = await reader.read(0, 10_000);
    return read.flatMap(({ body }) => (body === null ? [] : [decodeEntry(body)]));
  } finally {
    await reader.close();
  }
}
