import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  parseEntryProof,
  verifyEntryProof,
} from '../../gateway/access-log/checkpoint/tlog-proof.ts';
import type { Access } from '../../gateway/access-log/entry/access.ts';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import { createAccessRecords } from '../../gateway/access-log/reading/create-access-records.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore } from '../../gateway/access-log/store.ts';
import {
  type AccessQuery,
  type AccessRecords,
  type AccessSearch,
  BadCursor,
} from '../../schema/access-record.ts';
import type { Requester } from '../../schema/requester.ts';
import {
  ALMA,
  ALMA_PASSPORT,
  createAccess,
  createDisclosed,
  createIntent,
  createNamedKey,
  createRefused,
  TIMUR,
} from '../kit/access-log-fixtures.ts';
import {
  openTestLog,
  TEST_LOG_KEY,
  TEST_PSEUDONYM_KEY,
  TEST_SIGNER,
  type TestLog,
} from '../kit/open-test-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'access-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.UTC(2026, 2, 1, 9);
const HOUR_MS = 3_600_000;
let files = 0;
let clockMs = NOW;
let store: AccessLogStore;
let log: TestLog['log'];
let records: AccessRecords;

beforeEach(async () => {
  files += 1;
  clockMs = NOW;
  store = await openSqliteStore(join(folder, `${files}.sqlite`), TEST_SIGNER);
  log = openTestLog(store, {}, () => clockMs).log;
  const pseudonyms = createPseudonymizer([TEST_PSEUDONYM_KEY]);
  records = createAccessRecords({ reader: store, pseudonyms, now: () => clockMs });
  return () => log.close();
});

const query = (changes: Partial<AccessQuery> = {}): AccessQuery => ({
  personIds: [ALMA],
  from: null,
  before: null,
  includeOwn: false,
  after: null,
  count: 100,
  ...changes,
});
const search = (changes: Partial<AccessSearch> = {}): AccessSearch => ({
  caseReference: null,
  organization: null,
  requester: null,
  dataSubjects: null,
  personIds: null,
  from: null,
  before: null,
  after: null,
  count: 100,
  ...changes,
});

/** The access of Alma herself, to whatever it is. */
const byAlma = (changes: Partial<Access> = {}): Access => {
  const requester: Requester = {
    ...createAccess().requester,
    roles: ['migrant'],
    organization: null,
    official: null,
    iin: ALMA.slice('iin:'.length),
  };
  return createAccess({ requester, purpose: 'self', caseReference: null, ...changes });
};

describe('what a person reads of the log', () => {
  it('says who read what, why, on what basis, and what they were refused', async () => {
    const access = createAccess({ legalBasis: 'migration-control-act,data-protection-act' });
    const entry = createDisclosed([ALMA], { access, maskedFields: ['Person.name'] });
    await log.disclosed([entry]);
    const { records: found, next } = await records.find(query());
    expect(next).toBeNull();
    expect(found).toEqual([
      {
        id: expect.any(String),
        cursor: expect.any(String),
        sequence: 0,
        at: new Date(NOW).toISOString(),
        kind: 'DISCLOSED',
        queryId: access.queryId,
        caseReference: access.caseReference,
        purpose: 'migration-control',
        legalBases: ['migration-control-act', 'data-protection-act'],
        consentReference: null,
        organization: { code: '050140000011', name: 'Migration Service', unit: null },
        roles: ['inspector'],
        system: 'inspector-portal',
        categories: ['movement'],
        shownFields: entry.disclosedFields,
        maskedFields: ['Person.name'],
        withheldFields: entry.refusedFields,
        sources: entry.sources,
        isOwn: false,
        mandate: null,
        inEmergency: false,
        inBulk: false,
        hidden: null,
      },
    ]);
  });

  it('is found under every identifier, and is of nobody else', async () => {
    await log.disclosed([createDisclosed([ALMA]), createDisclosed([TIMUR])]);
    await log.disclosed([createDisclosed([ALMA_PASSPORT])]);
    const kinds = async (...personIds: [string, ...string[]]) =>
      (await records.find(query({ personIds }))).records.map(({ sequence }) => sequence);
    expect(await kinds(ALMA)).toEqual([0]);
    expect(await kinds(ALMA, ALMA_PASSPORT)).toEqual([2, 0]);
    expect(await kinds(TIMUR)).toEqual([1]);
    expect(await kinds('iin:850315300025')).toEqual([]);
  });

  it('leaves out what they read themselves, unless they ask for it', async () => {
    await log.disclosed([createDisclosed([ALMA], { access: byAlma() })]);
    await log.disclosed([createDisclosed([ALMA_PASSPORT], { access: byAlma() })]);
    const personIds = [ALMA, ALMA_PASSPORT] as const;
    expect((await records.find(query({ personIds }))).records).toEqual([]);
    const all = await records.find(query({ personIds, includeOwn: true }));
    expect(all.records.map(({ isOwn }) => isOwn)).toEqual([true, true]);
  });

  it('tells that somebody acted under a mandate, or in an emergency, or for many at once', async () => {
    const access = byAlma({ mandate: 'parent', emergency: true, bulkProcessing: true });
    await log.disclosed([createDisclosed([TIMUR], { access })]);
    const { records: found } = await records.find(query({ personIds: [TIMUR] }));
    expect(found).toMatchObject([
      { isOwn: false, mandate: 'parent', inEmergency: true, inBulk: true, organization: null },
    ]);
  });

  it('tells of a refusal what was refused, and why', async () => {
    await log.refused(createRefused());
    expect((await records.find(query())).records).toMatchObject([
      {
        kind: 'REFUSED',
        shownFields: [],
        withheldFields: [{ field: 'Person.offences', code: 'UNAUTHORIZED_FIELD_OR_TYPE' }],
      },
    ]);
  });

  it('may have been read where a request never ended, once it cannot be under way any more', async () => {
    await log.intent(createIntent());
    expect((await records.find(query())).records).toEqual([]);
    clockMs += 60_000;
    expect((await records.find(query())).records).toMatchObject([
      { kind: 'POSSIBLY_READ', shownFields: ['Person.crossings', 'Crossing.date'] },
    ]);
  });

  it('waits for longer with that where requests may take longer', async () => {
    await log.intent(createIntent());
    const pseudonyms = createPseudonymizer([TEST_PSEUDONYM_KEY]);
    const parts = { reader: store, pseudonyms, deadlineMs: 300_000, now: () => clockMs };
    const patient = createAccessRecords(parts);
    clockMs += 349_999;
    expect((await patient.find(query())).records).toEqual([]);
    expect((await patient.search(search())).records).toEqual([]);
    clockMs += 1;
    expect((await patient.find(query())).records).toHaveLength(1);
    expect((await patient.search(search())).records).toHaveLength(1);
  });

  it('is not there while the law hides it, and says afterwards that it was', async () => {
    const until = new Date(NOW + HOUR_MS).toISOString();
    const access = createAccess({ hidden: { until, reason: 'Law, Article 1' } });
    await log.disclosed([createDisclosed([ALMA], { access })]);
    expect((await records.find(query())).records).toEqual([]);
    clockMs += HOUR_MS;
    const { records: found } = await records.find(query());
    expect(found).toMatchObject([{ hidden: { until, reason: 'Law, Article 1' } }]);
  });

  it('leads through pages of what is shown, whatever lies between', async () => {
    for (let at = 0; at < 9; at += 1) {
      clockMs += 1;
      const access = at % 3 === 0 ? createAccess() : byAlma();
      await log.disclosed([createDisclosed([ALMA], { access })]);
    }
    const first = await records.find(query({ count: 2 }));
    expect(first.records.map(({ sequence }) => sequence)).toEqual([6, 3]);
    const second = await records.find(query({ count: 2, after: first.next }));
    expect(second.records.map(({ sequence }) => sequence)).toEqual([0]);
    expect(second.next).toBeNull();
    const own = await records.find(query({ count: 9, includeOwn: true }));
    expect([own.records.length, own.next]).toEqual([9, null]);
    const from = new Date(NOW + 2).toISOString();
    const before = new Date(NOW + 7).toISOString();
    expect((await records.find(query({ from, before }))).records).toMatchObject([{ sequence: 3 }]);
  });

  it.each(['', 'x', '7', Buffer.from('7 ').toString('base64url'), 'AAAA'])(
    'goes on from no cursor that is not its own: %j',
    async (after) => {
      await expect(records.find(query({ after }))).rejects.toThrow(BadCursor);
    },
  );

  it.each([0, 1.5, 1_001])('is no page of %d', async (count) => {
    await expect(records.find(query({ count }))).rejects.toThrow(RangeError);
  });
});

describe('the id of a record', () => {
  const idOf = async (personIds: readonly [string, ...string[]] = [ALMA]) =>
    (await records.find(query({ personIds }))).records[0]?.id ?? '';

  it('finds the record again for the person whom it was shown to', async () => {
    await log.disclosed([createDisclosed([ALMA]), createDisclosed([ALMA])]);
    const { records: shown } = await records.find(query());
    expect(shown).toHaveLength(2);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(2);
    for (const { id, sequence } of shown) {
      expect(await records.findById(ALMA, id)).toMatchObject({ id, sequence });
    }
  });

  it('finds for a person what stands under another identifier of theirs', async () => {
    await log.disclosed([createDisclosed([ALMA_PASSPORT])]);
    const id = await idOf([ALMA, ALMA_PASSPORT]);
    expect(await records.findById(ALMA, id)).toMatchObject({ kind: 'DISCLOSED' });
    expect(await records.findById(ALMA_PASSPORT, id)).toBeNull();
  });

  it('names nothing for anybody else, nor when it is made up', async () => {
    await log.disclosed([createDisclosed([ALMA]), createDisclosed([TIMUR])]);
    const id = await idOf();
    expect(await records.findById(TIMUR, id)).toBeNull();
    const parts = Buffer.from(id, 'base64url').toString().split(' ');
    const forged = [...parts.slice(0, 3), '1', parts[4]].join(' ');
    expect(await records.findById(ALMA, Buffer.from(forged).toString('base64url'))).toBeNull();
    for (const other of ['', 'x', `${id}A`, '\u0000']) {
      expect(await records.findById(ALMA, other)).toBeNull();
    }
  });

  it('finds nothing that is hidden at the time', async () => {
    const until = new Date(NOW + HOUR_MS).toISOString();
    const access = createAccess({ hidden: { until, reason: 'Law, Article 1' } });
    await log.disclosed([createDisclosed([ALMA], { access })]);
    clockMs += HOUR_MS;
    const id = await idOf();
    expect(await records.findById(ALMA, id)).toMatchObject({ kind: 'DISCLOSED' });
    clockMs -= 1;
    expect(await records.findById(ALMA, id)).toBeNull();
  });

  it('is void under another key of pseudonyms', async () => {
    await log.disclosed([createDisclosed([ALMA])]);
    const id = await idOf();
    const pseudonyms = createPseudonymizer([createNamedKey('p2'), TEST_PSEUDONYM_KEY]);
    const rotated = createAccessRecords({ reader: store, pseudonyms, now: () => clockMs });
    expect(await rotated.findById(ALMA, id)).toBeNull();
    const again = (await rotated.find(query())).records[0]?.id ?? '';
    expect(await rotated.findById(ALMA, again)).toMatchObject({ kind: 'DISCLOSED' });
  });
});

describe('what an auditor finds', () => {
  it('is found by case, organization, requester and person, and hidden or not', async () => {
    const until = new Date(NOW + HOUR_MS).toISOString();
    const access = createAccess({ hidden: { until, reason: 'Law, Article 1' } });
    await log.disclosed([createDisclosed([ALMA], { access }), createDisclosed([TIMUR])]);
    await log.disclosed([createDisclosed([ALMA], { access: byAlma() })]);
    const { records: all } = await records.search(search());
    expect(all.map(({ sequence, isOwn }) => [sequence, isOwn])).toEqual([
      [2, true],
      [1, false],
      [0, false],
    ]);
    const sequences = async (changes: Partial<AccessSearch>) =>
      (await records.search(search(changes))).records.map(({ sequence }) => sequence);
    expect(await sequences({ caseReference: 'CASE-2026-0042' })).toEqual([1, 0]);
    expect(await sequences({ organization: '050140000011' })).toEqual([1, 0]);
    expect(await sequences({ requester: all[1]?.requester ?? '' })).toEqual([1, 0]);
    expect(await sequences({ personIds: [TIMUR] })).toEqual([1]);
    expect(await sequences({ dataSubjects: all[2]?.dataSubjects[0] ?? null })).toEqual([2, 0]);
    expect(all[2]?.hidden).toEqual({ until, reason: 'Law, Article 1' });
  });

  it('names people by pseudonyms alone', async () => {
    await log.disclosed([createDisclosed([ALMA])]);
    const text = JSON.stringify(await records.search(search()));
    expect(text).not.toContain('900101300017');
    expect(text).not.toContain('official-77');
  });

  it('finds a trader by the number that stands for a person', async () => {
    const bin = ALMA.slice('iin:'.length);
    const requester = { ...createAccess().requester, organization: { bin, name: 'Alma' } };
    await log.disclosed([createDisclosed([TIMUR], { access: createAccess({ requester }) })]);
    const { records: found } = await records.search(search({ organization: bin }));
    expect(found).toMatchObject([{ organization: { name: null } }]);
  });
});

describe('the proof of a record', () => {
  it('holds without the log, and is there once the tree is signed', async () => {
    await log.disclosed([createDisclosed([ALMA])]);
    await store.integrate();
    const proof = parseEntryProof((await records.prove(0)) ?? '');
    expect(proof).not.toBeNull();
    if (proof !== null) expect(verifyEntryProof(proof, { log: TEST_LOG_KEY })).not.toBeNull();
    expect(await records.prove(1)).toBeNull();
  });
});
