import { setTimeout } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { keySetting, keySucceeded } from '../checkpoint/key-setting.ts';
import { type NoteSigner, printVerifierKey, verifierOf } from '../checkpoint/note-key.ts';
import type { AccessLogStore, StoredBatch } from '../store.ts';
import { createDeadlinePool } from './deadline-pool.ts';
import { insertBatch } from './insert-batch.ts';

import { createPostgresReader, readVerifierKeys } from './postgres-reader.ts';
import { signLeaves } from './sign-leaves.ts';

export interface PostgresStoreOptions {
  /** Of the gateway's role, which may insert and read; `postgres://USER:PASSWORD@HOST/DATABASE`. */
  readonly url: string;
  /** For one write, in milliseconds. Default 1,000; 1 to 60,000. */
  readonly timeoutMs?: number;
}

const WRITE_CONNECTIONS = 2;
const READ_CONNECTIONS = 3;
/** Whoever reads, or signs, keeps no answer waiting. */
const PATIENT_MS = 30_000;
/** Entries that are given their places at once, and the pause after them: commits are not to wait. */
const INTEGRATED_MAX = 500;
const INTEGRATED_PAUSE_MS = 5;
/** What must fit on a disk on which an append failed. */
const DOUBTFUL_BYTES = 64 * 1024;

/**
 * Opens the store that replicas share. Rejects if the server does not answer, does not sync its
 * disk, lets this role change or delete entries, or holds a log that is signed with another key.
 */
export async function openPostgresStore(
  { url, timeoutMs = 1_000 }: PostgresStoreOptions,
  signer: NoteSigner,
): Promise<AccessLogStore> {
  const writes = createDeadlinePool({ url, connections: WRITE_CONNECTIONS, timeoutMs });
  const signing = createDeadlinePool({ url, connections: 1, timeoutMs: PATIENT_MS });
  const reads = createDeadlinePool({ url, connections: READ_CONNECTIONS, timeoutMs: PATIENT_MS });
  const key = printVerifierKey(verifierOf(signer));
  const months = new Set<string>();
  let isSuspect = false;

  const ensureMonths = async (sql: Sql, batch: StoredBatch) => {
    for (const month of new Set(batch.entries.map(({ loggedAt }) => loggedAt.slice(0, 7)))) {
      if (months.has(month)) continue;
      await sql`SELECT access_log.ensure_month(${month})`;
      months.add(month);
    }
  };

  const store: AccessLogStore = {
    ...createPostgresReader(reads.run),
    async append(batch) {
      try {
        await writes.run(async (sql) => {
          await ensureMonths(sql, batch);
          await insertBatch(sql, batch);
        });
      } catch (error) {
        isSuspect = true;
        throw error;
      }
    },
    async integrate() {
      let size: number | null = null;
      for (;;) {
        await signing.run((sql) => sql`SELECT access_log.integrate(${INTEGRATED_MAX}::integer)`);
        const signed = await signing.run((sql) => signLeaves(sql, signer, INTEGRATED_MAX));
        size = signed?.size ?? size;
        if (signed === null || signed.entries < INTEGRATED_MAX) return size;
        await setTimeout(INTEGRATED_PAUSE_MS);
      }
    },
    addCosignature: (size, line) =>
      writes.run(async (sql) => {
        await sql`INSERT INTO access_log.cosignature VALUES (${size}, ${line})
          ON CONFLICT DO NOTHING`;
      }),
    succeedKey: (next) => writes.run((sql) => succeedKey(sql, key, next)),
    keepSubjectKeys: (candidates) => writes.run((sql) => keepSubjectKeys(sql, candidates)),
    async readSubjectKey(subject) {
      const [row] = await reads.run(
        (sql) => sql<{ wrapped: Buffer }[]>`
          SELECT wrapped FROM access_log.subject_key WHERE subject = ${subject}`,
      );
      return row?.wrapped ?? null;
    },
    async check() {
      await writes.run(isSuspect ? assertRoom : assertWritable);
      isSuspect = false;
    },
    async close() {
      await Promise.all([writes, signing, reads].map((pool) => pool.end()));
    },
  };
  try {
    await writes.run(assertSafe);
    await writes.run((sql) => claimLog(sql, key));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The insert is durable before anything is read: whoever came first has won. */
async function keepSubjectKeys(
  sql: Sql,
  candidates: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const subjects = [...candidates.keys()];
  const wrapped = [...candidates.values()].map((bytes) => Buffer.from(bytes).toString('hex'));
  await sql`
    INSERT INTO access_log.subject_key
    SELECT subject, decode(wrapped, 'hex')
    FROM unnest(${subjects}::text[], ${wrapped}::text[]) AS u (subject, wrapped)
    ON CONFLICT DO NOTHING`;
  const rows = await sql<{ subject: string; wrapped: Buffer }[]>`
    SELECT subject, wrapped FROM access_log.subject_key WHERE subject = ANY(${subjects}::text[])`;
  return new Map(rows.map((row) => [row.subject, row.wrapped] as const));
}

async function assertWritable(sql: Sql): Promise<void> {
  const [row] = await sql<{ read_only: string }[]>`
    SELECT current_setting('transaction_read_only') AS read_only`;
  if (row?.read_only !== 'off') throw new Error('expected a server that takes writes');
}

async function assertRoom(sql: Sql): Promise<void> {
  await assertWritable(sql);
  await sql`SELECT access_log.assert_room(${DOUBTFUL_BYTES}::integer)`;
}

async function assertSafe(sql: Sql): Promise<void> {
  await assertWritable(sql);
  const [row] = await sql<{ fsync: string; may_change: boolean }[]>`
    SELECT current_setting('fsync') AS fsync,
      has_table_privilege('access_log.entry', 'UPDATE')
        OR has_table_privilege('access_log.entry', 'DELETE')
        OR has_table_privilege('access_log.entry', 'TRUNCATE') AS may_change`;
  if (row?.fsync !== 'on') throw new Error('expected a server with fsync on, but it is off');
  if (row.may_change) {
    throw new Error('expected a role that may only insert, but this one may change entries');
  }
}

async function claimLog(sql: Sql, key: string): Promise<void> {
  await insertKey(sql, 1, key);
  if ((await readVerifierKeys(sql)).at(-1) !== key) {
    throw new Error('expected the key that the access log is signed with, but got another');
  }
}

async function succeedKey(sql: Sql, key: string, next: string): Promise<void> {
  const keys = await readVerifierKeys(sql);
  if (keys.at(-1) === key) await insertKey(sql, keys.length + 1, next);
  // Somebody else may have been first, with another key.
  if ((await readVerifierKeys(sql)).at(-1) !== next) throw keySucceeded();
}

async function insertKey(sql: Sql, number: number, key: string): Promise<void> {
  await sql`
    INSERT INTO access_log.setting VALUES (${keySetting(number)}, ${key}) ON CONFLICT DO NOTHING`;
}
