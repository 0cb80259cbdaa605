import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { type Kdp, startKdp, verifyKdpToken } from '../../mocks/kdp/index.ts';
import { type FaultInput, LEAK_CANARIES } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { personIdOfDocument } from '../../schema/person-id.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { createConsentSubgraph } from '../../subgraphs/consent/index.ts';
import type { EndedCall, Subgraph } from '../../subgraphs/kit/index.ts';
import { askSubgraph, representationOf, type SubgraphAnswer } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { startKitServices } from '../kit/shep-services.ts';

const START = Date.parse('2026-11-23T12:00:00+05:00');
const people = createPeople({ today: '2026-11-23' });
const { 'labour-migrant': migrant, 'overstayed-tourist': tourist, host } = people.cast;
const faults = createFaults();
const CONSUL = contextOf('consul', 'service-delivery');
const EMPLOYER = contextOf('employer', 'employment');
const IDENTITY = 'GBDFLUniversal_token';
const KANDAS = 'KUTTY_MEKEN_Kandas';

let time = START;
let calls: EndedCall[] = [];
let kit: ReturnType<typeof startKitServices>;
let kdp: Kdp;
let subgraph: Subgraph;

beforeAll(() => {
  kit = startKitServices(() => new Date(time));
});
beforeEach(async () => {
  time = START;
  calls = [];
  kdp = await startKdp({ faults, now: () => time });
  subgraph = open(9_000);
});
afterEach(async () => {
  await subgraph.close();
  await kdp.close();
  await faults.clear();
});
afterAll(() => kit.close());

function open(timeoutMs: number): Subgraph {
  const config = { kdp: { url: kdp.url, timeoutMs } };
  return createConsentSubgraph(config, { ...kit, onCall: (call) => calls.push(call) });
}

/** For a KDP that does not answer: nobody waits nine seconds for that. */
async function hurry(): Promise<void> {
  await subgraph.close();
  subgraph = open(400);
}

const own = (person: InventedPerson, overrides: Partial<SignedContext> = {}): SignedContext => {
  const context = contextOf('migrant', 'self');
  return { ...context, requester: { ...context.requester, iin: person.iin }, ...overrides };
};

interface State {
  readonly service: string;
  readonly state: string;
  readonly requestId: string | null;
  readonly token: string | null;
  readonly publicKey: string | null;
}

/** Asks the fact as the gateway does: with the requester's organization and the identifiers. */
async function askStates(
  persons: readonly InventedPerson[],
  options: { context?: SignedContext; services?: readonly string[] } = {},
): Promise<{ states: readonly State[][]; answer: SubgraphAnswer }> {
  const { context = CONSUL, services = [IDENTITY] } = options;
  const { organization, official } = context.requester;
  const answer = await askSubgraph(
    subgraph,
    `query ($people: [_Any!]!, $bin: Bin!, $name: String!, $official: String, $services: [String!]!) {
      _entities(representations: $people) { ... on Person {
        consentStates(organizationBin: $bin, organizationName: $name, official: $official, services: $services) {
          service state requestId token publicKey } } } }`,
    {
      people: persons.map(representationOf),
      bin: organization?.bin,
      name: organization?.name,
      official,
      services,
    },
    { ...context, facts: ['Person.consentStates'] },
  );
  const entities = answer.data._entities as readonly ({ consentStates: State[] } | null)[];
  return { states: entities.map((entity) => entity?.consentStates ?? []), answer };
}

async function askState(context: SignedContext = CONSUL): Promise<State> {
  const { states } = await askStates([migrant], { context });
  return states[0]?.[0] as State;
}

const smsTo = ({ iin }: InventedPerson) =>
  kdp.consents.messages.filter((message) => message.iin === iin);

const LABELLED = 'service { code label { kk ru en } }';
const REQUEST = `id ${LABELLED} status askedAt answerBy answeredAt validUntil revokedAt`;
const CONSENT = `${REQUEST} recipient { organizationBin organizationName official } statement`;

const askRequest = (id: string, context: SignedContext = CONSUL) =>
  askSubgraph(
    subgraph,
    `query ($id: ID!) { consentRequest(id: $id) { ${REQUEST} } }`,
    { id },
    context,
  );

const request = (input: object, context: SignedContext = CONSUL) =>
  askSubgraph(
    subgraph,
    `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) {
      requests { ${REQUEST} } userErrors { code field message { kk ru en } } } }`,
    { input },
    context,
  );

const revoke = (id: string, context: SignedContext = own(migrant)) =>
  askSubgraph(
    subgraph,
    `mutation ($id: ID!) { revokeConsent(id: $id) { request { ${REQUEST} } userErrors { code field } } }`,
    { id },
    context,
  );

const askConsents = (person: InventedPerson, page = '', context: SignedContext = own(person)) =>
  askSubgraph(
    subgraph,
    `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { id
      consents${page} { nodes { ${CONSENT} } pageInfo { hasNextPage endCursor } } } } }`,
    { people: [representationOf(person)] },
    context,
  );

const nodesOf = ({ data }: SubgraphAnswer) => data._entities[0].consents.nodes;
const consentIds = ({ data }: SubgraphAnswer) =>
  nodesOf({ data } as SubgraphAnswer).map(({ id }: { id: string }) => id);

const LABEL = {
  kk: 'Жеке басы туралы мәліметтер; Жеке куәліктер мен паспорттар; Мекенжай және байланыс',
  ru: 'Сведения о личности; Документы; Адрес и контакты',
  en: 'Who somebody is; Identity and travel documents; Address and contacts',
};
const moment = (at: number) => `${new Date(at + 18_000_000).toISOString().slice(0, 23)}+05:00`;

describe('whether an organization may read by consent', () => {
  test('is REQUIRED with the id of a question that the person is sent by SMS', async () => {
    const state = await askState();
    const [message] = smsTo(migrant);
    expect(state).toEqual({
      service: IDENTITY,
      state: 'REQUIRED',
      requestId: message?.consentId,
      token: null,
      publicKey: null,
    });
    expect(kdp.consents.find(message?.consentId ?? '')).toMatchObject({
      iin: migrant.iin,
      service: IDENTITY,
      organization: CONSUL.requester.organization,
      official: 'consul-112',
      expiresInMs: 86_400_000,
    });
  });

  test('is GRANTED with a token for that person and service once they have said yes', async () => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    const state = await askState();
    expect(state).toMatchObject({ state: 'GRANTED', requestId });
    const expected = { iin: migrant.iin ?? '', service: IDENTITY, now: time };
    expect(verifyKdpToken(state.token ?? '', expected)).toMatchObject({ outcome: 'valid' });
    expect(state.publicKey).toMatch(/^[A-Za-z0-9+/=]+$/);
  });

  test('stays REQUIRED for a no, and nobody is asked again', async () => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'NO');
    expect(await askState()).toMatchObject({ state: 'REQUIRED', requestId, token: null });
    expect(smsTo(migrant).length).toBe(1);
  });

  test('is learnt from the person while the question is open, however late', async () => {
    const { requestId } = await askState();
    time += 599_999;
    expect((await askState()).state).toBe('REQUIRED');
    kdp.consents.answer(requestId ?? '', 'YES');
    expect((await askState()).state).toBe('GRANTED');
  });

  test('is asked anew when nobody answered in time, and when the term is over', async () => {
    const unanswered = await askState();
    time += 600_000;
    const asked = await askState();
    expect(asked.state).toBe('REQUIRED');
    expect(asked.requestId).not.toBe(unanswered.requestId);
    kdp.consents.answer(asked.requestId ?? '', 'YES');
    time += 86_400_000;
    expect((await askState()).state).toBe('REQUIRED');
    expect(smsTo(migrant).length).toBe(3);
  });

  test('is seen to be withdrawn by the next reading', async () => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    expect((await askState()).state).toBe('GRANTED');
    kdp.consents.withdraw(requestId ?? '', migrant.iin ?? '');
    expect(await askState()).toMatchObject({ state: 'REQUIRED', requestId, token: null });
  });

  test('is GRANTED exactly from a yes to its withdrawal or the end of its term, whatever happens', async () => {
    const happening = fc.constantFrom('YES', 'NO', 'WITHDRAWAL', 'MINUTES', 'A_DAY');
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 6 }), async (happenings) => {
        time += 2 * 86_400_000;
        let yesAt: number | null = null;
        let { requestId } = await askState();
        for (const each of happenings) {
          const id = requestId ?? '';
          if (each === 'YES' || each === 'NO') {
            if (kdp.consents.answer(id, each) !== null && each === 'YES') yesAt = time;
          } else if (each === 'WITHDRAWAL') {
            kdp.consents.withdraw(id, migrant.iin ?? '');
            yesAt = null;
          } else {
            time += each === 'MINUTES' ? 600_000 : 86_400_000;
          }
          const state = await askState();
          requestId = state.requestId;
          const isInForce = yesAt !== null && time < yesAt + 86_400_000;
          expect(state.state).toBe(isInForce ? 'GRANTED' : 'REQUIRED');
          expect(state.token === null).toBe(!isInForce);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('takes one SMS for equal questions, in one request or in several at once', async () => {
    const twice = await askStates([migrant, migrant], { services: [IDENTITY, IDENTITY] });
    expect(twice.states.map((each) => each.length)).toEqual([1, 1]);
    expect(kdp.requests.length).toBe(1);
    await Promise.all([
      askState(),
      askState(),
      request({ person: personIdOf(migrant), categories: ['identity'] }),
    ]);
    expect(smsTo(migrant).length).toBe(1);
  });

  test('is one organization’s, one purpose’s, one service’s and no other’s', async () => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    const otherPurpose = { ...CONSUL, purpose: 'employment' } as const;
    expect((await askState(EMPLOYER)).state).toBe('REQUIRED');
    expect((await askState(otherPurpose)).state).toBe('REQUIRED');
    const both = await askStates([migrant], { services: [IDENTITY, KANDAS] });
    expect(both.states[0]?.map(({ state }) => state)).toEqual(['GRANTED', 'REQUIRED']);
    expect((await askStates([host])).states[0]?.[0]?.state).toBe('REQUIRED');
  });

  test('tells the person everything that a yes opens, and why', async () => {
    await askState();
    expect(smsTo(migrant)[0]?.text).toContain(
      `(${LABEL.kk}. Мақсаты: Мемлекеттік қызмет көрсету / ${LABEL.ru}. Цель: Оказание государственной услуги)`,
    );
  });

  test('is REQUIRED without an id for a person without an IIN, and KDP is not asked', async () => {
    const { states } = await askStates([tourist]);
    expect(states).toEqual([
      [{ service: IDENTITY, state: 'REQUIRED', requestId: null, token: null, publicKey: null }],
    ]);
    expect(kdp.requests.length).toBe(0);
  });

  test('is REQUIRED without an id for somebody whom KDP does not know', async () => {
    await faults.set('KDP', 'notFound');
    expect(await askState()).toMatchObject({ state: 'REQUIRED', requestId: null });
  });

  test('is a fact for the gateway alone', async () => {
    const { answer } = await askStates([migrant], { context: CONSUL });
    expect(answer.errors).toEqual([]);
    const refused = await askSubgraph(
      subgraph,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person {
        consentStates(organizationBin: "040540009058", organizationName: "x", services: ["x"]) { state } } } }`,
      { people: [representationOf(host)] },
      CONSUL,
    );
    expect(refused.errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(smsTo(host)).toEqual([]);
  });

  test('costs a page of people one call each, and each gets their own answer', async () => {
    const page = Array.from({ length: 20 }, (_, index) => people.byIndex(index)).filter(
      ({ iin }) => iin !== null,
    );
    const first = await askStates(page);
    for (const [index, states] of first.states.entries()) {
      if (index % 2 === 0) kdp.consents.answer(states[0]?.requestId ?? '', 'YES');
    }
    kdp.requests.clear();
    const { states } = await askStates(page);
    expect(kdp.requests.length).toBe(page.length);
    expect(kdp.requests.duplicates()).toEqual([]);
    for (const [index, [state]] of states.entries()) {
      expect(state?.state).toBe(index % 2 === 0 ? 'GRANTED' : 'REQUIRED');
      expect(kdp.consents.find(state?.requestId ?? '')?.iin).toBe(page[index]?.iin);
    }
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'slow', delayMs: 1_000 }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'strangerSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
  ])('is UNAVAILABLE, not granted, when KDP answers with %j', async (fault, code) => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    calls = [];
    await faults.set('KDP', fault);
    if (code === 'AGENCY_TIMEOUT') await hurry();
    const { states, answer } = await askStates([migrant]);
    expect(states).toEqual([
      [{ service: IDENTITY, state: 'UNAVAILABLE', requestId: null, token: null, publicKey: null }],
    ]);
    expect(answer.notes).toEqual([{ agency: 'KDP', service: 'KDP_SERVICE', reason: code }]);
    // What may send an SMS is never repeated.
    expect(calls).toMatchObject([{ service: 'KDP_SERVICE', attempts: 1 }]);
    for (const canary of [...LEAK_CANARIES, kdp.url]) expect(answer.text).not.toContain(canary);
  });

  test('is UNAVAILABLE when KDP talks about somebody else, whose token is dropped', async () => {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    await faults.set('KDP', 'otherPerson');
    expect(await askState()).toMatchObject({ state: 'UNAVAILABLE', token: null });
  });

  test('is UNAVAILABLE for the service alone whose question fails', async () => {
    await faults.set('KDP', 'down', { calls: 1 });
    const { states } = await askStates([migrant], { services: [IDENTITY, KANDAS] });
    expect(states[0]?.map(({ state }) => state).sort()).toEqual(['REQUIRED', 'UNAVAILABLE']);
  });
});

describe('a request for consent', () => {
  test('maps every field, before and after the answer', async () => {
    const { data, errors } = await request({
      person: personIdOf(migrant),
      categories: ['identity'],
    });
    expect(errors).toEqual([]);
    const id = smsTo(migrant)[0]?.consentId ?? '';
    const asked = {
      id,
      service: { code: IDENTITY, label: LABEL },
      status: 'PENDING',
      askedAt: moment(START),
      answerBy: moment(START + 600_000),
      answeredAt: null,
      validUntil: null,
      revokedAt: null,
    };
    expect(data.requestConsent).toEqual({ requests: [asked], userErrors: [] });
    time += 60_000;
    kdp.consents.answer(id, 'YES');
    expect((await askRequest(id)).data.consentRequest).toEqual({
      ...asked,
      status: 'GRANTED',
      answeredAt: moment(START + 60_000),
      validUntil: moment(START + 60_000 + 86_400_000),
    });
  });

  test('is one for each system that holds the categories, and no second one while it is open', async () => {
    const input = { person: personIdOf(migrant), categories: ['identity', 'kandas', 'document'] };
    const [first, second] = [await request(input), await request(input)];
    const codes = first.data.requestConsent.requests.map(
      ({ service }: { service: { code: string } }) => service.code,
    );
    expect(codes).toEqual([IDENTITY, KANDAS]);
    expect(second.data).toEqual(first.data);
    expect(smsTo(migrant).length).toBe(2);
  });

  test('tells how it ended: no, no answer, withdrawn', async () => {
    const statusOf = async (id: string) => (await askRequest(id)).data.consentRequest.status;
    const denied = (await askState()).requestId ?? '';
    kdp.consents.answer(denied, 'NO');
    expect(await statusOf(denied)).toBe('DENIED');
    const ofHost = (await askStates([host])).states[0]?.[0]?.requestId ?? '';
    kdp.consents.answer(ofHost, 'YES');
    kdp.consents.withdraw(ofHost, host.iin ?? '');
    expect(await statusOf(ofHost)).toBe('REVOKED');
    const silent = (await askState(EMPLOYER)).requestId ?? '';
    time += 600_000;
    expect((await askRequest(silent, EMPLOYER)).data.consentRequest.status).toBe('EXPIRED');
  });

  test.each([
    ['another organization, which knows its id', EMPLOYER, (id: string) => id],
    ['an id that KDP has not given', CONSUL, () => 'a1b2'],
    ['an id that KDP cannot have given', CONSUL, () => '<id/>'],
  ])('is null for %s', async (_name, context, idOf) => {
    const { requestId } = await askState();
    const { data, errors } = await askRequest(idOf(requestId ?? ''), context);
    expect([data.consentRequest, errors]).toEqual([null, []]);
  });

  test.each<[string, object, Partial<SignedContext>]>([
    ['PERSON_WITHOUT_IIN', { person: personIdOf(tourist) }, {}],
    ['CATEGORIES_INVALID', { categories: [] }, {}],
    ['CATEGORIES_INVALID', { categories: Array.from({ length: 11 }, (_, at) => `c${at}`) }, {}],
    ['CATEGORY_NOT_BY_CONSENT', { categories: ['identity', 'alert'] }, {}],
    ['CATEGORY_NOT_BY_CONSENT', { categories: ['constructor'] }, {}],
    ['ORGANIZATION_REQUIRED', {}, { requester: { ...CONSUL.requester, organization: null } }],
    ['PURPOSE_REQUIRED', {}, { purpose: null }],
  ])('is refused with %s and no SMS: %j', async (code, changes, overrides) => {
    const input = { person: personIdOf(migrant), categories: ['identity'], ...changes };
    const { data, errors } = await request(input, { ...CONSUL, ...overrides });
    expect(errors).toEqual([]);
    expect(data.requestConsent.requests).toEqual([]);
    const codes = data.requestConsent.userErrors.map((error: { code: string }) => error.code);
    expect(codes).toContain(code);
    expect(kdp.requests.length).toBe(0);
  });

  test('says that nobody can reach somebody whom KDP does not know', async () => {
    await faults.set('KDP', 'notFound');
    const { data } = await request({ person: personIdOf(migrant), categories: ['identity'] });
    expect(data.requestConsent.userErrors).toMatchObject([
      { code: 'PERSON_UNREACHABLE', field: ['input', 'person'] },
    ]);
  });

  test('is refused to whom the policy does not let ask, and no SMS is sent', async () => {
    const input = { person: personIdOf(migrant), categories: ['identity'] };
    const hotel = contextOf('hotel', 'lodging');
    const { data, errors } = await request(input, hotel);
    expect([data.requestConsent, errors[0]?.extensions.code]).toEqual([
      null,
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(kdp.requests.length).toBe(0);
  });
});

describe('consents of a person', () => {
  test('map every field, the one asked for last at the top', async () => {
    const first = (await askState()).requestId;
    time += 1_000;
    const second = (await askState(EMPLOYER)).requestId;
    kdp.consents.answer(first ?? '', 'YES');
    const answer = await askConsents(migrant);
    expect(answer.errors).toEqual([]);
    expect(consentIds(answer)).toEqual([second, first]);
    expect(nodesOf(answer)[1]).toEqual({
      id: first,
      service: { code: IDENTITY, label: LABEL },
      status: 'GRANTED',
      askedAt: moment(START),
      answerBy: moment(START + 600_000),
      answeredAt: moment(START + 1_000),
      validUntil: moment(START + 1_000 + 86_400_000),
      recipient: {
        organizationBin: CONSUL.requester.organization?.bin,
        organizationName: CONSUL.requester.organization?.name,
        official: 'consul-112',
      },
      statement: expect.stringContaining('Цель: Оказание государственной услуги'),
      revokedAt: null,
    });
  });

  test('are none, without an error, for somebody whom nobody asked or can ask', async () => {
    const asked = await askConsents(host);
    expect([nodesOf(asked), asked.errors]).toEqual([[], []]);
    kdp.requests.clear();
    const auditor = contextOf('auditor', 'data-protection');
    const without = await askConsents(tourist, '', auditor);
    expect([nodesOf(without), without.errors, kdp.requests.length]).toEqual([[], [], 0]);
  });

  test('are the person’s own whichever document the id names, which is echoed', async () => {
    await askState();
    const id = personIdOfDocument(migrant.travelDocuments[0] as never);
    const { data, errors } = await askSubgraph(
      subgraph,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person { id
        consents { nodes { status } } } } }`,
      { people: [{ ...representationOf(migrant), id }] },
      own(migrant),
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ id, consents: { nodes: [{ status: 'PENDING' }] } }]);
  });

  test('are refused to a stranger, and KDP is not asked', async () => {
    const { data, errors } = await askConsents(migrant, '', own(host));
    expect(data._entities[0].consents).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(kdp.requests.length).toBe(0);
  });

  test('of a hundred people take one call, and each gets their own', async () => {
    const auditor = contextOf('auditor', 'data-protection');
    const asked = await askStates([migrant, host]);
    const ids = asked.states.map(([state]) => state?.requestId);
    kdp.requests.clear();
    const others = Array.from({ length: 200 }, (_, index) => people.byIndex(index));
    const page = [migrant, host, ...others.filter(({ iin }) => iin !== null).slice(0, 98)];
    const { data, errors } = await askSubgraph(
      subgraph,
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person {
        consents { nodes { id } } } } }`,
      { people: page.map(representationOf) },
      auditor,
    );
    expect(errors).toEqual([]);
    const lists = data._entities.map(
      ({ consents }: { consents: { nodes: object[] } }) => consents.nodes,
    );
    expect(lists.slice(0, 3)).toEqual([[{ id: ids[0] }], [{ id: ids[1] }], []]);
    expect(kdp.requests.of('KDP_CONSENTS').length).toBe(1);
  });

  test('that come twice are taken once, and pages lead through them', async () => {
    for (const context of [CONSUL, EMPLOYER]) {
      await askState(context);
      time += 1_000;
    }
    await faults.set('KDP', 'duplicate');
    const all = consentIds(await askConsents(migrant));
    expect(new Set(all).size).toBe(2);
    const first = await askConsents(migrant, '(first: 1)');
    const { pageInfo } = first.data._entities[0].consents;
    expect([consentIds(first), pageInfo.hasNextPage]).toEqual([all.slice(0, 1), true]);
    const second = await askConsents(migrant, `(first: 1, after: "${pageInfo.endCursor}")`);
    expect(consentIds(second)).toEqual(all.slice(1));
  });

  test('a page that is none is refused before KDP is asked', async () => {
    const { errors } = await askConsents(migrant, '(first: 101)');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(kdp.requests.length).toBe(0);
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('%j is %s and leaks nothing', async (fault, code) => {
    await askState();
    await faults.set('KDP', fault);
    if (code === 'AGENCY_TIMEOUT') await hurry();
    const answer = await askConsents(migrant);
    expect(answer.data._entities[0].consents).toBeNull();
    expect(answer.errors[0]?.extensions).toMatchObject({ code, agency: 'KDP' });
    for (const canary of [...LEAK_CANARIES, kdp.url]) expect(answer.text).not.toContain(canary);
  });
});

describe('taking a consent back', () => {
  async function granted(): Promise<string> {
    const { requestId } = await askState();
    kdp.consents.answer(requestId ?? '', 'YES');
    return requestId ?? '';
  }

  test('closes at once what it opened, as often as it is asked for', async () => {
    const id = await granted();
    time += 5_000;
    for (let times = 0; times < 2; times += 1) {
      const { data, errors } = await revoke(id);
      expect(errors).toEqual([]);
      expect(data.revokeConsent).toMatchObject({
        request: { id, status: 'REVOKED', revokedAt: moment(START + 5_000) },
        userErrors: [],
      });
    }
    expect((await askState()).state).toBe('REQUIRED');
    expect(kdp.requests.of('KDP_WITHDRAWAL').length).toBe(1);
  });

  test('answers an open question with no', async () => {
    const { requestId } = await askState();
    const { data } = await revoke(requestId ?? '');
    expect(data.revokeConsent.request.status).toBe('DENIED');
  });

  test('serves whoever holds a mandate for the person', async () => {
    const id = await granted();
    const mandates = [{ kind: 'parent', subject: personIdOf(migrant) }] as const;
    const { data, errors } = await revoke(id, own(host, { mandates }));
    expect(errors).toEqual([]);
    expect(data.revokeConsent.request).toMatchObject({ id, status: 'REVOKED' });
  });

  test.each([
    ['somebody else’s consent', () => own(host), (id: string) => id],
    ['an id that KDP has not given', () => own(migrant), () => 'a1b2'],
    ['an id that KDP cannot have given', () => own(migrant), () => '<id/>'],
  ])('finds nothing, and closes nothing, under %s', async (_name, contextFor, idOf) => {
    const id = await granted();
    const { data, errors } = await revoke(idOf(id), contextFor());
    expect(errors).toEqual([]);
    expect(data.revokeConsent).toEqual({
      request: null,
      userErrors: [{ code: 'CONSENT_UNKNOWN', field: ['id'] }],
    });
    expect(kdp.requests.of('KDP_WITHDRAWAL').length).toBe(0);
    expect((await askState()).state).toBe('GRANTED');
  });

  test('is refused to whoever asked for the consent', async () => {
    const id = await granted();
    const { errors } = await revoke(id, CONSUL);
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await askState()).state).toBe('GRANTED');
  });

  test.each<[FaultInput, string]>([
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('does not claim to have worked under %j', async (fault, code) => {
    const id = await granted();
    await faults.set('KDP', fault, { service: 'KDP_WITHDRAWAL' });
    const { data, errors } = await revoke(id);
    expect(data.revokeConsent).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code, agency: 'KDP', service: 'KDP_WITHDRAWAL' });
  });
});
