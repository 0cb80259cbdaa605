import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { type GuardedGateway, refusals, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query {
      person: Person
      people(first: Int): [Person!]
      weather: String
      rates: String @authenticated
      readings: String @requiresScopes(scopes: [["stock:read", "stock:all"], ["admin"]])
      nobody: String @requiresScopes(scopes: [])
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]])
      address: String @policy(policies: [["contact"]])
      friends(first: Int): [Person!]
    }`,
  resolvers: {
    Query: {
      person: () => ({ id: '1', name: 'Ann', address: 'secret street' }),
      people: () => [{ id: '1', name: 'Ann' }],
      weather: () => 'fine',
      rates: () => 'rates',
      readings: () => 'readings',
      nobody: () => 'secret',
    },
    Person: { friends: () => [] },
  },
};

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway({ people: PEOPLE });
});
afterEach(() => gateway.heal());
afterAll(() => gateway.close());

const PERSONAL = '{ person { name } }';
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('a purpose', () => {
  it.each([
    ['NoPurpose', { 'x-purpose': '' }, 'PURPOSE_NOT_ALLOWED'],
    ['UnknownPurpose', { 'x-purpose': 'curiosity' }, 'PURPOSE_NOT_ALLOWED'],
    ['PurposeOfAnotherRole', { 'x-purpose': 'border-control' }, 'PURPOSE_NOT_ALLOWED'],
    ['SelfOfAnOfficial', { 'x-purpose': 'self' }, 'PURPOSE_NOT_ALLOWED'],
    ['NoCase', { 'x-case': '' }, 'BAD_USER_INPUT'],
    ['CaseWithLineBreak', { 'x-case': 'a%0Ab c' }, 'BAD_USER_INPUT'],
  ])('%s is refused before anything is fetched', async (_, headers, code) => {
    const answer = await gateway.ask('inspector', PERSONAL, { headers });
    expect(codes(answer)).toEqual([code]);
    expect(answer.data).toBeUndefined();
    expect(gateway.calls()).toBe(0);
  });

  it('PurposeLeftOut: personal data is asked for with one, in whatever disguise', async () => {
    for (const query of [
      PERSONAL,
      '{ person { weather: name } }',
      '{ weather person { ...F } } fragment F on Person { name }',
      'query ($no: Boolean = true) { weather person { id name @skip(if: $no) } }',
    ]) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: (await personaHeaders('inspector')).authorization ?? '',
          'x-case': 'A-1',
        },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }],
      });
      expect(response.status).toBe(403);
    }
    expect(gateway.calls()).toBe(0);
  });

  it('CaseLeftOut: an official names the case', async () => {
    const { 'x-case': _, ...headers } = await personaHeaders('inspector');
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': 'en',
        ...headers,
      },
      body: JSON.stringify({ query: PERSONAL }),
    });
    expect(response.status).toBe(403);
    const { errors } = await response.json();
    expect(errors).toMatchObject([{ extensions: { code: 'PURPOSE_REQUIRED' } }]);
    expect(errors[0].message).toContain('x-case');
    expect(gateway.calls()).toBe(0);
  });

  it("is not needed for what is nobody's", async () => {
    const { authorization = '' } = await personaHeaders('developer');
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({
        query: '{ weather person { id __typename } __schema { queryType { name } } }',
      }),
    });
    expect(await response.json()).toMatchObject({ data: { weather: 'fine', person: { id: '1' } } });
  });

  it('PurposeWithoutRights: one that the role has opens what the role may read, and no more', async () => {
    const answer = await gateway.ask('labour-inspector', '{ person { id name address } }');
    expect(answer.data).toEqual({ person: { id: '1', name: 'Ann', address: null } });
    expect(refusals(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at person.address']);
    expect(gateway.callsFor('address')).toBe(0);
  });

  it('of a person who asks and states none is to read their own', async () => {
    const { authorization = '' } = await personaHeaders('migrant');
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: PERSONAL }),
    });
    // Whose record it is, the subgraph decides: this one checks nothing.
    expect(await response.json()).toEqual({ data: { person: { name: 'Ann' } } });
  });
});

describe('a scope', () => {
  const readings = (scope: unknown) =>
    gateway.ask('developer', '{ readings rates weather }', { claims: { scope } });

  it.each(['admin', 'stock:all stock:read', 'other admin'])('%j opens', async (scope) => {
    expect((await readings(scope)).data).toEqual({
      readings: 'readings',
      rates: 'rates',
      weather: 'fine',
    });
  });

  it.each([undefined, '', 'stock:read', 'stock:all', 'Admin', 'admin:read', 'adm in', '__proto__'])(
    'ScopeTooSmall: %j does not',
    async (scope) => {
      const answer = await readings(scope);
      expect(answer.data).toEqual({ readings: null, rates: 'rates', weather: 'fine' });
      expect(gateway.callsFor('readings')).toBe(0);
    },
  );

  it.each([' admin', 'admin ', 'a  b', 'admin\n', ['admin'], 7, { admin: true }])(
    'ScopeOfAnotherForm: %j refuses the token',
    async (scope) => {
      expect(codes(await readings(scope))).toEqual(['UNAUTHENTICATED']);
      expect(gateway.calls()).toBe(0);
    },
  );

  it('NoAlternative: a demand that nothing meets is met by nobody', async () => {
    const answer = await gateway.ask('inspector', '{ nobody weather }', {
      claims: { scope: 'admin' },
    });
    expect(answer.data).toEqual({ nobody: null, weather: 'fine' });
    expect(gateway.callsFor('nobody')).toBe(0);
  });
});
