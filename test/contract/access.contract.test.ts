import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EOtinish, startEOtinish } from '../../mocks/access/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import {
  type AccessPage,
  type AccessQuery,
  type AccessRecord,
  type AccessRecords,
  type AccessSearch,
  type AuditedAccess,
  BadCursor,
} from '../../schema/access-record.ts';
import { DEMO_E_OTINISH_TOKEN } from '../../schema/demo-keys.ts';
import { createAccessSubgraph } from '../../subgraphs/access/index.ts';
import type { Subgraph } from '../../subgraphs/kit/index.ts';
import { askPersons, askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';

// Monday, noon in Almaty.
const NOW = Date.parse('2026-11-23T07:00:00Z');
const people = createPeople({ today: '2026-11-23' });
const { 'labour-migrant': migrant, host, 'overstayed-tourist': tourist } = people.cast;
const faults = createFaults();
const FILE = 'POST /api/v1/appeals';
const SEARCH = 'POST /api/v1/appeals/search';
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

const RECORD: AccessRecord = {
  id: 'access-1',
  cursor: 'cursor-1',
  sequence: 7,
  at: '2026-11-20T05:00:00.000Z',
  kind: 'DISCLOSED',
  queryId: 'query-1',
  caseReference: 'CASE-1',
  purpose: 'migration-control',
  legalBases: ['migration-control-act', 'unheard-of'],
  consentReference: null,
  organization: { code: '050140000011', name: 'Migration Service', unit: 'KZ-75' },
  roles: ['inspector'],
  system: 'inspector-portal',
  categories: ['movement'],
  shownFields: ['Person.crossings', 'Crossing.date'],
  maskedFields: ['TravelDocument.number'],
  withheldFields: [{ field: 'Person.name', code: 'CONSENT_REQUIRED' }],
  sources: [{ agency: 'BERKUT', service: 'crossing', outcome: 'answered' }],
  isOwn: false,
  mandate: null,
  inEmergency: true,
  inBulk: false,
  hidden: { until: '2026-11-21T00:00:00.000Z', reason: 'Law, Article 1' },
};
const AUDITED: AuditedAccess = { ...RECORD, requester: 'p1:x', dataSubjects: [['p1:a', 'p1:b']] };

/** What the log answers, and what it was asked. */
let finds: AccessQuery[] = [];
let searches: AccessSearch[] = [];
let page: AccessPage = { records: [RECORD], next: null };
const records: AccessRecords = {
  async find(query) {
    finds.push(query);
    if (query.after === 'broken') throw new BadCursor('expected a cursor');
    return page;
  },
  async findById(personId, id) {
    const known: Readonly<Record<string, AccessRecord>> = {
      'access-1': RECORD,
      'access-own': { ...RECORD, id: 'access-own', isOwn: true },
      'access-person': { ...RECORD, id: 'access-person', queryId: 'query-2', organization: null },
      'access-trader': {
        ...RECORD,
        id: 'access-trader',
        queryId: 'query-3',
        organization: { code: 'p1:trader', name: null, unit: null },
      },
    };
    return personId === personIdOf(migrant) ? (known[id] ?? null) : null;
  },
  async search(query) {
    searches.push(query);
    return { records: [AUDITED], next: 'more' };
  },
  prove: async (sequence) => (sequence === 7 ? 'c2sp.org/tlog-proof@v1' : null),
};

let eOtinish: EOtinish;
let subgraph: Subgraph;

beforeAll(async () => {
  eOtinish = await startEOtinish({ faults, now: () => NOW });
});
beforeEach(() => {
  finds = [];
  searches = [];
  page = { records: [RECORD], next: null };
  const { url } = eOtinish;
  const appeals = { url, token: DEMO_E_OTINISH_TOKEN, timeoutMs: 500, retriesMax: 0 };
  subgraph = createAccessSubgraph({ records, appeals }, {});
  return () => subgraph.close();
});
afterEach(async () => {
  await faults.clear();
  eOtinish.requests.clear();
});
afterAll(() => eOtinish.close());

const SELF = contextOf('migrant', 'self');
const AUDIT = contextOf('auditor', 'data-protection');
const LABELS = 'code label { en }';
const ENTRY = `id at kind organization { code name unit } roles { ${LABELS} } system
  purpose { ${LABELS} } caseReference legalBases { code label { en } citation } consentReference
  categories { ${LABELS} } sources { agency { ${LABELS} } service outcome }
  shownFields maskedFields withheldFields { field reason { ${LABELS} } }
  mandate { ${LABELS} } isOwn inEmergency inBulk hiddenUntil hiddenReason proof`;
const APPEAL = 'number kind addressee status { code label { en } } registeredAt dueOn answer';
const logOf = (fields: string, args = '') =>
  `accessLog${args} { nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
const askLog = (person: InventedPerson, fields: string, args = '', context = SELF) =>
  askPersons(subgraph, [person], logOf(fields, args), context);

describe('the log of a person', () => {
  test('maps every field of an entry, with the words of the policy', async () => {
    const { data, errors } = await askLog(migrant, ENTRY);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data._entities[0].accessLog;
    expect(nodes).toEqual([
      {
        id: 'access-1',
        at: RECORD.at,
        kind: 'DISCLOSED',
        organization: RECORD.organization,
        roles: [{ code: 'inspector', label: { en: 'Migration inspector' } }],
        system: 'inspector-portal',
        purpose: { code: 'migration-control', label: { en: 'Migration control' } },
        caseReference: 'CASE-1',
        legalBases: [
          {
            code: 'migration-control-act',
            label: { en: 'Control of entry, stay and registration' },
            citation: 'Law No. 477-IV of 22 July 2011 on migration of the population',
          },
          { code: 'unheard-of', label: { en: 'Unknown code' }, citation: null },
        ],
        consentReference: null,
        categories: [{ code: 'movement', label: { en: 'Border crossings and stays' } }],
        sources: [
          {
            agency: {
              code: 'BERKUT',
              label: { en: 'Berkut unified information system, border service' },
            },
            service: 'crossing',
            outcome: 'answered',
          },
        ],
        shownFields: RECORD.shownFields,
        maskedFields: RECORD.maskedFields,
        withheldFields: [
          {
            field: 'Person.name',
            reason: {
              code: 'CONSENT_REQUIRED',
              label: { en: 'The consent of the person is required.' },
            },
          },
        ],
        mandate: null,
        isOwn: false,
        inEmergency: true,
        inBulk: false,
        hiddenUntil: '2026-11-21T00:00:00.000Z',
        hiddenReason: 'Law, Article 1',
        proof: 'c2sp.org/tlog-proof@v1',
      },
    ]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: 'cursor-1',
      endCursor: 'cursor-1',
    });
  });

  test('says by which right somebody acted, and has no proof before the log is signed', async () => {
    page = { records: [{ ...RECORD, sequence: null, mandate: 'parent' }], next: null };
    const { data } = await askLog(migrant, 'mandate { code label { en } } proof');
    expect(data._entities[0].accessLog.nodes).toEqual([
      { mandate: { code: 'parent', label: { en: 'Parent' } }, proof: null },
    ]);
  });

  test('is looked for under every identifier of the person, the IIN first', async () => {
    const times = 'from: "2026-11-01T00:00:00+05:00", to: "2026-12-01T00:00:00Z"';
    await askLog(migrant, 'id', `(first: 5, after: "c", ${times}, includeOwn: true)`);
    const documents = migrant.travelDocuments.map(
      ({ issuingState, number }) => `doc:${issuingState}:${number}`,
    );
    expect(finds).toEqual([
      {
        personIds: [personIdOf(migrant), ...documents.sort()],
        from: '2026-10-31T19:00:00.000Z',
        before: '2026-12-01T00:00:00.000Z',
        includeOwn: true,
        after: 'c',
        count: 5,
      },
    ]);
  });

  test('goes on where the log goes on, although the page was not full', async () => {
    page = { records: [RECORD], next: 'further-down' };
    const { data } = await askLog(migrant, 'id', '(after: "c")');
    expect(data._entities[0].accessLog.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: 'cursor-1',
      endCursor: 'further-down',
    });
    expect(finds[0]).toMatchObject({ includeOwn: false, count: 20, from: null, before: null });
  });

  test.each(['(after: "broken")', '(first: 0)', '(first: 101)'])(
    'is not read with a page of %s',
    async (args) => {
      const { errors } = await askLog(migrant, 'id', args);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test("of somebody else is refused to a person, and an official's purpose opens none", async () => {
    for (const [person, context] of [
      [host, SELF],
      [migrant, contextOf('inspector', 'migration-control')],
      [migrant, contextOf('border-officer', 'emergency', { emergency: true })],
      [migrant, AUDIT],
    ] as const) {
      const { errors } = await askLog(person, 'id', '', context);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    }
    expect(finds).toEqual([]);
  });

  test('is open to whoever may act for the person', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(host) }];
    const { errors } = await askLog(host, 'id', '', contextOf('migrant', 'self', { mandates }));
    expect(errors).toEqual([]);
    expect(finds[0]?.personIds[0]).toBe(personIdOf(host));
  });

  test('names nobody by pseudonyms', async () => {
    page = { records: [AUDITED], next: null };
    const { data, errors } = await askLog(migrant, 'requester dataSubjects');
    expect(data._entities[0].accessLog.nodes).toEqual([{ requester: null, dataSubjects: null }]);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set([REFUSED]));
  });
});

describe('the search of an auditor', () => {
  const search = (filter: string, context = AUDIT) =>
    askSubgraph(
      subgraph,
      `{ accesses${filter} { nodes { ${ENTRY} requester dataSubjects appeals { number } } pageInfo { hasNextPage endCursor } } }`,
      {},
      context,
    );

  test('finds entries with pseudonyms for people, and no appeals', async () => {
    const { data, errors } = await search('');
    expect(errors).toEqual([]);
    expect(data.accesses).toMatchObject({
      nodes: [{ requester: 'p1:x', dataSubjects: [['p1:a', 'p1:b']], appeals: null }],
      pageInfo: { hasNextPage: true, endCursor: 'more' },
    });
    expect(searches).toEqual([
      {
        caseReference: null,
        organization: null,
        requester: null,
        dataSubjects: null,
        personIds: null,
        from: null,
        before: null,
        after: null,
        count: 20,
      },
    ]);
    expect(eOtinish.requests.length).toBe(0);
  });

  test('takes a case, an organization, who asked, whom it is about, and times', async () => {
    const { errors } = await search(`(first: 3, after: "c", filter: {
      caseReference: "CASE-1", organization: "050140000011", requester: "p1:x", dataSubject: "p1:a",
      iin: "${migrant.iin}", travelDocument: { issuingState: "UZB", number: "FA0000001" },
      from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" })`);
    expect(errors).toEqual([]);
    expect(searches).toEqual([
      {
        caseReference: 'CASE-1',
        organization: '050140000011',
        requester: 'p1:x',
        dataSubjects: ['p1:a'],
        personIds: [personIdOf(migrant), 'doc:UZB:FA0000001'],
        from: '2026-11-01T00:00:00.000Z',
        before: '2026-12-01T00:00:00.000Z',
        after: 'c',
        count: 3,
      },
    ]);
  });

  test.each([
    ['a person', SELF],
    ['an inspector', contextOf('inspector', 'migration-control')],
    ['a developer', contextOf('developer', 'statistics', { grants: {} })],
  ])('is refused to %s', async (_, context) => {
    const { errors } = await search('', context);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(searches).toEqual([]);
  });
});

describe('an appeal', () => {
  const object = (changes: Record<string, unknown> = {}, context = SELF) =>
    askSubgraph(
      subgraph,
      `mutation ($input: ObjectToAccessInput!) {
        objectToAccess(input: $input) { appeal { ${APPEAL} } userErrors { code field message { en } } }
      }`,
      {
        input: {
          idempotencyKey: 'key-1',
          person: personIdOf(migrant),
          access: 'access-1',
          text: 'Why was this read?',
          ...changes,
        },
      },
      context,
    );
  const rectify = (changes: Record<string, unknown> = {}, context = SELF) =>
    askSubgraph(
      subgraph,
      `mutation ($input: RequestRectificationInput!) {
        requestRectification(input: $input) { appeal { ${APPEAL} } userErrors { code field } }
      }`,
      {
        input: {
          idempotencyKey: 'key-r',
          person: personIdOf(migrant),
          access: 'access-1',
          field: 'Crossing.date',
          agency: 'BERKUT',
          text: 'I crossed a day later.',
          ...changes,
        },
      },
      context,
    );
  const codesOf = ({ data }: { data: Record<string, { userErrors: { code: string }[] }> }) =>
    Object.values(data).flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

  test('against a reading goes to whoever read, and is on file once', async () => {
    const first = await object();
    expect(first.errors).toEqual([]);
    expect(first.data.objectToAccess).toEqual({
      appeal: {
        number: expect.stringMatching(/^OT-2026-\d+$/),
        kind: 'OBJECTION',
        addressee: '050140000011',
        status: { code: '1', label: { en: 'Registered' } },
        registeredAt: '2026-11-23T12:00:00+05:00',
        dueOn: '2026-11-26',
        answer: null,
      },
      userErrors: [],
    });
    const count = eOtinish.appeals.length;
    expect((await object({ text: 'Why, again?' })).data).toEqual(first.data);
    expect(eOtinish.appeals).toHaveLength(count);
    expect(eOtinish.appeals.at(-1)).toMatchObject({
      reference: 'query-1',
      concernedIin: migrant.iin,
      applicantIin: migrant.iin,
    });
  });

  test.each(['access-person', 'access-trader'])(
    'against a person who read goes to the body that protects personal data: %s',
    async (access) => {
      const { data } = await object({ idempotencyKey: access, access });
      expect(data.objectToAccess.appeal.addressee).toBe('UPD');
    },
  );

  test('of another applicant is another one, whatever key they choose', async () => {
    const first = await object();
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(migrant) }];
    const second = await object({}, contextOf('host', 'self', { mandates }));
    expect(second.errors).toEqual([]);
    const numberOf = ({ data }: typeof first) => data.objectToAccess.appeal.number;
    expect(numberOf(second)).not.toBe(numberOf(first));
  });

  test('for a correction goes to the system of record, within a working day', async () => {
    const { data, errors } = await rectify();
    expect(errors).toEqual([]);
    expect(data.requestRectification.appeal).toMatchObject({
      kind: 'RECTIFICATION',
      addressee: 'BERKUT',
      dueOn: '2026-11-24',
    });
    expect(eOtinish.appeals.at(-1)?.field).toBe('Crossing.date');
  });

  test('stands with the entry that it is about, and its answer too', async () => {
    const { data: filed } = await object();
    eOtinish.answer(filed.objectToAccess.appeal.number, 'A check at the border.');
    page = { records: [RECORD, { ...RECORD, queryId: 'query-9' }], next: null };
    const { data, errors } = await askLog(migrant, `appeals { ${APPEAL} }`);
    expect(errors).toEqual([]);
    const [own, other] = data._entities[0].accessLog.nodes;
    expect(own.appeals).toContainEqual({
      ...filed.objectToAccess.appeal,
      status: { code: '4', label: { en: 'Answered' } },
      answer: 'A check at the border.',
    });
    expect(own.appeals.every(({ addressee }: { addressee: string }) => addressee !== 'UPD')).toBe(
      true,
    );
    expect(other.appeals).toEqual([]);
    expect(eOtinish.requests.of(SEARCH).length).toBe(1);
  });

  test.each([
    ['an entry of nobody', 'ACCESS_UNKNOWN', { access: 'access-9' }],
    ["an entry of the person's own", 'ACCESS_OWN', { access: 'access-own' }],
    ['nothing to say', 'TEXT_INVALID', { text: '  ' }],
    ['too much to say', 'TEXT_INVALID', { text: 'x'.repeat(2_001) }],
    ['a NUL', 'TEXT_INVALID', { text: 'a\u0000b' }],
    ['text that turns around', 'TEXT_INVALID', { text: 'a\u202eb' }],
    ['no key', 'IDEMPOTENCY_KEY_INVALID', { idempotencyKey: ' ' }],
    ['a key that is too long', 'IDEMPOTENCY_KEY_INVALID', { idempotencyKey: 'k'.repeat(129) }],
  ])('with %s is told %s, and e-Otinish is not asked', async (_, code, changes) => {
    const answer = await object(changes);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.data.objectToAccess.appeal).toBeNull();
    expect(eOtinish.requests.length).toBe(0);
  });

  test.each([
    [{ field: 'Person.birthDate' }, 'FIELD_NOT_SHOWN'],
    [{ agency: 'ENBEK' }, 'AGENCY_NOT_ASKED'],
  ])('for a correction with %j is told %s', async (changes, code) => {
    expect(codesOf(await rectify(changes))).toEqual([code]);
    expect(eOtinish.requests.length).toBe(0);
  });

  test('under a key that another one has is not filed', async () => {
    await object({ idempotencyKey: 'key-shared' });
    const count = eOtinish.appeals.length;
    const other = await object({ idempotencyKey: 'key-shared', access: 'access-person' });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(eOtinish.appeals).toHaveLength(count);
  });

  test('for somebody else is refused, but for those for whom one may act', async () => {
    const person = personIdOf(host);
    const answer = await object({ person });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    for (const context of [AUDIT, contextOf('inspector', 'migration-control')]) {
      const { errors } = await object({}, context);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    }
    expect(eOtinish.requests.length).toBe(0);
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(migrant) }];
    const parent = contextOf('host', 'self', { mandates });
    const { data } = await object({ idempotencyKey: 'key-parent' }, parent);
    expect(data.objectToAccess.userErrors).toEqual([]);
    expect(eOtinish.appeals.at(-1)).toMatchObject({
      applicantIin: host.iin,
      concernedIin: migrant.iin,
    });
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'slow', delayMs: 2_000 }, 'AGENCY_TIMEOUT'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('that meets %j is answered with %s, and with no word of e-Otinish', async (fault, code) => {
    await faults.set('E_OTINISH', fault);
    const filed = await object({ idempotencyKey: `key-${code}` });
    expect(filed.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    const read = await askLog(migrant, 'id appeals { number }');
    expect(read.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(read.data._entities[0].accessLog.nodes).toEqual([{ id: 'access-1', appeals: null }]);
    for (const canary of LEAK_CANARIES) expect(filed.text + read.text).not.toContain(canary);
  });

  test('that broke off is on file once when it is sent again', async () => {
    const count = eOtinish.appeals.length;
    await faults.set('E_OTINISH', { kind: 'resetMidBody' }, { calls: 1, service: FILE });
    const broken = await object({ idempotencyKey: 'key-broken' });
    expect(broken.errors).toHaveLength(1);
    const again = await object({ idempotencyKey: 'key-broken' });
    expect(again.errors).toEqual([]);
    expect(eOtinish.appeals).toHaveLength(count + 1);
  });

  test('list goes through pages, with each appeal once, and one call for a page of people', async () => {
    for (let at = 0; at < 25; at += 1) await object({ idempotencyKey: `key-many-${at}` });
    eOtinish.requests.clear();
    await faults.set('E_OTINISH', { kind: 'duplicate' });
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(host) }];
    const context = contextOf('migrant', 'self', { mandates });
    const { data, errors } = await askPersons(
      subgraph,
      [migrant, host],
      logOf('appeals { number }'),
      context,
    );
    expect(errors).toEqual([]);
    const [mine, hosts] = data._entities.map(
      (one: { accessLog: { nodes: { appeals: { number: string }[] }[] } }) =>
        one.accessLog.nodes[0]?.appeals.map(({ number }) => number),
    );
    expect(hosts).toEqual([]);
    const expected = eOtinish.appeals.filter(({ reference }) => reference === 'query-1');
    expect(mine).toEqual(expected.map(({ number }) => number));
    const pages = Math.ceil((eOtinish.appeals.length * 2) / 20);
    expect(eOtinish.requests.of(SEARCH).length).toBe(pages);
  });

  test('is answered as if e-Otinish were down where nobody has said where it is', async () => {
    const alone = createAccessSubgraph({ records }, {});
    const { data, errors } = await askPersons(
      alone,
      [migrant],
      logOf('id appeals { number }'),
      SELF,
    );
    await alone.close();
    expect(errors).toMatchObject([
      { extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'E_OTINISH' } },
    ]);
    expect(data._entities[0].accessLog.nodes).toEqual([{ id: 'access-1', appeals: null }]);
  });

  test('cannot be about somebody without an IIN', async () => {
    const mandates = [{ kind: 'representative' as const, subject: personIdOf(tourist) }];
    const context = contextOf('migrant', 'self', { mandates });
    const answer = await object({ person: personIdOf(tourist) }, context);
    expect(codesOf(answer)).toEqual(['APPLICANT_UNKNOWN']);
  });
});
