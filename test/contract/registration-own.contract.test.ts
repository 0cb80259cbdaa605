import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { startIsMp } from '../../mocks/registration/index.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import type { EndedCall, Subgraph } from '../../subgraphs/kit/index.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/index.ts';
import { createRegistrationSubgraph } from '../../subgraphs/registration/index.ts';
import { askPersons, askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { demoShep } from '../kit/demo-shep.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse(`${TODAY}T12:00:00+05:00`);
const people = createPeople({ today: TODAY });
const { 'labour-migrant': migrant, 'ended-permit': gardener, host, director } = people.cast;
const faults = createFaults();
const pool = createVerifierPool();

const MIGRANT = asSelf(migrant);
const GARDENER = asSelf(gardener);
const HOST = contextOf('host', 'hosting');
/** Another host: the director of the cast, as a person. */
const STRANGER = {
  ...HOST,
  requester: { ...HOST.requester, id: 'stranger', iin: director.iin },
};
const INSPECTOR = contextOf('inspector', 'migration-control');

let calls: EndedCall[] = [];
let clockMs = NOW;
let isMp: LegacyServer;
let subgraph: Subgraph;
const running: { close(): Promise<void> }[] = [];

beforeAll(() => pool.start());
afterAll(() => pool.close());
afterEach(async () => {
  await faults.clear();
  for (const server of running.splice(0)) await server.close();
});

async function start(): Promise<void> {
  calls = [];
  clockMs = NOW;
  isMp = await startIsMp({ people, faults, now: () => clockMs });
  const config = { isMp: { url: isMp.url, timeoutMs: 2_000, breaker: { callsMin: 100_000 } } };
  const onCall = (ended: EndedCall) => calls.push(ended);
  const kit = { now: () => new Date(NOW), onCall, shep: demoShep(pool) };
  subgraph = createRegistrationSubgraph(config, kit);
  running.push(subgraph, isMp);
}

function asSelf(person: InventedPerson): SignedContext {
  const context = contextOf('migrant', 'self');
  const requester = { ...context.requester, id: person.key, iin: person.iin };
  return { ...context, requester };
}

const LABELS = 'code label { kk ru en }';
const REGISTRATION = `number status refusalReason { ${LABELS} } submittedOn validUntil enteredOn
  isLate address { region { code } city street building flat } immigrant { id }`;
const PAYLOAD = `registration { ${REGISTRATION} } userErrors { code field message { kk ru en } }`;

const ADDRESS = {
  region: 'KZ-75',
  city: 'АЛМАТЫ',
  street: 'УЛ. АБАЯ',
  building: '12',
  flat: '7',
};
const ENTERED_ON = migrant.crossings.at(-1)?.at.slice(0, 10) ?? '';
const INPUT = {
  idempotencyKey: 'the flat in Abay street',
  immigrant: personIdOf(migrant),
  host: host.iin,
  enteredOn: ENTERED_ON,
  movedOn: '2026-11-20',
  address: ADDRESS,
};

interface Payload {
  readonly registration: Record<string, unknown> | null;
  readonly userErrors: readonly { code: string; field: string[] }[];
}

async function register(change: object = {}, context: Partial<SignedContext> = MIGRANT) {
  const answer = await askSubgraph(
    subgraph,
    `mutation ($input: RegisterImmigrantInput!) { registerImmigrant(input: $input) { ${PAYLOAD} } }`,
    { input: { ...INPUT, ...change } },
    context,
  );
  return { ...answer, payload: answer.data?.registerImmigrant as Payload };
}

async function answerTo(
  number: unknown,
  change: object = {},
  context: Partial<SignedContext> = HOST,
) {
  const answer = await askSubgraph(
    subgraph,
    `mutation ($input: AnswerRegistrationInput!) { answerRegistration(input: $input) { ${PAYLOAD} } }`,
    { input: { idempotencyKey: `answer to ${number}`, number, confirm: true, ...change } },
    context,
  );
  return { ...answer, payload: answer.data?.answerRegistration as Payload };
}

async function registrationsOf(person: InventedPerson): Promise<Record<string, unknown>[]> {
  const fields = `immigrantRegistrations(first: 100) { nodes { ${REGISTRATION} } }`;
  const { data, errors } = await askPersons(subgraph, [person], fields, INSPECTOR);
  expect(errors).toEqual([]);
  return data._entities[0].immigrantRegistrations.nodes;
}

async function waiting(page = '', context: Partial<SignedContext> = HOST) {
  const answer = await askSubgraph(
    subgraph,
    `{ registrationsToAnswer${page} {
      nodes { number name submittedOn enteredOn address { city building } immigrant { id } }
      pageInfo { hasNextPage endCursor } } }`,
    {},
    context,
  );
  return { ...answer, page: answer.data?.registrationsToAnswer };
}

function codesOf({ payload }: { readonly payload: Payload }): string[] {
  expect(payload.registration).toBeNull();
  return payload.userErrors.map(({ code }) => code);
}

describe('registerImmigrant', () => {
  test('files a registration that waits for the host, and is read back from IS MP', async () => {
    await start();
    const { payload, errors } = await register();
    expect(errors).toEqual([]);
    const { region: _, ...home } = ADDRESS;
    expect(payload).toEqual({
      userErrors: [],
      registration: {
        number: expect.stringMatching(/^IR-F\d{6}$/),
        status: 'PENDING_HOST',
        refusalReason: null,
        submittedOn: TODAY,
        validUntil: null,
        enteredOn: ENTERED_ON,
        isLate: false,
        address: { region: { code: 'KZ-75' }, ...home },
        immigrant: { id: personIdOf(migrant) },
      },
    });
    const [latest, ...before] = await registrationsOf(migrant);
    expect(latest).toEqual(payload.registration);
    expect(before.map(({ number, status }) => [number, status])).toEqual([
      ['IR-C01-1', 'CONFIRMED'],
    ]);
    const byNumber = await askSubgraph(
      subgraph,
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on ImmigrantRegistration { ${REGISTRATION} } } }`,
      { r: [{ __typename: 'ImmigrantRegistration', number: latest?.number }] },
      INSPECTOR,
    );
    expect(byNumber.data._entities).toEqual([latest]);
  });

  test.each([
    ['within five working days of a move', '2026-11-16', false],
    ['later than that', '2026-11-13', true],
    ['two months after entry, without a move', null, true],
  ])('what is asked for %s is filed, and marked if it is late', async (_, movedOn, isLate) => {
    await start();
    const { payload } = await register({ movedOn });
    expect(payload.userErrors).toEqual([]);
    expect(payload.registration).toMatchObject({ status: 'PENDING_HOST', isLate });
  });

  test.each([
    ['WRONG_DATA', { enteredOn: '2026-09-22', movedOn: null }],
    ['WRONG_REGION', { address: { ...ADDRESS, region: 'KZ-71' } }],
  ])(
    'a refusal by the police (%s) is a registration on file that waits for nobody',
    async (reason, change) => {
      await start();
      const { payload } = await register(change);
      expect(payload.userErrors).toEqual([]);
      expect(payload.registration).toMatchObject({
        status: 'REFUSED',
        refusalReason: { code: reason },
      });
      const numbers = (await waiting()).page.nodes.map(({ number }: { number: string }) => number);
      expect(numbers).not.toContain(payload.registration?.number);
    },
  );

  test.each<[string, string[], object]>([
    ['HOST_INVALID', ['host'], { host: '900101300018' }],
    ['HOST_IS_IMMIGRANT', ['host'], { host: migrant.iin }],
    ['ENTERED_IN_FUTURE', ['enteredOn'], { enteredOn: '2026-11-24', movedOn: null }],
    ['MOVED_OUT_OF_TIME', ['movedOn'], { movedOn: '2026-11-24' }],
    ['MOVED_OUT_OF_TIME', ['movedOn'], { movedOn: '2026-01-01' }],
    ['IDEMPOTENCY_KEY_INVALID', ['idempotencyKey'], { idempotencyKey: ' ' }],
    ['ADDRESS_INVALID', ['address', 'street'], { address: { ...ADDRESS, street: '' } }],
  ])('%s at %j is told without asking IS MP', async (code, field, change) => {
    await start();
    const { payload, errors } = await register(change);
    expect(errors).toEqual([]);
    expect(payload).toEqual({
      registration: null,
      userErrors: [
        {
          code,
          field: ['input', ...field],
          message: {
            kk: expect.stringMatching(/\S/),
            ru: expect.stringMatching(/\S/),
            en: expect.stringMatching(/\S/),
          },
        },
      ],
    });
    expect(isMp.requests.length).toBe(0);
  });

  test('an immigrant of whom IS MP has no record is a user error', async () => {
    await start();
    const { payload } = await register({ immigrant: personIdOf(director) }, asSelf(director));
    expect(payload.userErrors).toMatchObject([
      { code: 'IMMIGRANT_UNKNOWN', field: ['input', 'immigrant'] },
    ]);
  });

  test('whether a host exists is told to nobody: an unknown one is asked for ever', async () => {
    await start();
    const known = await register();
    const unknown = await register({ idempotencyKey: 'another', host: '900101300017' });
    expect(people.byIin('900101300017')).toBeNull();
    const shapeOf = ({ payload }: typeof known) => ({
      ...payload,
      registration: { ...payload.registration, number: '' },
    });
    expect(shapeOf(unknown)).toEqual(shapeOf(known));
  });

  test('nobody is registered by somebody else', async () => {
    await start();
    const { payload, errors } = await register({}, GARDENER);
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(isMp.requests.length).toBe(0);
  });

  test('a new wish takes the place of one that still waits', async () => {
    await start();
    const first = await register();
    const second = await register({
      idempotencyKey: 'corrected',
      address: { ...ADDRESS, flat: '8' },
    });
    const onFile = await registrationsOf(migrant);
    const statusOf = (number: unknown) => onFile.find((each) => each.number === number);
    expect(statusOf(first.payload.registration?.number)).toMatchObject({
      status: 'REFUSED',
      refusalReason: { code: 'REPLACED' },
    });
    expect(statusOf(second.payload.registration?.number)).toMatchObject({ status: 'PENDING_HOST' });
  });

  test('an answer lost on the way is never sent again by us, and repeated files nothing twice', async () => {
    await start();
    await faults.set('IS_MP', 'resetMidBody', { calls: 1, service: 'ISMP_RegisterImmigrant' });
    const lost = await register();
    expect(lost.payload).toBeNull();
    expect(lost.errors).toMatchObject([
      { extensions: { agency: 'IS_MP', service: 'ISMP_RegisterImmigrant', retryable: true } },
    ]);
    expect(isMp.requests.of('ISMP_RegisterImmigrant').length).toBe(1);
    const before = await registrationsOf(migrant);
    expect(before.length).toBe(migrant.immigrantRegistrations.length + 1);

    const repeated = await register();
    expect(repeated.payload.userErrors).toEqual([]);
    expect(await registrationsOf(migrant)).toEqual(before);
    expect(before[0]).toEqual(repeated.payload.registration);
    const ids = isMp.requests.keys('ISMP_RegisterImmigrant');
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the same key with other content files nothing', async () => {
    await start();
    await register();
    const other = await register({ address: { ...ADDRESS, building: '13' } });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect((await registrationsOf(migrant)).length).toBe(2);
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
    await start();
    await faults.set('IS_MP', fault);
    const { payload, errors, text } = await register();
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(isMp.requests.length).toBe(1);
    for (const canary of LEAK_CANARIES) expect(text).not.toContain(canary);
  });

  test('any order of repetitions leaves one registration for each key', async () => {
    await start();
    const attempt = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      building: fc.constantFrom('1', '2'),
      isLost: fc.boolean(),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 6 }), async (sent) => {
        run += 1;
        const before = (await registrationsOf(migrant)).length;
        const filed = new Map<string, string>();
        for (const { key, building, isLost } of sent) {
          if (isLost) await faults.set('IS_MP', 'resetMidBody', { calls: 1 });
          const address = { ...ADDRESS, building };
          const { payload } = await register({ idempotencyKey: `${run}${key}`, address });
          if (!filed.has(key)) filed.set(key, building);
          if (isLost) expect(payload).toBeNull();
          else if (filed.get(key) === building) expect(payload.userErrors).toEqual([]);
          else expect(codesOf({ payload })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
        }
        expect((await registrationsOf(migrant)).length).toBe(before + filed.size);
      }),
      { numRuns: 8 },
    );
  });
});

describe('registrationsToAnswer', () => {
  test('tells a host who waits, by the name in the passport, the first at the top', async () => {
    await start();
    const { payload } = await register();
    const { page, errors } = await waiting();
    expect(errors).toEqual([]);
    const [entry] = gardener.crossings;
    expect(page).toEqual({
      nodes: [
        {
          number: 'IR-C05-1',
          name: 'HAKIMZODA FARRUKH',
          submittedOn: gardener.immigrantRegistrations[0]?.submittedOn,
          enteredOn: entry?.at.slice(0, 10),
          address: { city: 'ШЫМКЕНТ', building: '318' },
          immigrant: { id: personIdOf(gardener) },
        },
        {
          number: payload.registration?.number,
          name: 'TOREBEKOV AYBEK',
          submittedOn: TODAY,
          enteredOn: ENTERED_ON,
          address: { city: 'АЛМАТЫ', building: '12' },
          immigrant: { id: personIdOf(migrant) },
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
    });
    expect(calls.at(-1)).toMatchObject({ service: 'ISMP_RegistrationsToAnswer', attempts: 1 });
  });

  test('pages lead through the list without loss or repetition', async () => {
    await start();
    await register();
    const first = await waiting('(first: 1)');
    expect(first.page).toMatchObject({
      nodes: [{ number: 'IR-C05-1' }],
      pageInfo: { hasNextPage: true },
    });
    const second = await waiting(`(first: 1, after: "${first.page.pageInfo.endCursor}")`);
    expect(second.page).toMatchObject({
      nodes: [{ number: expect.stringMatching(/^IR-F/) }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('what comes twice is listed once', async () => {
    await start();
    const once = await waiting();
    await faults.set('IS_MP', 'duplicate');
    expect((await waiting()).data).toEqual(once.data);
  });

  test('another host has another list', async () => {
    await start();
    const { page, errors } = await waiting('', STRANGER);
    expect(errors).toEqual([]);
    expect(page.nodes).toEqual([]);
  });

  test('the list of another host is refused', async () => {
    await start();
    await faults.set('IS_MP', 'otherPerson');
    const { page, errors } = await waiting();
    expect(page).toBeNull();
    expect(errors[0]?.extensions.code).toBe('ENTITY_IDENTITY_MISMATCH');
  });

  test('an immigrant may not list what waits for hosts', async () => {
    await start();
    const { page, errors } = await waiting('', MIGRANT);
    expect(page).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(isMp.requests.length).toBe(0);
  });
});

describe('answerRegistration', () => {
  test('a registration that the host confirms takes the place of the one before', async () => {
    await start();
    const { payload: asked } = await register();
    clockMs = NOW + 86_400_000;
    const { payload, errors } = await answerTo(asked.registration?.number);
    expect(errors).toEqual([]);
    expect(payload.userErrors).toEqual([]);
    expect(payload.registration).toMatchObject({
      number: asked.registration?.number,
      status: 'CONFIRMED',
      validUntil: '2027-11-23',
      immigrant: { id: personIdOf(migrant) },
    });
    const [confirmed, replaced] = await registrationsOf(migrant);
    expect(confirmed).toEqual(payload.registration);
    expect(replaced).toMatchObject({ number: 'IR-C01-1', status: 'CONFIRMED', validUntil: TODAY });
  });

  test('a refusal leaves the one before in force, with the host’s ground', async () => {
    await start();
    const { payload: asked } = await register();
    const { payload } = await answerTo(asked.registration?.number, {
      confirm: false,
      reason: 'STAY_BREACH',
    });
    expect(payload.registration).toMatchObject({
      status: 'REFUSED',
      refusalReason: { code: 'STAY_BREACH' },
      validUntil: null,
    });
    const [, before] = await registrationsOf(migrant);
    expect(before?.validUntil).toBe(migrant.immigrantRegistrations[0]?.validUntil);
  });

  test('what was on file before may be answered too, and leaves the list', async () => {
    await start();
    const { payload } = await answerTo('IR-C05-1', { confirm: false, reason: 'HOST_REFUSED' });
    expect(payload.registration).toMatchObject({ number: 'IR-C05-1', status: 'REFUSED' });
    expect((await waiting()).page.nodes).toEqual([]);
    expect(await registrationsOf(gardener)).toEqual([payload.registration]);
  });

  test('a host cannot probe: a number of another host is answered as one that never was', async () => {
    await start();
    const { payload: asked } = await register();
    const theirs = await answerTo(asked.registration?.number, {}, STRANGER);
    const answered = calls.at(-1)?.bytes;
    const nobodys = await answerTo('IR-F999999', {}, STRANGER);
    const done = await answerTo('IR-C01-1', {}, STRANGER);
    expect(codesOf(theirs)).toEqual(['REGISTRATION_UNKNOWN']);
    expect(nobodys.payload).toEqual(theirs.payload);
    expect(done.payload).toEqual(theirs.payload);
    expect(calls.at(-1)?.bytes).toBe(answered);
    expect(await registrationsOf(migrant)).toContainEqual(asked.registration);
  });

  test('an immigrant cannot be the host who confirms', async () => {
    await start();
    const { payload: asked } = await register();
    const { payload, errors } = await answerTo(asked.registration?.number, {}, MIGRANT);
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test.each<[string, string, object]>([
    ['REASON_MISSING', 'reason', { confirm: false }],
    ['REASON_NOT_ASKED', 'reason', { reason: 'WRONG_DATA' }],
    ['REGISTRATION_UNKNOWN', 'number', { number: 'no number' }],
    ['IDEMPOTENCY_KEY_INVALID', 'idempotencyKey', { idempotencyKey: '' }],
  ])('%s at %s is told without asking IS MP', async (code, field, change) => {
    await start();
    const { payload } = await answerTo('IR-C05-1', change);
    expect(payload.registration).toBeNull();
    expect(payload.userErrors).toEqual([
      {
        code,
        field: ['input', field],
        message: {
          kk: expect.stringMatching(/\S/),
          ru: expect.stringMatching(/\S/),
          en: expect.stringMatching(/\S/),
        },
      },
    ]);
    expect(isMp.requests.length).toBe(0);
  });

  test('an answer is given once: another one comes too late', async () => {
    await start();
    await answerTo('IR-C05-1');
    const again = await answerTo('IR-C05-1', {
      idempotencyKey: 'changed my mind',
      confirm: false,
      reason: 'HOST_REFUSED',
    });
    expect(codesOf(again)).toEqual(['ALREADY_ANSWERED']);
    const reused = await answerTo('IR-C05-1', { confirm: false, reason: 'HOST_REFUSED' });
    expect(codesOf(reused)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('an answer lost on the way is found again with the same key', async () => {
    await start();
    await faults.set('IS_MP', 'resetMidBody', { calls: 1, service: 'ISMP_AnswerRegistration' });
    const lost = await answerTo('IR-C05-1');
    expect(lost.payload).toBeNull();
    expect(lost.errors).toMatchObject([
      { extensions: { agency: 'IS_MP', service: 'ISMP_AnswerRegistration', retryable: true } },
    ]);
    expect(isMp.requests.of('ISMP_AnswerRegistration').length).toBe(1);
    const { payload } = await answerTo('IR-C05-1');
    expect(payload.userErrors).toEqual([]);
    expect(payload.registration).toMatchObject({ number: 'IR-C05-1', status: 'CONFIRMED' });
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
    [{ kind: 'notFound' }, 'AGENCY_SCHEMA_MISMATCH'],
    [{ kind: 'strangerSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
  ])('%j is %s, asked once', async (fault, code) => {
    await start();
    await faults.set('IS_MP', fault);
    const { payload, errors } = await answerTo('IR-C05-1');
    expect(payload).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(isMp.requests.length).toBe(1);
  });
});
