import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedWitness } from '../../gateway/access-log/checkpoint/feed-witness.ts';
import { SIGNATURE_TYPES, verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { createWitness } from '../../gateway/access-log/checkpoint/witness.ts';
import { createWitnessFile } from '../../gateway/access-log/checkpoint/witness-file.ts';
import { createSubjectCipher } from '../../gateway/access-log/entry/subject-cipher.ts';
import { archiveLog } from '../../gateway/access-log/keep/archive-log.ts';
import { openPostgresKeeper } from '../../gateway/access-log/postgres/open-postgres-log.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openSqliteKeeper } from '../../gateway/access-log/sqlite/open-sqlite-keeper.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore, LogKeeper } from '../../gateway/access-log/store.ts';
import { verifyExport } from '../../gateway/access-log/verify/verify-export.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { TEST_LOG_KEY, TEST_SIGNER, TEST_WRAPPING_KEY } from '../kit/open-test-log.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

interface KeptPlace {
  openStore(): Promise<AccessLogStore>;
  openKeeper(): LogKeeper;
}

const folder = mkdtempSync(join(tmpdir(), 'access-log-keeper-'));
let server: TestPostgres;
let places = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

/** PostgreSQL goes by its own clock, and so months are counted from the present one. */
function monthsAgo(count: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15)).toISOString();
}

const createSqlitePlace = async (): Promise<KeptPlace> => {
  const file = join(folder, `log-${places}.sqlite`);
  return {
    openStore: () => openSqliteStore(file, TEST_SIGNER),
    openKeeper: () => openSqliteKeeper(file, Date.now),
  };
};
const createPostgresPlace = async (): Promise<KeptPlace> => {
  const { gateway, keeper } = await server.createLog();
  return {
    openStore: () => openPostgresStore({ url: gateway, timeoutMs: 5_000 }, TEST_SIGNER),
    openKeeper: () => openPostgresKeeper(keeper),
  };
};

describe.each([
  ['SQLite', createSqlitePlace],
  ['PostgreSQL', createPostgresPlace],
])('the keeper of a log in %s', (_, createPlace) => {
  let store: AccessLogStore;
  let keeper: LogKeeper;
  let archives: string;
  const old = { loggedAt: monthsAgo(3), keptUntil: monthsAgo(1) };
  const kept = { loggedAt: monthsAgo(2), keptUntil: monthsAgo(-12) };
  const month = old.loggedAt.slice(0, 7);

  beforeEach(async () => {
    places += 1;
    archives = join(folder, `archives-${places}`);
    const place = await createPlace();
    store = await place.openStore();
    keeper = place.openKeeper();
    await store.append(createBatch('writer-a', 0, 5, old));
    await store.append(createBatch('writer-a', 5, 5, kept));
    await store.integrate();
    return async () => {
      await keeper.close();
      await store.close();
    };
  });

  const verify = async () => verifyLog(keeper, { log: TEST_LOG_KEY });
  const archive = () => archiveLog(keeper, archives, { log: TEST_LOG_KEY });

  it('writes an archive that verifies without the log, and the next one after it', async () => {
    const first = await archive();
    expect(first).toMatchObject({ fromSequence: 0, size: 10 });
    expect(await verifyExport(first.file, { log: TEST_LOG_KEY })).toMatchObject({
      verified: 10,
      findings: [],
    });
    await store.append(createBatch('writer-b', 0, 3));
    await store.integrate();
    const second = await archive();
    expect(second).toMatchObject({ fromSequence: 10, size: 13 });
    expect(await verifyExport(second.file, { log: TEST_LOG_KEY })).toMatchObject({
      verified: 3,
      findings: [],
    });
    expect(await keeper.archivedTo()).toBe(13);
    expect(readdirSync(archives)).toHaveLength(2);
    await expect(archive()).rejects.toThrow('found none');
  });

  it('drops a month that is archived and was kept for long enough, and the log verifies', async () => {
    expect(await keeper.droppableMonths()).toEqual([]);
    await expect(keeper.dropMonth(month)).rejects.toThrow('may be dropped');
    const { file } = await archive();
    expect(await keeper.droppableMonths()).toEqual([month]);
    await expect(keeper.dropMonth(kept.loggedAt.slice(0, 7))).rejects.toThrow('may be dropped');
    await keeper.dropMonth(month);
    expect(await verify()).toMatchObject({ verified: 5, dropped: 5, size: 10, findings: [] });
    expect(await keeper.droppableMonths()).toEqual([]);
    const found = await keeper.find({
      subjects: ['p1:alma'],
      from: null,
      before: null,
      visibleAt: null,
      after: null,
      count: 100,
    });
    expect(found).toHaveLength(5);
    expect(await verifyExport(file, { log: TEST_LOG_KEY })).toMatchObject({ verified: 10 });
  });

  it('drops nothing that came after the archive', async () => {
    await archive();
    await store.append(createBatch('writer-a', 10, 1, old));
    expect(await keeper.droppableMonths()).toEqual([]);
    await store.integrate();
    expect(await keeper.droppableMonths()).toEqual([]);
    await archive();
    expect(await keeper.droppableMonths()).toEqual([month]);
  });

  it('lets the log go on after a month was dropped', async () => {
    await archive();
    await keeper.dropMonth(month);
    await store.append(createBatch('writer-a', 10, 300, { loggedAt: kept.loggedAt }));
    await store.integrate();
    expect(await verify()).toMatchObject({ dropped: 5, size: 310, findings: [] });
    const next = await archive();
    expect(await verifyExport(next.file, { log: TEST_LOG_KEY })).toMatchObject({
      verified: 300,
      findings: [],
    });
  });

  it('drops a later month before an earlier one that must be kept, and the log verifies', async () => {
    const later = { loggedAt: monthsAgo(1), keptUntil: monthsAgo(1) };
    await store.append(createBatch('writer-a', 10, 5, later));
    await store.append(createBatch('writer-a', 15, 5, { ...kept, loggedAt: monthsAgo(0) }));
    await store.integrate();
    await archive();
    expect(await keeper.droppableMonths()).toEqual([month, later.loggedAt.slice(0, 7)]);
    await keeper.dropMonth(later.loggedAt.slice(0, 7));
    expect(await verify()).toMatchObject({ verified: 15, dropped: 5, findings: [] });
  });

  it('finds an entry that is gone and in no archive', async () => {
    await archive();
    await keeper.dropMonth(month);
    const forgetful = { ...keeper, archivedTo: async () => 3 };
    const report = await verifyLog(forgetful, { log: TEST_LOG_KEY });
    expect(report.findings.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['missing', 3],
      ['missing', 4],
    ]);
  });

  it('records no archive that does not verify', async () => {
    const damaged: LogKeeper = {
      ...keeper,
      read: async (from, count) =>
        (await keeper.read(from, count)).map((entry) =>
          entry.sequence === 2 ? { ...entry, body: `${entry.body} ` } : entry,
        ),
    };
    await expect(archiveLog(damaged, archives, { log: TEST_LOG_KEY })).rejects.toThrow(
      'that verifies',
    );
    expect(await keeper.archivedTo()).toBe(0);
  });

  it('shreds what was sealed for a person, and the chain stays what it was', async () => {
    const cipher = createSubjectCipher(store, [TEST_WRAPPING_KEY]);
    const [sealed] = await cipher.seal('the reason', ['p1:alma', 'p1:timur']);
    const [, other] = await cipher.seal('the reason', ['p1:alma', 'p1:timur']);
    const body = JSON.stringify({
      logTime: kept.loggedAt,
      reason: [sealed],
      writer: { id: 'writer-a', sequence: 10 },
    });
    await store.append(createBatch('writer-a', 10, 1, { ...kept, body }));
    await store.integrate();
    expect(await cipher.open(sealed as never)).toBe('the reason');
    expect(await keeper.shredSubject('p1:alma')).toBe(true);
    expect(await keeper.shredSubject('p1:alma')).toBe(false);
    expect(await cipher.open(sealed as never)).toBeNull();
    expect(await cipher.open(other as never)).toBe('the reason');
    expect(await verify()).toMatchObject({ size: 11, findings: [] });
  });

  it('has a witness see the log, which from then on no other history can pass', async () => {
    const witness = createLogSigner();
    const key = verifierOf({ ...witness, name: 'witness.test' }, SIGNATURE_TYPES.cosignature);
    const memory = join(folder, `witness-${places}.json`);
    const witnessOf = (file: string) =>
      createWitness({
        log: TEST_LOG_KEY,
        signer: { ...witness, name: 'witness.test' },
        memory: createWitnessFile(file),
        now: Date.now,
      });
    expect((await verifyLog(keeper, { log: TEST_LOG_KEY, witness: key })).findings[0]?.kind).toBe(
      'witness',
    );
    expect(await feedWitness(store, witnessOf(memory))).toMatchObject({
      answer: { outcome: 'cosigned' },
    });
    await store.append(createBatch('writer-a', 10, 300, { loggedAt: kept.loggedAt }));
    await store.integrate();
    expect(await feedWitness(store, witnessOf(memory))).toMatchObject({
      answer: { outcome: 'cosigned' },
    });
    expect(await verifyLog(keeper, { log: TEST_LOG_KEY, witness: key })).toMatchObject({
      witnessedTo: 310,
      findings: [],
    });
    places += 1;
    const rewritten = await (await createPlace()).openStore();
    await rewritten.append(createBatch('writer-x', 0, 400));
    await rewritten.integrate();
    expect(await feedWitness(rewritten, witnessOf(memory))).toMatchObject({
      answer: { outcome: 'inconsistent' },
    });
    await rewritten.close();
  });
});

describe('what the keeper removes from SQLite', () => {
  it('is in no byte of its files any more', async () => {
    const file = join(folder, 'overwritten.sqlite');
    const store = await openSqliteStore(file, TEST_SIGNER);
    const wrapped = Buffer.from('this-key-is-to-be-destroyed');
    await store.keepSubjectKeys(new Map([['p1:alma', wrapped]]));
    const body =
      '{"logTime":"","text":"this-body-is-to-be-dropped","writer":{"id":"writer-a","sequence":0}}';
    const times = { loggedAt: monthsAgo(3), keptUntil: monthsAgo(1) };
    const caseReference = 'this-case-is-to-be-dropped';
    await store.append(createBatch('writer-a', 0, 1, { ...times, body, caseReference }));
    await store.integrate();
    const everything = () =>
      Buffer.concat(['', '-wal'].map((end) => readFileSync(`${file}${end}`))).toString('latin1');
    expect(everything()).toContain('to-be-dropped');
    expect(everything()).toContain('to-be-destroyed');
    const keeper = openSqliteKeeper(file, Date.now);
    await archiveLog(keeper, join(folder, 'archives-overwritten'), { log: TEST_LOG_KEY });
    await keeper.dropMonth(times.loggedAt.slice(0, 7));
    await keeper.shredSubject('p1:alma');
    expect(everything()).not.toContain('to-be-dropped');
    expect(everything()).not.toContain('to-be-destroyed');
    await keeper.close();
    await store.close();
  });

  it('is refused where there is no log', () => {
    expect(() => openSqliteKeeper(join(folder, 'none.sqlite'), Date.now)).toThrow('found none');
  });
});

describe('the function that drops a month in PostgreSQL', () => {
  it('drops nothing that a keeper only claims to have archived in a month to come', async () => {
    const { gateway, keeper } = await server.createLog();
    const store = await openPostgresStore({ url: gateway }, TEST_SIGNER);
    const now = new Date().toISOString();
    await store.append(createBatch('writer-a', 0, 1, { loggedAt: now, keptUntil: monthsAgo(1) }));
    await store.integrate();
    await store.close();
    const sql = postgres(keeper, { max: 1 });
    await sql`INSERT INTO access_log.archive VALUES (10, 0, 'nothing', '', '')`;
    const [row] = await sql`SELECT access_log.drop_month(${now.slice(0, 7)}) AS dropped`;
    expect(row?.dropped).toBe(false);
    await sql.end();
  });
});
