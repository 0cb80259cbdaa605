import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { FindQuery, FoundEntry, ReadEntry, StoredCheckpoint } from '../store.ts';
import { prepareVerifierKeys } from './verifier-keys.ts';

/** Reads of one open database; each returns at once. */
export interface SqliteReader {
  verifierKeys(): readonly string[];
  read(from: number, count: number): readonly ReadEntry[];
  find(query: FindQuery): readonly FoundEntry[];
  hashes(level: number, index: number, count: number): readonly Buffer[];
  checkpoints(afterSize: number, count: number): readonly StoredCheckpoint[];
  latestCheckpoint(): StoredCheckpoint | null;
  archivedTo(): number;
  unsigned(): number;
  readSubjectKey(subject: string): Uint8Array | null;
}

const NOTES = `SELECT size, note || coalesce(
    (SELECT group_concat(line, '') FROM cosignature c WHERE c.size = checkpoint.size), '') AS note
  FROM checkpoint`;

const FIND = `SELECT DISTINCT e.sequence, e.body FROM entry_subject s JOIN entry e USING (sequence)
  WHERE s.subject IN (SELECT value FROM json_each(:subjects))
    AND (:from IS NULL OR e.logged_at >= :from)
    AND (:before IS NULL OR e.logged_at < :before)
    AND (:visibleAt IS NULL OR e.hidden_until IS NULL OR e.hidden_until <= :visibleAt)
    AND (:after IS NULL OR e.sequence < :after)
    AND e.body IS NOT NULL
    AND (s.type <> 'INTENT' OR NOT EXISTS (SELECT 1 FROM entry_subject f
      WHERE f.subject = s.subject AND f.query_id = s.query_id AND f.type <> 'INTENT'))
  ORDER BY e.sequence DESC LIMIT :count`;

/** Prepares the reads of an open database. */
export function createSqliteReader(database: DatabaseSync): SqliteReader {
  const all = <T>(sql: string) => {
    const statement = database.prepare(sql);
    return (...values: SQLInputValue[]) => statement.all(...values) as T[];
  };
  // Arrays instead of objects, and text instead of bytes, which node:sqlite takes twice as long to
  // hand over: whoever verifies a log reads every row of it.
  const entries = database.prepare(
    'SELECT sequence, hex(hash), body FROM entry WHERE sequence >= ? ORDER BY sequence LIMIT ?',
  );
  entries.setReturnArrays(true);
  const find = database.prepare(FIND);
  const leaves = all<{ hash: Uint8Array }>(
    'SELECT hash FROM entry WHERE sequence >= ? ORDER BY sequence LIMIT ?',
  );
  const nodes = all<{ hash: Uint8Array }>(
    `SELECT hash FROM tree_node WHERE level = ? AND node_index >= ? ORDER BY node_index LIMIT ?`,
  );
  const notes = all<StoredCheckpoint>(`${NOTES} WHERE size > ? ORDER BY size LIMIT ?`);
  const latest = all<StoredCheckpoint>(`${NOTES} ORDER BY size DESC LIMIT 1`);
  const archived = all<{ size: number }>('SELECT coalesce(max(size), 0) AS size FROM archive');
  const keys = all<{ wrapped: Uint8Array }>('SELECT wrapped FROM subject_key WHERE subject = ?');
  const unsigned = all<{ count: number }>(
    `SELECT count(*) AS count FROM entry
       WHERE sequence >= (SELECT coalesce(max(size), 0) FROM checkpoint)`,
  );

  return {
    verifierKeys: prepareVerifierKeys(database),
    read(from, count) {
      const rows = entries.all(from, count) as unknown as [number, string, string | null][];
      return rows.map((row) => ({
        sequence: row[0],
        hash: Buffer.from(row[1], 'hex'),
        body: row[2],
      }));
    },
    find({ subjects, after, ...query }) {
      const rows = find.all({
        ...query,
        subjects: JSON.stringify(subjects),
        after: after === null ? null : Number(after),
      }) as { sequence: number; body: string }[];
      return rows.map(({ sequence, body }) => ({ sequence, body, cursor: String(sequence) }));
    },
    hashes(level, index, count) {
      const rows = level === 0 ? leaves(index, count) : nodes(level, index, count);
      return rows.map(({ hash }) => toBuffer(hash));
    },
    checkpoints: (afterSize, count) => notes(afterSize, count),
    latestCheckpoint: () => latest()[0] ?? null,
    archivedTo: () => archived()[0]?.size ?? 0,
    unsigned: () => unsigned()[0]?.count ?? 0,
    readSubjectKey: (subject) => keys(subject)[0]?.wrapped ?? null,
  };
}

function toBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
