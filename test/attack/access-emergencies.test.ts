import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issueToken, personaHeaders } from '../../mocks/idp/index.ts';
import type { Role } from '../../schema/requester.ts';
import { type GuardedGateway, refusals, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query {
      person: Person
      people(first: Int): [Person!] @policy(policies: [["identity"]])
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]])
      sickness: String @policy(policies: [["health"]])
      taxes: String @policy(policies: [["tax"]])
      friends(first: Int = 5): [Person!] @policy(policies: [["identity"]])
    }`,
  resolvers: {
    Query: {
      person: () => ({ id: '1', name: 'Ann', sickness: 'asthma', taxes: 'secret' }),
      people: () => [{ id: '1', name: 'Ann' }],
    },
    Person: { friends: () => [] },
  },
};
const DECLARATION = {
  reason: 'unconscious at the border point',
  caseReference: 'E-1',
  minutes: 30,
};

let gateway: GuardedGateway;
let time = Date.now();
beforeAll(async () => {
  gateway = await startGuardedGateway({ people: PEOPLE }, { now: () => new Date(time) });
});
afterEach(() => gateway.heal());
afterAll(() => gateway.close());

/** Declares as an official of that role whom nobody has seen before, unless one is named. */
async function declare(
  persona: Role | null,
  body: unknown = DECLARATION,
  headers: Record<string, string> = {},
  official: string = randomUUID(),
) {
  const token = persona && (await issueToken(persona, { overrides: { official } }));
  const response = await fetch(`${gateway.url}/emergencies`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

const ask = (token: string, query: string, persona: Role = 'inspector', variables = {}) =>
  gateway.ask(persona, query, {
    variables,
    headers: { 'x-purpose': 'emergency', 'x-emergency': token },
  });
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('a declared emergency', () => {
  it('opens what the policy opens in one, and flags every answer', async () => {
    const closed = await gateway.ask('inspector', '{ person { sickness } }');
    expect(refusals(closed)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at person']);
    const { status, emergency, until } = await declare('inspector');
    expect(status).toBe(201);
    expect(until).toBe(new Date((Math.floor(time / 1_000) + 1_800) * 1_000).toISOString());
    const answer = await ask(emergency, '{ person { name sickness taxes } }');
    expect(answer.data).toEqual({ person: { name: 'Ann', sickness: 'asthma', taxes: null } });
    expect(answer.extensions.emergency).toEqual({ until });
    expect(gateway.callsFor('taxes')).toBe(0);
  });

  it('is logged at warn, without its reason, and counted while it is in force', async () => {
    const counted = async () => {
      const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
      return Number(/^emergencies_active (\d+)$/m.exec(metrics)?.[1]);
    };
    const before = await counted();
    await declare('inspector', { ...DECLARATION, caseReference: 'E-LOGGED' });
    const line = gateway
      .log()
      .split('\n')
      .find((each) => each.includes('E-LOGGED'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 40, msg: 'emergency declared' });
    expect(gateway.log()).not.toContain('unconscious');
    expect(await counted()).toBe(before + 1);
    time += 31 * 60_000;
    expect(await counted()).toBe(0);
  });

  it('OldEmergency: ends when it said', async () => {
    const { emergency } = await declare('inspector', { ...DECLARATION, minutes: 1 });
    time += 61_000;
    expect(codes(await ask(emergency, '{ person { name } }'))).toEqual(['PURPOSE_NOT_ALLOWED']);
    expect(gateway.calls()).toBe(0);
  });

  it.each([
    ['NoEmergency', '{ person { name } }', ''],
    ['AccessTokenInPlaceOfEmergency', '{ person { name } }', 'access'],
    ['AlteredEmergency', '{ person { name } }', 'altered'],
    ['StrangersEmergency', '{ person { name } }', 'border-officer'],
  ])('%s opens nothing', async (_, query, kind) => {
    const { emergency } = await declare(kind === 'border-officer' ? kind : 'inspector');
    const [head, payload, signature] = emergency.split('.');
    const longer = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: 9e9 }),
    ).toString('base64url');
    const token = {
      '': '',
      access: (await personaHeaders('inspector')).authorization?.slice(7) ?? '',
      altered: `${head}.${longer}.${signature}`,
      'border-officer': emergency,
    }[kind];
    expect(codes(await ask(token ?? '', query))).toEqual(['PURPOSE_NOT_ALLOWED']);
    expect(gateway.calls()).toBe(0);
  });

  it('EmergencyInPlaceOfAccessToken: lets nobody in', async () => {
    const { emergency } = await declare('inspector');
    const headers = { authorization: `Bearer ${emergency}` };
    const answer = await gateway.ask('inspector', '{ person { name } }', { headers });
    expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['WorklistInAnEmergency', '{ people { name } }', {}],
    ['ManyInAnEmergency', '{ person { friends(first: 21) { id } } }', {}],
    ['ManyByVariable', 'query ($n: Int) { person { friends(first: $n) { id } } }', { n: 100 }],
    ['ManyByDefault', 'query ($n: Int = 100) { person { friends(first: $n) { id } } }', {}],
    [
      'ManyInAFragment',
      '{ person { ...F } } fragment F on Person { friends(first: 1000) { id } }',
      {},
    ],
  ])('%s is refused', async (_, query, variables) => {
    const { emergency } = await declare('inspector');
    const answer = await ask(emergency, query, 'inspector', variables);
    expect(codes(answer)[0]).toMatch(/^(PURPOSE_NOT_ALLOWED|UNAUTHORIZED_FIELD_OR_TYPE)$/);
    expect(gateway.calls()).toBe(0);
  });

  it("up to twenty of a list are one person's", async () => {
    const { emergency } = await declare('inspector');
    const answer = await ask(emergency, '{ person { friends(first: 20) { id } } }');
    expect(answer.data).toEqual({ person: { friends: [] } });
  });
});

describe('who declares an emergency', () => {
  it.each([null, 'migrant', 'employer', 'labour-inspector', 'developer'] as const)(
    'EmergencyOfNobodyInCharge: is not %s',
    async (persona) => {
      const code = persona === null ? 'UNAUTHENTICATED' : 'PURPOSE_NOT_ALLOWED';
      const told = await declare(persona);
      expect(codes(told)).toEqual([code]);
      expect(told.status).toBe(persona === null ? 401 : 403);
    },
  );

  it.each([
    ['no reason', { ...DECLARATION, reason: '' }],
    ['a short reason', { ...DECLARATION, reason: 'because' }],
    ['a reason of two lines', { ...DECLARATION, reason: 'one line\nanother line' }],
    ['no case', { ...DECLARATION, caseReference: undefined }],
    ['a case with a space', { ...DECLARATION, caseReference: 'a b' }],
    ['too long', { ...DECLARATION, minutes: 61 }],
    ['no time', { ...DECLARATION, minutes: 0 }],
    ['part of a minute', { ...DECLARATION, minutes: 1.5 }],
    ['minutes as text', { ...DECLARATION, minutes: '30' }],
    ['more than is asked', { ...DECLARATION, roles: ['inspector'] }],
    ['a list', [DECLARATION]],
    ['null', null],
  ])('DeclarationOfAnotherForm: %s', async (_, body) => {
    const told = await declare('inspector', body);
    expect([told.status, ...codes(told)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['another type', '{}', { 'content-type': 'text/plain' }, 415],
    ['too much', JSON.stringify({ reason: 'x'.repeat(2 * 1024 * 1024) }), {}, 413],
  ])('%s is refused', async (_, body, headers, status) => {
    expect((await declare('inspector', body, headers)).status).toBe(status);
  });

  it('FourthEmergency: has declared at most three within the hour', async () => {
    const declareAs = (official: string) => declare('inspector', DECLARATION, {}, official);
    for (const _ of [1, 2, 3]) expect((await declareAs('busy')).status).toBe(201);
    const told = await declareAs('busy');
    expect([told.status, ...codes(told)]).toEqual([429, 'RATE_LIMITED']);
    expect((await declareAs('another')).status).toBe(201);
  });
});
