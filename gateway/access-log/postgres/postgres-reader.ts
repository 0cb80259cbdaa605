import type { PendingQuery, Row, Sql } from 'postgres';
import { keySetting } from '../checkpoint/key-setting.ts';
import type { FindQuery, FoundEntry, LogReader, ReadEntry, StoredCheckpoint } from '../store.ts';
import { CURSOR, cursorOf, type FoundRow, searchEntries, toFoundEntry } from './search-entries.ts';

/** Runs a read on a connection; rejects where there is none. */
export type RunRead = <T>(read: (sql: Sql) => Promise<T>) => Promise<T>;

/** Makes the reads of a log in PostgreSQL. */
export function createPostgresReader(run: RunRead): Omit<LogReader, 'close'> {
  return {
    verifierKeys: () => run(readVerifierKeys),
    read: (from, count) => run((sql) => read(sql, from, count)),
    find: (query) => run((sql) => find(sql, query)),
    search: (query) => run((sql) => searchEntries(sql, query)),
    hashes: (level, index, count) => run((sql) => readHashes(sql, level, index, count)),
    checkpoints: (afterSize, count) =>
      run((sql) => readNotes(sql, afterSize, sql`size LIMIT ${count}`)),
    latestCheckpoint: () =>
      run(async (sql) => (await readNotes(sql, -1, sql`size DESC LIMIT 1`))[0] ?? null),
    archivedTo: () =>
      run(async (sql) =>
        toNumber(await sql`SELECT coalesce(max(size), 0) FROM access_log.archive`.values()),
      ),
    unsigned: () =>
      run(async (sql) =>
        toNumber(
          await sql`
            SELECT (SELECT count(*) FROM access_log.pending)
              + (SELECT count(*) FROM access_log.leaf WHERE sequence >=
                  (SELECT coalesce(max(size), 0) FROM access_log.checkpoint))`.values(),
        ),
      ),
  };
}

/** The keys of the log, the oldest first; the last one signs. */
export async function readVerifierKeys(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ value: string }[]>`
    SELECT value FROM access_log.setting WHERE starts_with(name, ${keySetting(1)})
    ORDER BY length(name), name`;
  return rows.map(({ value }) => value);
}

async function read(sql: Sql, from: number, count: number): Promise<readonly ReadEntry[]> {
  const rows = await sql`
    SELECT l.sequence, l.hash, e.body FROM access_log.leaf l
    LEFT JOIN access_log.entry e ON e.logged_at = l.logged_at
      AND e.writer = l.writer AND e.writer_sequence = l.writer_sequence
    WHERE l.sequence >= ${from} AND l.sequence < ${from + count}
    ORDER BY l.sequence`.values();
  if (rows.length > 0) return rows.map(toReadEntry);
  const next = toNumber(
    await sql`
      SELECT coalesce(min(sequence), -1) FROM access_log.leaf WHERE sequence >= ${from}`.values(),
  );
  // What was deleted must not look like the end of the log.
  return next < 0 ? [] : read(sql, next, count);
}

async function readHashes(sql: Sql, level: number, index: number, count: number) {
  const rows =
    level === 0
      ? await sql<{ hash: Buffer }[]>`
          SELECT hash FROM access_log.leaf
          WHERE sequence >= ${index} ORDER BY sequence LIMIT ${count}`
      : await sql<{ hash: Buffer }[]>`
          SELECT hash FROM access_log.tree_node
          WHERE level = ${level} AND node_index >= ${index} ORDER BY node_index LIMIT ${count}`;
  return rows.map(({ hash }) => hash);
}

async function readNotes(
  sql: Sql,
  afterSize: number,
  order: PendingQuery<Row[]>,
): Promise<readonly StoredCheckpoint[]> {
  const rows = await sql<{ size: string; note: string }[]>`
    SELECT size, note || coalesce((SELECT string_agg(line, '' ORDER BY line)
      FROM access_log.cosignature c WHERE c.size = k.size), '') AS note
    FROM access_log.checkpoint k
    WHERE size > ${afterSize}
    ORDER BY ${order}`;
  return rows.map(({ size, note }) => ({ size: Number(size), note }));
}

/** The one number of a result with one row; the database's are wider, and come as text. */
function toNumber(rows: readonly (readonly unknown[])[]): number {
  return Number(rows[0]?.[0] ?? 0);
}

function toReadEntry([sequence, hash, body]: readonly unknown[]): ReadEntry {
  return { sequence: Number(sequence), hash: hash as Buffer, body: body as string | null };
}

async function find(sql: Sql, query: FindQuery): Promise<readonly FoundEntry[]> {
  const { subjects, from, before, visibleAt, after, count } = query;
  const [, loggedAt = null, writer = null, sequence = null] = CURSOR.exec(after ?? '') ?? [];
  const rows = await sql<FoundRow[]>`
    SELECT l.sequence, e.body, ${cursorOf(sql)} AS cursor
    FROM (
      SELECT DISTINCT s.logged_at, s.writer, s.writer_sequence FROM access_log.entry_subject s
      WHERE s.subject = ANY(${[...subjects]}::text[])
        AND (${from}::timestamptz IS NULL OR s.logged_at >= ${from})
        AND (${before}::timestamptz IS NULL OR s.logged_at < ${before})
        AND (${loggedAt}::timestamptz IS NULL OR (s.logged_at, s.writer, s.writer_sequence)
          < (${loggedAt}::timestamptz, ${writer}::text, ${sequence}::bigint))
        AND (s.type <> 'INTENT' OR NOT EXISTS (SELECT FROM access_log.entry_subject f
          WHERE f.subject = s.subject AND f.query_id = s.query_id AND f.type <> 'INTENT'))
    ) found
    JOIN access_log.entry e USING (logged_at, writer, writer_sequence)
    LEFT JOIN access_log.leaf l ON l.logged_at = found.logged_at
      AND l.writer = found.writer AND l.writer_sequence = found.writer_sequence
    WHERE ${visibleAt}::timestamptz IS NULL OR e.hidden_until IS NULL
      OR e.hidden_until <= ${visibleAt}
    ORDER BY found.logged_at DESC, found.writer DESC, found.writer_sequence DESC
    LIMIT ${count}`;
  return rows.map(toFoundEntry);
}
