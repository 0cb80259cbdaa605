import type { Sql } from 'postgres';
import type { FindQuery, FoundEntry, LogReader, ReadEntry, StoredCheckpoint } from '../store.ts';

/** Which connections to use now; they change when some broke. */
export type Connections = () => Sql;

const CURSOR = /^(\S+) (\S+) (\d+)$/;

/** Makes the reads of a log in PostgreSQL. */
export function createPostgresReader(connections: Connections): Omit<LogReader, 'close'> {
  const notes = async (condition: 'after' | 'latest', afterSize: number, count: number) => {
    const sql = connections();
    const rows = await sql<{ size: string; note: string }[]>`
      SELECT size, note || coalesce((SELECT string_agg(line, '' ORDER BY line)
        FROM access_log.cosignature c WHERE c.size = k.size), '') AS note
      FROM access_log.checkpoint k
      WHERE size > ${afterSize}
      ORDER BY ${condition === 'after' ? sql`size` : sql`size DESC`} LIMIT ${count}`;
    return rows.map(({ size, note }): StoredCheckpoint => ({ size: Number(size), note }));
  };
  const count = async (rows: Promise<readonly { count: string }[]>) =>
    Number((await rows)[0]?.count ?? 0);

  return {
    async verifierKey() {
      const [row] = await connections()<{ value: string }[]>`
        SELECT value FROM access_log.setting WHERE name = 'verifier_key'`;
      return row?.value ?? null;
    },
    async read(from, limit) {
      const rows = await connections()`
        SELECT l.sequence, l.hash, e.body FROM access_log.leaf l
        LEFT JOIN access_log.entry e ON e.logged_at = l.logged_at
          AND e.writer = l.writer AND e.writer_sequence = l.writer_sequence
        WHERE l.sequence >= ${from} AND l.sequence < ${from + limit}
        ORDER BY l.sequence`.values();
      if (rows.length > 0) return rows.map(toReadEntry);
      const next = await count(connections()<{ count: string }[]>`
        SELECT coalesce(min(sequence), -1) AS count FROM access_log.leaf WHERE sequence >= ${from}`);
      // What was deleted must not look like the end of the log.
      return next < 0 ? [] : this.read(next, limit);
    },
    find: (query) => find(connections(), query),
    async hashes(level, index, limit) {
      const sql = connections();
      const rows =
        level === 0
          ? await sql<{ hash: Buffer }[]>`
              SELECT hash FROM access_log.leaf
              WHERE sequence >= ${index} ORDER BY sequence LIMIT ${limit}`
          : await sql<{ hash: Buffer }[]>`
              SELECT hash FROM access_log.tree_node
              WHERE level = ${level} AND node_index >= ${index}
              ORDER BY node_index LIMIT ${limit}`;
      return rows.map(({ hash }) => hash);
    },
    checkpoints: (afterSize, limit) => notes('after', afterSize, limit),
    latestCheckpoint: async () => (await notes('latest', -1, 1))[0] ?? null,
    archivedTo: () =>
      count(connections()<{ count: string }[]>`
        SELECT coalesce(max(size), 0) AS count FROM access_log.archive`),
    unsigned: () =>
      count(connections()<{ count: string }[]>`SELECT count(*) FROM access_log.pending`),
  };
}

function toReadEntry([sequence, hash, body]: readonly unknown[]): ReadEntry {
  return { sequence: Number(sequence), hash: hash as Buffer, body: body as string | null };
}

async function find(sql: Sql, query: FindQuery): Promise<readonly FoundEntry[]> {
  const { subjects, from, before, visibleAt, after, count } = query;
  const [, loggedAt = null, writer = null, sequence = null] = CURSOR.exec(after ?? '') ?? [];
  const rows = await sql<{ sequence: string | null; body: string; cursor: string }[]>`
    SELECT l.sequence, e.body,
      to_char(e.logged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || ' ' || e.writer || ' ' || e.writer_sequence AS cursor
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
  return rows.map(({ sequence: place, body, cursor }) => ({
    sequence: place === null ? null : Number(place),
    body,
    cursor,
  }));
}
