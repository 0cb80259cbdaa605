import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startAlerts } from '../../mocks/alert/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { createAlertSubgraph } from '../../subgraphs/alert/index.ts';
import type { EndedCall, Subgraph } from '../../subgraphs/kit/index.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/index.ts';
import { askSubgraph, representationOf } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { demoShep } from '../kit/demo-shep.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse(`${TODAY}T12:00:00+05:00`);
const MINUTE_MS = 60_000;
const people = createPeople({ today: TODAY });
const { 'overstayed-tourist': wanted, 'ended-permit': formerlyBanned, host } = people.cast;
const faults = createFaults();
const pool = createVerifierPool();
const OFFICER = contextOf('border-officer', 'border-control');
const COLLEAGUE = {
  ...OFFICER,
  requester: { ...OFFICER.requester, official: 'official-2' },
};
const CHECK = 'alertCheck { hit checkedAt reference }';

let nowMs = NOW;
let calls: EndedCall[] = [];
let register: LegacyServer;
let subgraph: Subgraph;

beforeAll(() => pool.start());
beforeEach(async () => {
  nowMs = NOW;
  calls = [];
  register = await startAlerts({ people, faults, now: () => nowMs });
  const alerts = { url: register.url, timeoutMs: 2_000, breaker: { callsMin: 100_000 } };
  const onCall = (ended: EndedCall) => calls.push(ended);
  const kit = { now: () => new Date(nowMs), onCall, shep: demoShep(pool) };
  subgraph = createAlertSubgraph({ alerts }, kit);
});
afterEach(async () => {
  await faults.clear();
  await subgraph.close();
  await register.close();
});
afterAll(() => pool.close());

function askReferences(references: readonly object[], context: Partial<SignedContext> = OFFICER) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${CHECK} } } }`;
  const r = references.map((each) => ({ registersUnanswered: [], ...each }));
  return askSubgraph(subgraph, query, { r }, context);
}

function check(persons: readonly InventedPerson[], context?: Partial<SignedContext>) {
  return askReferences(persons.map(representationOf), context);
}

async function referenceTo(person: InventedPerson, context?: Partial<SignedContext>) {
  const { data } = await check([person], context);
  return data._entities[0].alertCheck.reference as string;
}

describe('the first step', () => {
  test('tells a hit, when it was found, and a reference', async () => {
    const { data, errors } = await check([wanted]);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      {
        id: personIdOf(wanted),
        alertCheck: {
          hit: true,
          checkedAt: `${TODAY}T12:00:00.000+05:00`,
          reference: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      },
    ]);
  });

  test('tells no hit of somebody who is not on file, and of a ban that is over', async () => {
    const { data, errors } = await check([host, formerlyBanned]);
    expect(errors).toEqual([]);
    expect(formerlyBanned.alerts.length).toBe(1);
    for (const { alertCheck } of data._entities) {
      expect(alertCheck).toMatchObject({ hit: false });
    }
  });

  test('says no more of an alert than that there is one', async () => {
    const { text } = await check([wanted]);
    for (const { number, issuedBy, instruction } of wanted.alerts) {
      for (const value of [number, issuedBy, instruction]) expect(text).not.toContain(value);
    }
  });

  test('answers a hit and no hit with the same parts, as many bytes and as many calls', async () => {
    const ids = ['doc:TUR:U21829157', 'doc:TUR:U21829158'];
    const answers = [];
    for (const id of ids) {
      calls = [];
      const { data } = await askReferences([{ __typename: 'Person', id }]);
      const { alertCheck } = data._entities[0];
      const { hit, reference, ...rest } = alertCheck;
      answers.push({
        hit,
        parts: Object.keys(alertCheck),
        length: reference.length,
        rest,
        wire: calls.map(({ bytes, attempts }) => ({ bytes, attempts })),
      });
    }
    const [one, other] = answers;
    expect([one?.hit, other?.hit]).toEqual([true, false]);
    expect({ ...one, hit: null }).toEqual({ ...other, hit: null });
    expect(one?.wire).toEqual([{ bytes: expect.any(Number), attempts: 1 }]);
  });

  test('a hundred people cost one call, a hundred and one two, and each gets their own answer', async () => {
    const others = Array.from({ length: 99 }, (_, index) => people.byIndex(index));
    const some = [...others.slice(0, 50), wanted, ...others.slice(50)];
    const isWanted = ({ alerts }: InventedPerson) =>
      alerts.some(({ validUntil }) => validUntil === null || validUntil >= TODAY);
    const { data, errors } = await check(some);
    expect(errors).toEqual([]);
    expect(
      data._entities.map(({ alertCheck }: never) => (alertCheck as { hit: boolean }).hit),
    ).toEqual(some.map(isWanted));
    expect(calls).toMatchObject([{ service: 'ALERTS_Check', outcome: 'OK', attempts: 1 }]);
    register.requests.clear();
    await check([...some, host]);
    expect(register.requests.length).toBe(2);
    expect(register.requests.duplicates()).toEqual([]);
  });

  test('two ids of one person cost one look-up', async () => {
    const { 'two-passports': traveller } = people.cast;
    const ids = traveller.travelDocuments.map(
      ({ issuingState, number }) => `doc:${issuingState}:${number}`,
    );
    const { data } = await askReferences(ids.map((id) => ({ ...representationOf(traveller), id })));
    const [one, other] = data._entities;
    expect([one.id, other.id]).toEqual(ids);
    expect(other.alertCheck).toEqual(one.alertCheck);
  });

  test('answers that come twice are taken once', async () => {
    await faults.set('ALERTS', 'duplicate');
    const { data, errors } = await check([wanted, host]);
    expect(errors).toEqual([]);
    expect(data._entities).toMatchObject([
      { alertCheck: { hit: true } },
      { alertCheck: { hit: false } },
    ]);
  });
});

describe('a check that failed is null with an error, never no hit', () => {
  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'strangerSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'truncated' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'oversize' }, 'AGENCY_RESPONSE_TOO_LARGE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
    [{ kind: 'notFound' }, 'AGENCY_SCHEMA_MISMATCH'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('%j is %s, and no text of it comes along', async (fault, code) => {
    await faults.set('ALERTS', fault);
    const { data, errors, text } = await check([wanted, host]);
    expect(data._entities.map(({ alertCheck }: never) => alertCheck)).toEqual([null, null]);
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code, agency: 'ALERTS', service: 'ALERTS_Check' },
      { code, agency: 'ALERTS', service: 'ALERTS_Check' },
    ]);
    for (const canary of LEAK_CANARIES) expect(text).not.toContain(canary);
    expect(text).not.toContain(register.url);
  });

  test.each([
    ['GBD_FL', ['GBD_FL']],
    ['IS_MP', ['IS_MP']],
    ['GBD_FL', null],
  ])(
    'so is no hit while %s has not told which documents somebody has (%j)',
    async (agency, unanswered) => {
      const registersUnanswered = unanswered;
      const references = [wanted, host].map((person) => ({
        ...representationOf(person),
        registersUnanswered,
      }));
      const { data, errors } = await askReferences(references);
      const [hit, none] = data._entities;
      expect(hit.alertCheck).toMatchObject({ hit: true });
      expect(none.alertCheck).toBeNull();
      expect(errors.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'AGENCY_UNAVAILABLE', agency, service: 'identifiers' },
      ]);
    },
  );
});

test.each<[string, Partial<SignedContext>, InventedPerson]>([
  ['the person', contextOf('migrant', 'self'), people.cast['labour-migrant']],
  ['an employer', contextOf('employer', 'employment'), wanted],
  ['a hotel', contextOf('hotel', 'lodging'), wanted],
])('%s is refused before the register is asked, hit or no hit', async (_, context, person) => {
  for (const each of [person, host]) {
    const { data, errors } = await check([each], context);
    expect(data._entities[0].alertCheck).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  }
  expect(register.requests.length).toBe(0);
});

const REASON = 'Стойка 4: проверка перед решением о пропуске';
const LABELS = 'code label { kk ru en }';

async function open(input: object, context: Partial<SignedContext> = OFFICER) {
  const answer = await askSubgraph(
    subgraph,
    `mutation ($input: OpenAlertFileInput!) { openAlertFile(input: $input) {
      file { person { id } openedAt
        alerts { number kind issuedBy { ${LABELS} } validFrom validUntil instruction { ${LABELS} } } }
      userErrors { code field message { kk ru en } } } }`,
    { input: { idempotencyKey: 'desk-4-1', person: personIdOf(wanted), reason: REASON, ...input } },
    context,
  );
  return { ...answer, payload: answer.data?.openAlertFile };
}

function codesOf({ payload }: Awaited<ReturnType<typeof open>>): string[] {
  expect(payload.file).toBeNull();
  return payload.userErrors.map(({ code }: { code: string }) => code);
}

describe('the second step', () => {
  test('opens the file behind a hit, the latest alert first', async () => {
    const reference = await referenceTo(wanted);
    const { payload, errors } = await open({ reference });
    expect(errors).toEqual([]);
    const [search, ban] = wanted.alerts;
    expect(payload).toEqual({
      userErrors: [],
      file: {
        person: { id: personIdOf(wanted) },
        openedAt: `${TODAY}T12:00:00.000+05:00`,
        alerts: [
          {
            number: 'AL-C02-2',
            kind: 'ENTRY_BAN',
            issuedBy: { code: 'COURT', label: { kk: 'Сот', ru: 'Суд', en: 'Court' } },
            validFrom: ban?.validFrom,
            validUntil: ban?.validUntil,
            instruction: {
              code: 'REFUSE_ENTRY',
              label: {
                kk: 'Елге кіргізбеу және бастамашыға хабарлау',
                ru: 'Отказать во въезде и сообщить инициатору',
                en: 'Refuse entry and inform the issuing body',
              },
            },
          },
          {
            number: 'AL-C02-1',
            kind: 'SEARCH',
            issuedBy: expect.objectContaining({ code: 'MIGRATION_POLICE' }),
            validFrom: search?.validFrom,
            validUntil: null,
            instruction: expect.objectContaining({ code: 'DETAIN' }),
          },
        ],
      },
    });
  });

  test('alerts that come twice are taken once', async () => {
    const reference = await referenceTo(wanted);
    await faults.set('ALERTS', 'duplicate');
    const { payload } = await open({ reference });
    expect(payload.file.alerts.length).toBe(wanted.alerts.length);
  });

  test.each<[string, string, object]>([
    ['REASON_TOO_SHORT', 'reason', { reason: '' }],
    ['REASON_TOO_SHORT', 'reason', { reason: '. . . . . . . . . . . . . . . .' }],
    ['REASON_TOO_SHORT', 'reason', { reason: 'проверкапередрешениемопропуске' }],
    ['REASON_TOO_SHORT', 'reason', { reason: `${REASON}\u0007` }],
    ['REASON_TOO_LONG', 'reason', { reason: 'так надо '.repeat(112) }],
    ['REFERENCE_UNKNOWN', 'reference', { reference: 'no reference' }],
    ['IDEMPOTENCY_KEY_INVALID', 'idempotencyKey', { idempotencyKey: ' ' }],
    ['IDEMPOTENCY_KEY_INVALID', 'idempotencyKey', { idempotencyKey: 'k'.repeat(129) }],
  ])('%s at %s is told without asking the register', async (code, field, change) => {
    const { payload, errors } = await open({ reference: 'a'.repeat(32), ...change });
    expect(errors).toEqual([]);
    expect(payload).toEqual({
      file: null,
      userErrors: [
        {
          code,
          field: ['input', field],
          message: {
            kk: expect.stringMatching(/\S/),
            ru: expect.stringMatching(/\S/),
            en: expect.stringMatching(/\S/),
          },
        },
      ],
    });
    expect(register.requests.length).toBe(0);
  });

  test('without a hit before, there is no file', async () => {
    const reference = await referenceTo(host);
    const refused = await open({ reference, person: personIdOf(host) });
    expect(codesOf(refused)).toEqual(['NO_HIT']);
  });

  test('without a check before, there is no file', async () => {
    expect(codesOf(await open({ reference: 'a'.repeat(32) }))).toEqual(['REFERENCE_UNKNOWN']);
  });

  test('a reference to somebody else opens nobody’s file', async () => {
    const reference = await referenceTo(wanted);
    const refused = await open({ reference, person: personIdOf(formerlyBanned) });
    expect(codesOf(refused)).toEqual(['REFERENCE_UNKNOWN']);
  });

  test('a reference that was given to a colleague opens nothing', async () => {
    const reference = await referenceTo(wanted, COLLEAGUE);
    expect(codesOf(await open({ reference }))).toEqual(['REFERENCE_UNKNOWN']);
    expect((await open({ reference }, COLLEAGUE)).payload.userErrors).toEqual([]);
  });

  test('a reference expires within minutes', async () => {
    const reference = await referenceTo(wanted);
    nowMs += 10 * MINUTE_MS;
    expect(codesOf(await open({ reference }))).toEqual(['REFERENCE_EXPIRED']);
  });

  test('a reference opens one file', async () => {
    const reference = await referenceTo(wanted);
    expect((await open({ reference })).payload.userErrors).toEqual([]);
    const again = await open({ reference, idempotencyKey: 'desk-4-2' });
    expect(codesOf(again)).toEqual(['REFERENCE_UNKNOWN']);
  });

  test('the same key with another reason opens nothing', async () => {
    const reference = await referenceTo(wanted);
    await open({ reference });
    const again = await open({ reference, reason: `${REASON}, повторно` });
    expect(codesOf(again)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('an answer lost on the way is asked for once, and found again with the same key', async () => {
    const reference = await referenceTo(wanted);
    await faults.set('ALERTS', 'resetMidBody', { calls: 1, service: 'ALERTS_OpenFile' });
    const lost = await open({ reference });
    expect(lost.payload).toBeNull();
    expect(lost.errors).toMatchObject([
      { extensions: { agency: 'ALERTS', service: 'ALERTS_OpenFile', retryable: true } },
    ]);
    expect(register.requests.of('ALERTS_OpenFile').length).toBe(1);
    nowMs += MINUTE_MS;
    const { payload } = await open({ reference });
    expect(payload.userErrors).toEqual([]);
    expect(payload.file.openedAt).toBe(`${TODAY}T12:00:00.000+05:00`);
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
    [{ kind: 'notFound' }, 'AGENCY_SCHEMA_MISMATCH'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503, retryAfterS: 0 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
  ])('%j is %s, asked once', async (fault, code) => {
    const reference = await referenceTo(wanted);
    register.requests.clear();
    await faults.set('ALERTS', fault);
    const { payload, errors, text } = await open({ reference });
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(register.requests.length).toBe(1);
    for (const canary of LEAK_CANARIES) expect(text).not.toContain(canary);
  });

  test('an inspector, who may know of a hit, may not open the file', async () => {
    const inspector = contextOf('inspector', 'migration-control');
    const reference = await referenceTo(wanted, inspector);
    const { payload, errors } = await open({ reference }, inspector);
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(register.requests.of('ALERTS_OpenFile').length).toBe(0);
  });
});
