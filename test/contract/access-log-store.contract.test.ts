import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../gateway/access-log/checkpoint/checkpoint.ts';
import {
  type NoteSigner,
  printVerifierKey,
  verifierOf,
} from '../../gateway/access-log/checkpoint/note-key.ts';
import { CompactRange } from '../../gateway/access-log/merkle/compact-range.ts';
import { hashLeaf } from '../../gateway/access-log/merkle/hash.ts';
import { treeRoot } from '../../gateway/access-log/merkle/proofs.ts';
import { createTileReader } from '../../gateway/access-log/merkle/tile-reader.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openPostgresThread } from '../../gateway/access-log/postgres/postgres-thread.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore, FindQuery } from '../../gateway/access-log/store.ts';
import type { Finding } from '../../gateway/access-log/verify/finding.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { type LogUrls, startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

/** A place where a store can be opened, again and again. */
interface Place {
  open(signer?: NoteSigner): Promise<AccessLogStore>;
}

const SIGNER = createLogSigner();
const folder = mkdtempSync(join(tmpdir(), 'access-log-store-'));
let server: TestPostgres;
let files = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

const createSqlitePlace = async (): Promise<Place> => {
  files += 1;
  const file = join(folder, `log-${files}.sqlite`);
  return { open: (signer = SIGNER) => openSqliteStore(file, signer) };
};
const createPostgresPlace = async (): Promise<Place & { urls: LogUrls }> => {
  const urls = await server.createLog();
  return { urls, open: (signer = SIGNER) => openPostgresStore({ url: urls.gateway }, signer) };
};
const createThreadPlace = async (): Promise<Place> => {
  const { gateway: url } = await server.createLog();
  return { open: (signer = SIGNER) => openPostgresThread({ url }, signer) };
};

describe.each([
  ['SQLite', createSqlitePlace],
  ['PostgreSQL', createPostgresPlace],
  ['PostgreSQL, by a thread', createThreadPlace],
])('a store in %s', (_, createPlace) => {
  let place: Place;
  let store: AccessLogStore;
  const open: AccessLogStore[] = [];
  const reopen = async () => {
    const opened = await place.open();
    open.push(opened);
    return opened;
  };

  beforeEach(async () => {
    place = await createPlace();
    store = await reopen();
    return async () => {
      await Promise.all(open.splice(0).map((each) => each.close()));
    };
  });

  const query = (changes: Partial<FindQuery> = {}): FindQuery => ({
    subjects: ['p1:alma'],
    from: null,
    before: null,
    visibleAt: null,
    after: null,
    count: 100,
    ...changes,
  });
  const bodies = (entries: readonly { readonly body: string | null }[]) =>
    entries.map(({ body }) => body);

  it('has what was appended when it is opened again, in its order and to the byte', async () => {
    const text = '{"reason":"\u04d9\u0493\u049b \u{1f600} \\" \\\\ \\n"}';
    const batch = createBatch('writer-a', 0, 300);
    const odd = createBatch('writer-a', 300, 1, { body: text });
    await store.append(batch);
    await store.append(odd);
    const again = await reopen();
    await again.integrate();
    const read = await again.read(0, 1_000);
    expect(bodies(read)).toEqual([...bodies(batch.entries), text]);
    expect(read.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 301 }, (_, at) => at),
    );
    expect(read.every(({ hash, body }) => hashLeaf(body ?? '').equals(hash))).toBe(true);
    expect(bodies(await again.read(299, 1))).toEqual(bodies(batch.entries.slice(299)));
    expect(await again.read(301, 10)).toEqual([]);
  });

  it('signs the tree of all entries, each time with more of them', async () => {
    const range = CompactRange.empty();
    for (const size of [1, 300, 600]) {
      const batch = createBatch('writer-a', range.size, size - range.size);
      await store.append(batch);
      for (const { body } of batch.entries) range.append(hashLeaf(body));
      expect(await store.integrate()).toBe(size);
      const latest = await store.latestCheckpoint();
      const checkpoint = openCheckpoint(latest?.note ?? '', verifierOf(SIGNER));
      expect(checkpoint?.size).toBe(size);
      expect(checkpoint?.root.equals(range.root())).toBe(true);
    }
    expect((await store.checkpoints(0, 10)).map(({ size }) => size)).toEqual([1, 300, 600]);
    expect((await store.checkpoints(1, 1)).map(({ size }) => size)).toEqual([300]);
    const readNode = createTileReader(store.hashes);
    expect((await treeRoot(600, readNode)).equals(range.root())).toBe(true);
  });

  it('signs nothing twice', async () => {
    expect(await store.integrate()).toBeNull();
    expect(await store.latestCheckpoint()).toBeNull();
    await store.append(createBatch('writer-a', 0, 2));
    expect(await store.unsigned()).toBe(2);
    expect(await verifyLog(store, { log: verifierOf(SIGNER) })).toMatchObject({
      unsigned: 2,
      findings: [],
    });
    expect(await store.integrate()).toBe(2);
    expect(await store.unsigned()).toBe(0);
    expect(await store.integrate()).toBeNull();
  });

  it('goes on with the tree that it had when it was opened again', async () => {
    await store.append(createBatch('writer-a', 0, 10));
    await store.integrate();
    await store.append(createBatch('writer-a', 10, 5));
    const again = await reopen();
    await again.append(createBatch('writer-b', 0, 5));
    await again.integrate();
    const readNode = createTileReader(again.hashes);
    const latest = openCheckpoint((await again.latestCheckpoint())?.note ?? '', verifierOf(SIGNER));
    expect(latest?.size).toBe(20);
    expect(latest?.root.equals(await treeRoot(20, readNode))).toBe(true);
  });

  it('takes all of a batch or nothing', async () => {
    const [good, bad] = [createBatch('writer-a', 0, 2), createBatch('writer-a', 2, 3)];
    await store.append(good);
    const subjects = ['twice', 'twice'];
    const entries = bad.entries.map((entry, at) => (at === 2 ? { ...entry, subjects } : entry));
    await expect(store.append({ ...bad, entries })).rejects.toThrow();
    await store.check();
    await store.integrate();
    expect(bodies(await store.read(0, 10))).toEqual(bodies(good.entries));
  });

  it('lets two gateways write at once, and one of them sign', async () => {
    const other = await reopen();
    const write = async (to: AccessLogStore, writer: string) => {
      for (let first = 0; first < 100; first += 10) await to.append(createBatch(writer, first, 10));
    };
    const sign = async () => {
      for (let round = 0; round < 10; round += 1) {
        await Promise.all([store.integrate(), other.integrate()]);
      }
    };
    await Promise.all([write(store, 'writer-a'), write(other, 'writer-b'), sign()]);
    await store.integrate();
    const read = await other.read(0, 1_000);
    expect(read.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 200 }, (_, at) => at),
    );
    for (const writer of ['writer-a', 'writer-b']) {
      const own = bodies(read).filter((body) => body?.includes(writer));
      expect(own).toEqual(bodies(createBatch(writer, 0, 100).entries));
    }
    const readNode = createTileReader(other.hashes);
    const latest = openCheckpoint((await other.latestCheckpoint())?.note ?? '', verifierOf(SIGNER));
    expect(latest?.root.equals(await treeRoot(200, readNode))).toBe(true);
  });

  it('verifies while it is written to', async () => {
    let isWriting = true;
    const write = async () => {
      for (let first = 0; first < 400; first += 20) {
        await store.append(createBatch('writer-a', first, 20));
        await store.integrate();
      }
      isWriting = false;
    };
    const verify = async () => {
      const findings: Finding[] = [];
      while (isWriting) {
        findings.push(...(await verifyLog(store, { log: verifierOf(SIGNER) })).findings);
      }
      return findings;
    };
    const [findings] = await Promise.all([verify(), write()]);
    expect(findings).toEqual([]);
    expect((await verifyLog(store, { log: verifierOf(SIGNER) })).verified).toBe(400);
  });

  it('finds what concerns a person, the newest first, page after page', async () => {
    await store.append(createBatch('writer-a', 0, 3));
    await store.append(createBatch('writer-a', 3, 1, { subjects: ['p1:timur'] }));
    await store.append(createBatch('writer-a', 4, 2, { subjects: ['p1:alma', 'p1:timur'] }));
    await store.integrate();
    await store.append(createBatch('writer-a', 6, 1));
    const sequences = async (changes: Partial<FindQuery>) =>
      (await store.find(query(changes))).map(({ sequence }) => sequence);
    const all = await store.find(query());
    expect(all.map(({ body }) => JSON.parse(body).writer.sequence)).toEqual([6, 5, 4, 2, 1, 0]);
    expect((await sequences({})).slice(1)).toEqual([5, 4, 2, 1, 0]);
    const page = await store.find(query({ count: 4 }));
    expect(page).toEqual(all.slice(0, 4));
    expect(await store.find(query({ after: page.at(-1)?.cursor ?? null }))).toEqual(all.slice(4));
    expect(await sequences({ subjects: ['p1:timur'] })).toEqual([5, 4, 3]);
    expect(
      await sequences({
        subjects: ['p1:timur', 'p1:alma'],
        count: 2,
        after: all[1]?.cursor ?? null,
      }),
    ).toEqual([4, 3]);
    expect(await sequences({ subjects: ['p1:nobody'] })).toEqual([]);
    expect(
      await sequences({ from: '2026-03-01T09:00:00.001Z', before: '2026-03-01T09:00:00.004Z' }),
    ).toEqual([2, 1]);
  });

  it('shows an intention only while nothing else is known of its request', async () => {
    const request = { queryId: 'query-x' };
    await store.append(createBatch('writer-a', 0, 1, { ...request, type: 'INTENT' }));
    expect(bodies(await store.find(query()))).toHaveLength(1);
    await store.append(createBatch('writer-a', 1, 1, { ...request, subjects: ['p1:timur'] }));
    expect(bodies(await store.find(query()))).toHaveLength(1);
    await store.append(createBatch('writer-a', 2, 1, request));
    const found = await store.find(query());
    expect(found.map(({ body }) => JSON.parse(body).writer.sequence)).toEqual([2]);
  });

  it('keeps back what is hidden, until it is not', async () => {
    const hidden = { hiddenUntil: '2026-06-01T00:00:00.000Z' };
    await store.append(createBatch('writer-a', 0, 1, hidden));
    const foundAt = async (visibleAt: string | null) =>
      (await store.find(query({ visibleAt }))).length;
    expect(await foundAt('2026-05-31T23:59:59.000Z')).toBe(0);
    expect(await foundAt('2026-06-01T00:00:00.000Z')).toBe(1);
    expect(await foundAt(null)).toBe(1);
  });

  it('keeps the first key of a person, whoever brings another', async () => {
    const candidates = (byte: number) =>
      new Map(['p1:alma', 'p1:timur'].map((subject) => [subject, Buffer.of(byte)]));
    const other = await reopen();
    const kept = await Promise.all(
      [store, other].map((each, at) => each.keepSubjectKeys(candidates(at))),
    );
    const [first, second] = kept.map((keys) => Buffer.from(keys.get('p1:alma') ?? []));
    expect(first).toEqual(second);
    const read = await other.readSubjectKey('p1:alma');
    expect(Buffer.from(read ?? [])).toEqual(first);
    expect(await store.readSubjectKey('p1:nobody')).toBeNull();
  });

  it('shows cosignatures with the checkpoint that they are of', async () => {
    await store.append(createBatch('writer-a', 0, 1));
    await store.integrate();
    const before = (await store.latestCheckpoint())?.note ?? '';
    await store.addCosignature(1, '\u2014 witness AAAAAAAA\n');
    await store.addCosignature(1, '\u2014 witness AAAAAAAA\n');
    expect((await store.latestCheckpoint())?.note).toBe(`${before}\u2014 witness AAAAAAAA\n`);
    expect(await store.checkpoints(0, 10)).toEqual([await store.latestCheckpoint()]);
  });

  it('tells with which key it is signed, and goes on with no other', async () => {
    expect(await store.verifierKeys()).toEqual([printVerifierKey(verifierOf(SIGNER))]);
    await expect(place.open(createLogSigner())).rejects.toThrow('is signed with');
  });

  it('takes an empty batch as nothing', async () => {
    await store.append({ writer: 'writer-a', firstSequence: 0, entries: [] });
    expect(await store.integrate()).toBeNull();
    expect(await store.archivedTo()).toBe(0);
  });
});

describe('the roles in PostgreSQL', () => {
  const INSUFFICIENT_PRIVILEGE = '42501';
  const codeOf = (statement: Promise<unknown>) =>
    statement.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  /** Each with one of its columns. */
  const COLUMNS = {
    entry: 'body',
    entry_subject: 'subject',
    pending: 'writer',
    leaf: 'hash',
    tree_node: 'hash',
    checkpoint: 'note',
    cosignature: 'line',
    subject_key: 'wrapped',
    archive: 'note',
    setting: 'value',
  };
  const TABLES = Object.keys(COLUMNS);
  let place: Awaited<ReturnType<typeof createPostgresPlace>>;

  beforeAll(async () => {
    place = await createPostgresPlace();
    const store = await place.open();
    await store.append(createBatch('writer-a', 0, 3));
    await store.integrate();
    await store.close();
  });

  it.each(['gateway', 'keeper'] as const)(
    'never let the %s change what was written, or remove a table of it',
    async (role) => {
      const sql = postgres(place.urls[role], { max: 1 });
      const done: string[] = [];
      for (const [table, column] of Object.entries(COLUMNS)) {
        for (const statement of [
          `UPDATE access_log.${table} SET ${column} = ${column}`,
          `TRUNCATE access_log.${table}`,
          `DROP TABLE access_log.${table}`,
          `ALTER TABLE access_log.${table} DISABLE TRIGGER ALL`,
        ]) {
          const code = await codeOf(sql.unsafe(statement));
          if (code !== INSUFFICIENT_PRIVILEGE) done.push(`${statement}: ${code}`);
        }
      }
      await sql.end();
      expect(done).toEqual([]);
    },
  );

  it('let the gateway delete nothing, and drop no month', async () => {
    const sql = postgres(place.urls.gateway, { max: 1 });
    const codes = [await codeOf(sql`SELECT access_log.drop_month('2026-03')`)];
    for (const table of TABLES)
      codes.push(await codeOf(sql.unsafe(`DELETE FROM access_log.${table}`)));
    codes.push(await codeOf(sql`SELECT * FROM access_log.entry_2026_03`));
    await sql.end();
    expect(new Set(codes)).toEqual(new Set([INSUFFICIENT_PRIVILEGE]));
  });

  it('let the keeper delete nothing but the keys of people', async () => {
    const sql = postgres(place.urls.keeper, { max: 1 });
    const deleted: string[] = [];
    for (const table of TABLES) {
      const code = await codeOf(sql.unsafe(`DELETE FROM access_log.${table}`));
      if (code !== INSUFFICIENT_PRIVILEGE) deleted.push(table);
    }
    await sql.end();
    expect(deleted).toEqual(['subject_key']);
  });

  it('do not let a gateway start as the owner', async () => {
    await expect(openPostgresStore({ url: place.urls.owner }, SIGNER)).rejects.toThrow(
      'may only insert',
    );
  });
});
