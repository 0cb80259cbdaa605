import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { startIsMp } from '../../mocks/registration/index.ts';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import { personIdOfDocument } from '../../schema/person-id.ts';
import type { Grants } from '../../schema/policy/index.ts';
import type { Requester } from '../../schema/requester.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import { type EndedCall, type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import { createRegistrationSubgraph } from '../../subgraphs/registration/index.ts';
import { isHost } from '../../subgraphs/registration/mapping.ts';
import { grantsOfRole, signedContext } from '../kit/contexts.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse(`${TODAY}T12:00:00+05:00`);
const people = createPeople({ today: TODAY });
const { 'labour-migrant': migrant, 'neo-nomad': nomad, 'two-passports': traveller } = people.cast;
const faults = createFaults();
const pool = createVerifierPool();
const shep = {
  signer: createRsaSigner({
    privateKey: demoRsaKey('shep-client'),
    certificatePem: demoCertificate('shep-client'),
  }),
  verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
  sender: { senderId: 'demo', password: 'demo' },
};

const NOBODY: Requester = {
  id: 'requester-1',
  roles: ['host'],
  organization: null,
  system: 'test',
  official: null,
  iin: null,
  region: null,
  hotelId: null,
};
const HOST: Requester = { ...NOBODY, iin: people.cast.host.iin };

/** An inspector reads, a host notifies; this file is about the register. */
const { 'notify-arrival': notifying = [] } = grantsOfRole('host', 'hosting');
const GRANTS = {
  ...grantsOfRole('inspector', 'migration-control'),
  'notify-arrival': notifying,
};

let grants: Grants = GRANTS;
let subjects: SubjectAnswers = NO_SUBJECT_ANSWERS;
let requester: Requester = HOST;
let facts: readonly string[] = [];
let calls: EndedCall[] = [];
let isMp: LegacyServer;
let subgraph: ServedSubgraph;
const running: { close(): Promise<void> }[] = [];

beforeAll(() => pool.start());
afterAll(() => pool.close());
afterEach(async () => {
  requester = HOST;
  grants = GRANTS;
  subjects = NO_SUBJECT_ANSWERS;
  facts = [];
  await faults.clear();
  for (const server of running.splice(0)) await server.close();
});

async function start(
  options: { timeoutMs?: number; breaker?: { callsMin: number }; clockOfIsMp?: number } = {},
): Promise<void> {
  calls = [];
  const { clockOfIsMp = NOW, ...tuning } = options;
  isMp = await startIsMp({ people, faults, now: () => clockOfIsMp });
  const kit = { now: () => new Date(NOW), onCall: (ended: EndedCall) => calls.push(ended), shep };
  const config = { isMp: { url: isMp.url, ...tuning } };
  subgraph = await serveSubgraph(createRegistrationSubgraph(config, kit), {
    contextVerifier: {
      verify: async () => signedContext({ requester, grants, facts }),
      verifySubjects: async () => subjects,
    },
  });
  running.push(subgraph, isMp);
}

interface Answer {
  readonly data: Readonly<Record<string, never>>;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly text: string;
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-migrant-context': 'verified-by-the-test' },
    body: JSON.stringify({ query, variables, extensions: { subjects: 'verified-by-the-test' } }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as Answer), text };
}

const LABELS = 'code label { kk ru en }';
const ADDRESS = `address { region { ${LABELS} } city street building flat }`;
const NOTIFICATION = `number status refusalReason { ${LABELS} } arrivedOn leavesOn notifiedAt ${ADDRESS} guest { id }`;
const REGISTRATION = `number status refusalReason { ${LABELS} } submittedOn validUntil ${ADDRESS}`;
const PERMIT = `number kind ground { ${LABELS} } validFrom validUntil status { ${LABELS} }`;
const RECORDS = `
  arrivalNotifications(first: 100) { nodes { ${NOTIFICATION} } }
  immigrantRegistrations { nodes { ${REGISTRATION} } }
  residencePermits { nodes { ${PERMIT} } }`;

function representation(person: InventedPerson, id: string = personIdOf(person)) {
  const documents = person.travelDocuments.map(({ issuingState, number }) => ({
    issuingState,
    number,
  }));
  return { __typename: 'Person', id, identifiers: { iin: person.iin, documents } };
}

function askPersons(representations: readonly object[], fields = RECORDS): Promise<Answer> {
  return ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${fields} } } }`,
    { r: representations },
  );
}

function entitiesIn({ data }: Answer) {
  return data._entities as unknown as readonly (Record<string, unknown> | null)[];
}

interface Records {
  readonly id: string;
  readonly arrivalNotifications: { readonly nodes: readonly Record<string, unknown>[] } | null;
}

async function notificationsOf(person: InventedPerson) {
  const answer = await askPersons([representation(person)]);
  const [entity] = entitiesIn(answer) as unknown as Records[];
  return entity?.arrivalNotifications?.nodes ?? [];
}

const almaty = { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'Almaty' };

const FACTS = `registrationFacts {
  notifications { status arrivedOn leavesOn notifiedAt region }
  registrations { status submittedOn validUntil region }
  residencePermits { kind validFrom validUntil status }
}`;

describe('facts of a person', () => {
  test('are those of the records, out of the same call', async () => {
    facts = ['Person.registrationFacts'];
    await start();
    const answer = await askPersons([representation(migrant)], `${FACTS} ${RECORDS}`);
    expect(answer.errors).toBeUndefined();
    const [entity] = entitiesIn(answer);
    expect(entity?.registrationFacts).toEqual({
      notifications: migrant.arrivalNotifications.toReversed().map((each) => ({
        status: each.status,
        arrivedOn: each.arrivedOn,
        leavesOn: each.leavesOn,
        notifiedAt: `${each.notifiedOn}T10:00:00.000+05:00`,
        region: each.address.region,
      })),
      registrations: migrant.immigrantRegistrations.map((each) => ({
        status: each.status,
        submittedOn: each.submittedOn,
        validUntil: each.validUntil,
        region: each.address.region,
      })),
      residencePermits: migrant.residencePermits.map((each) => ({
        kind: each.kind,
        validFrom: each.validFrom,
        validUntil: each.validTo,
        status: each.status,
      })),
    });
    expect(isMp.requests.length).toBe(1);
  });

  test('are empty lists for somebody unknown, and null where IS MP is down', async () => {
    facts = ['Person.registrationFacts'];
    await start();
    const stranger = { __typename: 'Person', id: 'doc:UZB:ZZ9999999' };
    const nothing = { notifications: [], registrations: [], residencePermits: [] };
    const unknown = await askPersons([stranger], FACTS);
    expect(entitiesIn(unknown)[0]?.registrationFacts).toEqual(nothing);
    await faults.set('IS_MP', 'down');
    const failed = await askPersons([representation(migrant)], FACTS);
    expect(entitiesIn(failed)[0]?.registrationFacts).toBeNull();
    expect(failed.errors?.[0]?.extensions).toMatchObject({ agency: 'IS_MP' });
  });
});

describe('records of a person', () => {
  test('every field is mapped, the latest record first', async () => {
    await start();
    const answer = await askPersons([representation(migrant)]);
    expect(answer.errors).toBeUndefined();
    const [later, earlier] = migrant.arrivalNotifications.toReversed();
    const [registration] = migrant.immigrantRegistrations;
    const [permit] = migrant.residencePermits;
    const id = personIdOf(migrant);
    const { region: _, ...home } = { ...later?.address };
    const address = { region: { code: 'KZ-75', label: almaty }, ...home };
    expect(entitiesIn(answer)).toEqual([
      {
        id,
        arrivalNotifications: {
          nodes: [
            {
              number: 'AN-C01-2',
              status: 'ACCEPTED',
              refusalReason: null,
              arrivedOn: later?.arrivedOn,
              leavesOn: null,
              notifiedAt: `${later?.notifiedOn}T10:00:00.000+05:00`,
              address,
              guest: { id },
            },
            expect.objectContaining({ number: 'AN-C01-1', leavesOn: earlier?.leavesOn }),
          ],
        },
        immigrantRegistrations: {
          nodes: [
            {
              number: 'IR-C01-1',
              status: 'CONFIRMED',
              refusalReason: null,
              submittedOn: registration?.submittedOn,
              validUntil: registration?.validUntil,
              address,
            },
          ],
        },
        residencePermits: {
          nodes: [
            {
              number: 'RP-C01-1',
              kind: 'TEMPORARY',
              ground: {
                code: 'WORK',
                label: { kk: 'Еңбек қызметі', ru: 'Трудовая деятельность', en: 'Work' },
              },
              validFrom: permit?.validFrom,
              validUntil: permit?.validTo,
              status: {
                code: 'VALID',
                label: { kk: 'Жарамды', ru: 'Действует', en: 'In force' },
              },
            },
          ],
        },
      },
    ]);
  });

  test('somebody whom IS MP does not know has empty lists and no error', async () => {
    await start();
    const answer = await askPersons([representation(people.cast.host)]);
    expect(answer.errors).toBeUndefined();
    const empty = { nodes: [] };
    expect(entitiesIn(answer)).toEqual([
      {
        id: personIdOf(people.cast.host),
        arrivalNotifications: empty,
        immigrantRegistrations: empty,
        residencePermits: empty,
      },
    ]);
  });

  test('whether a host receives somebody is told of what the host has notified or confirmed', async () => {
    await start();
    facts = ['Person.isHostedBy'];
    const isHosted = async (person: InventedPerson, by: string) => {
      const answer = await askPersons([representation(person)], `isHostedBy(host: "${by}")`);
      expect(answer.errors).toBeUndefined();
      return entitiesIn(answer)[0]?.isHostedBy;
    };
    const { 'labour-migrant': migrant, host } = people.cast;
    expect(await isHosted(migrant, host.iin ?? '')).toBe(true);
    // The hotel of a year ago has notified too, and the migrant has left it.
    const [former] = migrant.arrivalNotifications.map((each) => each.host);
    expect(former?.kind).toBe('organization');
    expect(await isHosted(migrant, former?.kind === 'organization' ? former.bin : '')).toBe(false);
    expect(await isHosted(host, migrant.iin ?? '')).toBe(false);
    expect(await isHosted(nomad, host.iin ?? '')).toBe(false);
    await notify();
    expect(await isHosted(nomad, host.iin ?? '')).toBe(true);
  });

  test.each<[boolean, string, object]>([
    [true, 'an accepted notification without an end', {}],
    [true, 'one that ends today', { leavesOn: '2026-11-23' }],
    [false, 'one that ended yesterday', { leavesOn: '2026-11-22' }],
    [false, 'one that was refused', { status: 'REFUSED' }],
    [false, 'one of another host', { host: '200140000014' }],
    [false, 'one that names no host', { host: null }],
  ])('%s: %s makes a host', (expected, _, changes) => {
    const notification = { host: '900101300017', status: 'ACCEPTED', leavesOn: null, ...changes };
    const records = { notifications: [notification], registrations: [], permits: [] };
    expect(isHost(records as never, '900101300017', '2026-11-23')).toBe(expected);
  });

  test.each<[boolean, string, object]>([
    [true, 'a registration that waits for the host', { status: 'PENDING_HOST' }],
    [true, 'one in force', { validUntil: '2026-11-23' }],
    [false, 'one that is over', { validUntil: '2026-11-22' }],
    [false, 'one that the host refused', { status: 'REFUSED' }],
  ])('%s: %s makes a host', (expected, _, changes) => {
    const registration = {
      host: '900101300017',
      status: 'CONFIRMED',
      validUntil: null,
      ...changes,
    };
    const records = { notifications: [], registrations: [registration], permits: [] };
    expect(isHost(records as never, '900101300017', '2026-11-23')).toBe(expected);
  });

  test('a host reads what it has filed itself, and nothing that others have', async () => {
    await start();
    const { 'labour-migrant': migrant, host } = people.cast;
    const id = personIdOf(migrant);
    grants = grantsOfRole('host', 'hosting');
    subjects = { cases: [id], consents: [] };
    const own = (each: InventedPerson['arrivalNotifications'][number]) =>
      each.host.kind === 'person' && each.host.iin === host.iin;
    const notified = migrant.arrivalNotifications.filter(own);
    expect([notified.length, migrant.arrivalNotifications.length]).toEqual([1, 2]);
    const answer = await askPersons(
      [representation(migrant)],
      'arrivalNotifications { nodes { number } } immigrantRegistrations { nodes { number } }',
    );
    expect(answer.errors).toBeUndefined();
    const [person] = entitiesIn(answer);
    expect(person).toMatchObject({
      arrivalNotifications: { nodes: notified.map(({ number }) => ({ number })) },
      immigrantRegistrations: {
        nodes: migrant.immigrantRegistrations.map(({ number }) => ({ number })),
      },
    });
  });

  test('two ids of one person are echoed as asked and cost one look-up', async () => {
    await start();
    const ids = traveller.travelDocuments.map((document) => personIdOfDocument(document));
    expect(ids.length).toBeGreaterThan(1);
    const answer = await askPersons(ids.map((id) => representation(traveller, id)));
    expect(answer.errors).toBeUndefined();
    const [one, other] = entitiesIn(answer);
    expect([one?.id, other?.id]).toEqual(ids);
    expect({ ...one, id: '' }).toEqual({ ...other, id: '' });
    expect(isMp.requests.duplicates()).toEqual([]);
    expect(isMp.requests.length).toBe(1);
  });

  test('a hundred people cost one call, a hundred and one two', async () => {
    await start();
    const due = people.arrivedIn('KZ-71').slice(0, 101);
    const answer = await askPersons(due.slice(0, 100).map((person) => representation(person)));
    expect(answer.errors).toBeUndefined();
    expect(entitiesIn(answer).map((entity) => entity?.id)).toEqual(
      due.slice(0, 100).map((person) => personIdOf(person)),
    );
    expect(isMp.requests.length).toBe(1);
    expect(calls).toMatchObject([{ service: 'ISMP_Registrations', outcome: 'OK', attempts: 1 }]);
    isMp.requests.clear();
    await askPersons(due.map((person) => representation(person)));
    expect(isMp.requests.length).toBe(2);
  });

  test('records that come twice are taken once', async () => {
    await start();
    const once = await askPersons([representation(migrant), representation(nomad)]);
    await faults.set('IS_MP', 'duplicate');
    const twice = await askPersons([representation(migrant), representation(nomad)]);
    expect(twice.errors).toBeUndefined();
    expect(twice.data).toEqual(once.data);
  });

  test.each(['first: 0', 'first: 101', 'after: "of no page"'])(
    'a page with %s is refused before IS MP is asked',
    async (page) => {
      await start();
      const field = `arrivalNotifications(${page}) { nodes { number } }`;
      const answer = await askPersons([representation(migrant)], field);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(isMp.requests.length).toBe(0);
    },
  );

  test('pages lead through a list', async () => {
    await start();
    const page = (after: string) =>
      askPersons(
        [representation(migrant)],
        `arrivalNotifications(first: 1${after}) { nodes { number } pageInfo { hasNextPage endCursor } }`,
      );
    const [first] = entitiesIn(await page('')) as unknown as [{ arrivalNotifications: Due }];
    const { nodes, pageInfo } = first.arrivalNotifications;
    expect(nodes).toEqual([{ number: 'AN-C01-2' }]);
    expect(pageInfo.hasNextPage).toBe(true);
    const after = `, after: "${pageInfo.endCursor}"`;
    expect(entitiesIn(await page(after))).toMatchObject([
      {
        arrivalNotifications: { nodes: [{ number: 'AN-C01-1' }], pageInfo: { hasNextPage: false } },
      },
    ]);
  });
});

describe('failures of IS MP', () => {
  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'strangerSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('%j is %s and leaks nothing', async (fault, code) => {
    await start({ timeoutMs: 400 });
    await faults.set('IS_MP', fault);
    const answer = await askPersons([representation(migrant)]);
    expect(entitiesIn(answer)).toEqual([
      {
        id: personIdOf(migrant),
        arrivalNotifications: null,
        immigrantRegistrations: null,
        residencePermits: null,
      },
    ]);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({ code, agency: 'IS_MP', service: 'ISMP_Registrations' }),
      ),
    );
    for (const canary of LEAK_CANARIES) expect(answer.text).not.toContain(canary);
    expect(answer.text).not.toContain(isMp.url);
    expect(answer.text).not.toContain(nomad.truth.surnameLatin);
  });

  test('a record of another number is nobody’s', async () => {
    await start();
    await faults.set('IS_MP', 'otherPerson');
    const answer = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on ArrivalNotification { number status } } }`,
      { r: [{ __typename: 'ArrivalNotification', number: 'AN-C01-1' }] },
    );
    expect(entitiesIn(answer)).toEqual([null]);
    expect(answer.errors?.[0]?.extensions.code).toBe('ENTITY_IDENTITY_MISMATCH');
  });
});

test('records of every kind are found by number in one call, unknown ones are null', async () => {
  await start();
  const answer = await ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) {
      __typename
      ... on ArrivalNotification { number guest { id } }
      ... on ImmigrantRegistration { number submittedOn }
      ... on ResidencePermit { number validFrom } } }`,
    {
      r: [
        { __typename: 'ArrivalNotification', number: 'AN-C01-1' },
        { __typename: 'ImmigrantRegistration', number: 'IR-C01-1' },
        { __typename: 'ResidencePermit', number: 'RP-C01-1' },
        { __typename: 'ResidencePermit', number: 'AN-C01-1' },
        { __typename: 'ArrivalNotification', number: 'AN-999999-9' },
        { __typename: 'ArrivalNotification', number: '<&' },
      ],
    },
  );
  expect(answer.errors).toBeUndefined();
  const [registration] = migrant.immigrantRegistrations;
  const [permit] = migrant.residencePermits;
  expect(entitiesIn(answer)).toEqual([
    { __typename: 'ArrivalNotification', number: 'AN-C01-1', guest: { id: personIdOf(migrant) } },
    {
      __typename: 'ImmigrantRegistration',
      number: 'IR-C01-1',
      submittedOn: registration?.submittedOn,
    },
    { __typename: 'ResidencePermit', number: 'RP-C01-1', validFrom: permit?.validFrom },
    null,
    null,
    null,
  ]);
  expect(isMp.requests.length).toBe(1);
});

interface Due {
  readonly nodes: readonly { person: { id: string }; arrivedOn: string; dueOn: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('worklist of a region', () => {
  async function due(page: { first?: number; after?: string }, region = 'KZ-75') {
    const answer = await ask(
      `query ($region: RegionCode!, $first: Int, $after: String) {
        registrationsDue(region: $region, first: $first, after: $after) {
          nodes { person { id } arrivedOn dueOn } pageInfo { hasNextPage endCursor } } }`,
      { region, ...page },
    );
    return { answer, page: answer.data.registrationsDue as unknown as Due };
  }

  test('pages lead through all arrivals once, those due first at the top', async () => {
    await start();
    const seen: Due['nodes'][number][] = [];
    let after: string | undefined;
    for (;;) {
      const { page } = await due({ first: 140, ...(after === undefined ? {} : { after }) });
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    const expected = people.arrivedIn('KZ-75').map((person) => personIdOf(person));
    expect(seen.map(({ person }) => person.id).sort()).toEqual(expected.sort());
    const dueOn = seen.map((each) => each.dueOn);
    expect(dueOn).toEqual(dueOn.toSorted());
    expect(isMp.requests.length).toBe(3);
    expect(seen).toContainEqual({
      person: { id: personIdOf(nomad) },
      arrivedOn: nomad.arrivalDue?.arrivedOn,
      dueOn: nomad.arrivalDue?.dueOn,
    });
  });

  test('up to a thousand come in one page', async () => {
    await start();
    expect((await due({ first: 1_000 })).page.nodes.length).toBe(300);
    const { answer } = await due({ first: 1_001 });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(isMp.requests.length).toBe(1);
  });

  test('arrivals that come twice are listed once', async () => {
    await start();
    const once = await due({ first: 30 });
    await faults.set('IS_MP', 'duplicate');
    const twice = await due({ first: 30 });
    expect(twice.answer.data).toEqual(once.answer.data);
  });

  test('the list of another region is refused', async () => {
    await start();
    await faults.set('IS_MP', 'otherPerson');
    const { answer, page } = await due({ first: 30 });
    expect(page).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe('ENTITY_IDENTITY_MISMATCH');
  });
});

interface Payload {
  readonly notification: Record<string, unknown> | null;
  readonly userErrors: readonly { code: string; field: string[]; message: { en: string } }[];
}

const INPUT = {
  idempotencyKey: 'guest of the flat, November',
  guest: personIdOf(nomad),
  arrivedOn: nomad.arrivalDue?.arrivedOn ?? '',
  leavesOn: '2026-12-20',
  address: { ...nomad.arrivalDue?.address, region: 'KZ-75' },
};

async function notify(change: object = {}): Promise<{ answer: Answer; payload: Payload }> {
  const answer = await ask(
    `mutation ($input: NotifyArrivalInput!) { notifyArrival(input: $input) {
      notification { ${NOTIFICATION} } userErrors { code field message { kk ru en } } } }`,
    { input: { ...INPUT, ...change } },
  );
  return { answer, payload: answer.data?.notifyArrival as unknown as Payload };
}

describe('notifyArrival', () => {
  test('files a notification, which is read back from IS MP and leaves the worklist', async () => {
    await start();
    const { answer, payload } = await notify();
    expect(answer.errors).toBeUndefined();
    const { region: _, ...home } = INPUT.address;
    expect(payload).toEqual({
      userErrors: [],
      notification: {
        number: expect.stringMatching(/^AN-F\d{6}$/),
        status: 'ACCEPTED',
        refusalReason: null,
        arrivedOn: INPUT.arrivedOn,
        leavesOn: INPUT.leavesOn,
        notifiedAt: `${TODAY}T12:00:00.000+05:00`,
        address: { region: { code: 'KZ-75', label: almaty }, ...home },
        guest: { id: INPUT.guest },
      },
    });
    const [latest, ...before] = await notificationsOf(nomad);
    expect(latest).toEqual(payload.notification);
    expect(before.length).toBe(nomad.arrivalNotifications.length);
    const worklist = await ask(
      `{ registrationsDue(region: "KZ-75", first: 1000) { nodes { person { id } } } }`,
    );
    expect(worklist.text).toContain('nodes');
    expect(worklist.text).not.toContain(INPUT.guest);
  });

  test.each([
    ['GUEST_NOT_IN_COUNTRY', { arrivedOn: '2020-01-15' }],
    ['WRONG_REGION', { address: { ...INPUT.address, region: 'KZ-71' } }],
  ])('a refusal by the police (%s) is a notification on file', async (reason, change) => {
    await start();
    const { payload } = await notify(change);
    expect(payload.userErrors).toEqual([]);
    expect(payload.notification).toMatchObject({
      status: 'REFUSED',
      refusalReason: { code: reason },
    });
    expect(await notificationsOf(nomad)).toContainEqual(payload.notification);
  });

  test.each<[string, string[], object]>([
    ['ARRIVED_IN_FUTURE', ['input', 'arrivedOn'], { arrivedOn: '2026-11-24', leavesOn: null }],
    ['LEAVES_BEFORE_ARRIVAL', ['input', 'leavesOn'], { leavesOn: '2026-11-01' }],
    ['IDEMPOTENCY_KEY_INVALID', ['input', 'idempotencyKey'], { idempotencyKey: ' ' }],
    ['IDEMPOTENCY_KEY_INVALID', ['input', 'idempotencyKey'], { idempotencyKey: 'k'.repeat(129) }],
    [
      'ADDRESS_INVALID',
      ['input', 'address', 'street'],
      { address: { ...INPUT.address, street: '' } },
    ],
    [
      'ADDRESS_INVALID',
      ['input', 'address', 'flat'],
      { address: { ...INPUT.address, flat: 'x'.repeat(101) } },
    ],
  ])('%s at %j is told without asking IS MP', async (code, field, change) => {
    await start();
    const { answer, payload } = await notify(change);
    expect(answer.errors).toBeUndefined();
    expect(payload.notification).toBeNull();
    expect(payload.userErrors).toEqual([
      {
        code,
        field,
        message: {
          kk: expect.stringMatching(/\S/),
          ru: expect.stringMatching(/\S/),
          en: expect.stringMatching(/\S/),
        },
      },
    ]);
    expect(isMp.requests.length).toBe(0);
  });

  test('somebody who is neither a person nor an organization cannot be a host', async () => {
    await start();
    requester = NOBODY;
    const { payload } = await notify({ leavesOn: '2026-11-01' });
    expect(payload.notification).toBeNull();
    expect(payload.userErrors.map(({ code }) => code)).toEqual([
      'HOST_UNKNOWN',
      'LEAVES_BEFORE_ARRIVAL',
    ]);
    expect(isMp.requests.length).toBe(0);
  });

  test('a guest without a record at IS MP is a user error', async () => {
    await start();
    const { payload } = await notify({ guest: 'doc:DEU:X00000000' });
    expect(payload).toMatchObject({
      notification: null,
      userErrors: [{ code: 'GUEST_UNKNOWN', field: ['input', 'guest'] }],
    });
  });

  test('a day that is over here but not yet there is a user error', async () => {
    await start({ clockOfIsMp: NOW - 3 * 86_400_000 });
    const { payload } = await notify();
    expect(payload.userErrors.map(({ code }) => code)).toEqual(['ARRIVED_IN_FUTURE']);
  });

  test('the same key with other content files nothing', async () => {
    await start();
    const first = await notify();
    const second = await notify({ leavesOn: '2026-12-24' });
    expect(second.payload).toMatchObject({
      notification: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'] }],
    });
    const [latest, ...before] = await notificationsOf(nomad);
    expect(latest).toEqual(first.payload.notification);
    expect(before.length).toBe(nomad.arrivalNotifications.length);
  });

  test('a key of another host is another key, and the host is the one who asks', async () => {
    await start();
    const first = await notify();
    requester = { ...NOBODY, organization: { bin: '200140000014', name: 'Hotel' } };
    const second = await notify();
    expect(second.payload.userErrors).toEqual([]);
    expect(second.payload.notification?.number).not.toBe(first.payload.notification?.number);
    expect((await notificationsOf(nomad)).length).toBe(nomad.arrivalNotifications.length + 2);
    const requestIds = isMp.requests.keys('ISMP_NotifyArrival');
    expect(new Set(requestIds).size).toBe(2);
    for (const id of requestIds) expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  test('an answer lost on the way is never sent again by us, and repeated files nothing twice', async () => {
    await start();
    await faults.set('IS_MP', 'resetMidBody', { calls: 1, service: 'ISMP_NotifyArrival' });
    const lost = await notify();
    expect(lost.payload).toBeNull();
    expect(lost.answer.errors).toMatchObject([
      {
        path: ['notifyArrival'],
        extensions: { agency: 'IS_MP', service: 'ISMP_NotifyArrival', retryable: true },
      },
    ]);
    expect(isMp.requests.of('ISMP_NotifyArrival').length).toBe(1);
    expect((await notificationsOf(nomad)).length).toBe(nomad.arrivalNotifications.length + 1);

    const repeated = await notify();
    expect(repeated.payload.userErrors).toEqual([]);
    const onFile = await notificationsOf(nomad);
    expect(onFile.length).toBe(nomad.arrivalNotifications.length + 1);
    expect(onFile[0]).toEqual(repeated.payload.notification);
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
    [{ kind: 'notFound' }, 'AGENCY_SCHEMA_MISMATCH'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503, retryAfterS: 0 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
  ])('%j is %s, asked once', async (fault, code) => {
    await start({ timeoutMs: 400 });
    await faults.set('IS_MP', fault);
    const { answer, payload } = await notify();
    expect(payload).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(isMp.requests.length).toBe(1);
  });

  test('any order of repetitions leaves one notification for each key', async () => {
    const attempt = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      building: fc.constantFrom('1', '2'),
      isLost: fc.boolean(),
    });
    const attempts = fc.array(attempt, { minLength: 1, maxLength: 8 });
    await start({ breaker: { callsMin: 100_000 } });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(attempts, async (sent) => {
        run += 1;
        const before = (await notificationsOf(nomad)).length;
        const filed = new Map<string, string>();
        for (const { key, building, isLost } of sent) {
          if (isLost) await faults.set('IS_MP', 'resetMidBody', { calls: 1 });
          const address = { ...INPUT.address, building };
          const { payload } = await notify({ idempotencyKey: `${run}${key}`, address });
          if (!filed.has(key)) filed.set(key, building);
          if (isLost) expect(payload).toBeNull();
          else if (filed.get(key) === building) expect(payload.userErrors).toEqual([]);
          else expect(payload.userErrors[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
        }
        const after = await notificationsOf(nomad);
        const buildings = after
          .slice(0, after.length - before)
          .map(({ address }) => (address as { building: string }).building);
        expect(buildings.sort()).toEqual([...filed.values()].sort());
      }),
      { numRuns: 10 },
    );
  });
});
