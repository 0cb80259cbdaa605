import type { DatabaseSync } from 'node:sqlite';
import { parseCheckpoint, signCheckpoint } from '../checkpoint/checkpoint.ts';
import { keySetting, keySucceeded } from '../checkpoint/key-setting.ts';
import { type NoteSigner, printVerifierKey, verifierOf } from '../checkpoint/note-key.ts';
import { CompactRange, type TreeNode } from '../merkle/compact-range.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { isStored } from '../merkle/tile-reader.ts';
import type { StoredBatch } from '../store.ts';
import { inTransaction } from './open-database.ts';
import { prepareVerifierKeys } from './verifier-keys.ts';

/** Writes to one open database; each is on the disk when it returns. */
export interface SqliteWriter {
  append(batch: StoredBatch): void;
  integrate(): number | null;
  addCosignature(size: number, line: string): void;
  succeedKey(next: string): void;
  keepSubjectKeys(candidates: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array>;
  /** Writes something, `bytes` at least; throws where it cannot. */
  check(bytes: number): void;
}

/**
 * Prepares the writes of an open database. Throws if the log is signed with another key.
 *
 * The tree grows with each batch, in the same transaction; a checkpoint only signs it.
 */
export function createSqliteWriter(database: DatabaseSync, signer: NoteSigner): SqliteWriter {
  const key = printVerifierKey(verifierOf(signer));
  const readKeys = prepareVerifierKeys(database);
  const currentKey = () => readKeys().at(-1);
  database.prepare('INSERT OR IGNORE INTO setting VALUES (?, ?)').run(keySetting(1), key);
  if (currentKey() !== key) {
    throw new Error('expected the key that the access log is signed with, but got another');
  }
  const run = (sql: string) => database.prepare(sql);
  const insertEntry = run('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertSubject = run('INSERT INTO entry_subject VALUES (?, ?, ?, ?)');
  const insertNode = run('INSERT INTO tree_node VALUES (?, ?, ?)');
  const insertCheckpoint = run('INSERT INTO checkpoint VALUES (?, ?, ?)');
  const insertCosignature = run('INSERT OR IGNORE INTO cosignature VALUES (?, ?)');
  const insertKey = run('INSERT OR IGNORE INTO subject_key VALUES (?, ?)');
  const readKey = run('SELECT wrapped FROM subject_key WHERE subject = ?');
  const readSize = run('SELECT coalesce(max(sequence) + 1, 0) AS size FROM entry');
  const readSigned = run('SELECT coalesce(max(size), 0) AS size FROM checkpoint');
  const insertSetting = run('INSERT INTO setting VALUES (?, ?)');
  const noteCheck = run("INSERT OR REPLACE INTO setting VALUES ('checked_at', ?)");

  const sizeOf = (statement: typeof readSize) => (statement.get() as { size: number }).size;
  const keepNode = ({ level, index, hash }: TreeNode) => {
    if (isStored(level)) insertNode.run(level, index, hash);
  };
  let known = readRange(database);
  // Another process may have written to the same file in the meantime.
  const currentRange = () => {
    if (known.size !== sizeOf(readSize)) known = readRange(database);
    return known;
  };

  return {
    append({ entries }) {
      known = inTransaction(database, () => {
        const range = currentRange().clone();
        for (const { loggedAt, keptUntil, hiddenUntil, body, ...entry } of entries) {
          const sequence = range.size;
          const hash = hashLeaf(body);
          const { type, queryId, caseReference, organization, requester } = entry;
          insertEntry.run(
            ...([sequence, hash, loggedAt, keptUntil, hiddenUntil, body] as const),
            ...([type, queryId, caseReference, organization, requester] as const),
          );
          for (const subject of entry.subjects) {
            insertSubject.run(subject, queryId, sequence, type);
          }
          range.append(hash, keepNode);
        }
        return range;
      });
    },
    integrate: () =>
      inTransaction(database, () => {
        if (currentKey() !== key) throw keySucceeded();
        const range = currentRange();
        if (range.size === sizeOf(readSigned)) return null;
        const note = signCheckpoint({ size: range.size, root: range.root() }, signer);
        insertCheckpoint.run(range.size, note, range.pack());
        return range.size;
      }),
    addCosignature(size, line) {
      insertCosignature.run(size, line);
    },
    succeedKey: (next) =>
      inTransaction(database, () => {
        const current = currentKey();
        if (current === next) return;
        if (current !== key) throw keySucceeded();
        insertSetting.run(keySetting(readKeys().length + 1), next);
      }),
    keepSubjectKeys: (candidates) =>
      inTransaction(database, () => {
        for (const [subject, wrapped] of candidates) insertKey.run(subject, wrapped);
        const kept = [...candidates.keys()].map((subject) => {
          const { wrapped } = readKey.get(subject) as { wrapped: Uint8Array };
          return [subject, wrapped] as const;
        });
        return new Map(kept);
      }),
    check(bytes) {
      noteCheck.run(new Date().toISOString().padEnd(bytes));
    },
  };
}

/** The range of all entries: that of the last checkpoint, and what was written after it. */
function readRange(database: DatabaseSync): CompactRange {
  const last = database
    .prepare('SELECT size, note, packed_range FROM checkpoint ORDER BY size DESC LIMIT 1')
    .get() as { size: number; note: string; packed_range: Uint8Array } | undefined;
  const range =
    last === undefined
      ? CompactRange.empty()
      : CompactRange.unpack(last.size, Buffer.from(last.packed_range));
  if (last !== undefined && !parseCheckpoint(last.note)?.root.equals(range.root())) {
    throw new Error('expected the tree of the last checkpoint, but got another');
  }
  const rows = database
    .prepare('SELECT hash FROM entry WHERE sequence >= ? ORDER BY sequence')
    .iterate(range.size);
  for (const { hash } of rows) range.append(Buffer.from(hash as Uint8Array));
  return range;
}
