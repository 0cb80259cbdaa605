import { afterEach, describe, expect, it } from 'vitest';
import {
  type GuardedGateway,
  type GuardedGatewayOptions,
  refusals,
  startGuardedGateway,
} from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

// An inspector may read `identity` of anybody and `health` of nobody. Subgraphs answer whatever they
// are asked: what is not called was kept back by the gateway.

let gateway: GuardedGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function start(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options?: GuardedGatewayOptions,
): Promise<GuardedGateway> {
  gateway = await startGuardedGateway(subgraphs, options);
  return gateway;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"';
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

const BEINGS: TestSubgraph = {
  sdl: `
    type Query { beings: [Being!]  being: Being  all: [Thing!] }
    interface Being { id: ID!  note: String  weight: Int }
    union Thing = Cat | Dog
    type Cat implements Being { id: ID!  note: String @policy(policies: [["health"]])  weight: Int }
    type Dog implements Being { id: ID!  note: String  weight: Int }`,
  resolvers: {
    Query: {
      beings: () => [CAT, DOG],
      being: () => CAT,
      all: () => [CAT, DOG],
    },
    Being: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Thing: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  },
};
const CAT = { __typename: 'Cat', id: 'c', note: 'a secret of the cat', weight: 4 };
const DOG = { __typename: 'Dog', id: 'd', note: 'of the dog', weight: 30 };

describe('a demand on an interface walked around by its objects (GHSA-mx7m-j9xf-62hw)', () => {
  const OPEN: TestSubgraph = {
    ...BEINGS,
    sdl: `${BEINGS.sdl.replace(' @policy(policies: [["health"]])', '')}
      type Other { secret: Int @policy(policies: [["health"]]) }
      extend type Query { other: Other }`,
  };
  /** Composition refuses directives on interfaces today; older supergraphs have them. */
  const onField = (sdl: string) =>
    sdl.replace(/(interface Being[^{]*\{[^}]*note: String)/, '$1 @policy(policies: [["health"]])');
  const onType = (sdl: string) =>
    sdl.replace(/interface Being\b/, 'interface Being @policy(policies: [["health"]])');

  it.each([
    ['an inline fragment', '{ beings { ... on Cat { note } ... on Dog { note } } }'],
    [
      'a named fragment',
      '{ beings { ...C ...D } } fragment C on Cat { note } fragment D on Dog { note }',
    ],
    ['the interface itself', '{ beings { note } }'],
    ['a union of the objects', '{ all { ... on Cat { note } ... on Dog { note } } }'],
    ['an alias', '{ beings { ... on Cat { weight: note } ... on Dog { weight: note } } }'],
  ])('InterfaceFieldDemand by %s', async (_, query) => {
    const { ask, callsFor, calls } = await start({ beings: OPEN }, { supergraph: onField });
    const answer = await ask('inspector', query);
    expect(answer.text).not.toContain('secret of the cat');
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set([REFUSED]),
    );
    expect([callsFor('note'), calls()]).toEqual([0, 0]);
  });

  it.each([
    ['a fragment', '{ beings { ... on Cat { weight } } }'],
    ['a field of its own', '{ being { weight } }'],
    ['its name alone', '{ being { __typename } }'],
    ['a union', '{ all { ... on Cat { weight } ... on Dog { id } } }'],
  ])('InterfaceTypeDemand by %s', async (_, query) => {
    const { ask, calls } = await start({ beings: OPEN }, { supergraph: onType });
    const answer = await ask('inspector', query);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.errors[0].extensions.code).toBe(REFUSED);
    expect(calls()).toBe(0);
  });
});

describe('objects of different demands behind one interface (GHSA-x33c-7c2v-mrj9)', () => {
  it('MixedImplementers: the field of the interface is refused with that of one object', async () => {
    const { ask, callsFor } = await start({ beings: BEINGS });
    const answer = await ask('inspector', '{ beings { id note } }');
    expect(answer.data).toEqual({
      beings: [
        { id: 'c', note: null },
        { id: 'd', note: null },
      ],
    });
    expect(refusals(answer)).toEqual([
      `${REFUSED} at beings.0.note`,
      `${REFUSED} at beings.1.note`,
    ]);
    expect(callsFor('note')).toBe(0);
  });

  it('a fragment on an object without a demand reads it, and that of another object alone', async () => {
    const { ask } = await start({ beings: BEINGS });
    const answer = await ask('inspector', '{ beings { id ... on Dog { note } } }');
    expect(answer.data).toEqual({ beings: [{ id: 'c' }, { id: 'd', note: 'of the dog' }] });
    expect(answer.errors).toEqual([]);
  });

  it('FragmentWithinInterface: nested fragments lead to the same objects', async () => {
    const { ask } = await start({ beings: BEINGS });
    const answer = await ask(
      'inspector',
      '{ beings { ... on Being { ... on Cat { note } ... on Dog { note } } } }',
    );
    expect(answer.data).toEqual({ beings: [{ note: null }, { note: 'of the dog' }] });
    expect(refusals(answer)).toEqual([`${REFUSED} at beings.0.note`]);
    expect(answer.text).not.toContain('secret of the cat');
  });

  it('UnionMembers: a member that is refused leaves its siblings alone', async () => {
    const { ask } = await start({ beings: BEINGS });
    const answer = await ask(
      'inspector',
      '{ all { __typename ... on Cat { note } ... on Dog { note weight } } }',
    );
    expect(answer.data).toEqual({
      all: [
        { __typename: 'Cat', note: null },
        { __typename: 'Dog', note: 'of the dog', weight: 30 },
      ],
    });
    expect(refusals(answer)).toEqual([`${REFUSED} at all.0.note`]);
  });
});

describe('protected data read through what is made of it (GHSA-m8jr-fxqx-8xx6)', () => {
  const people: TestSubgraph = {
    sdl: `
      type Query { person: Person }
      type Person @key(fields: "id") {
        id: ID!
        diagnosis: String @policy(policies: [["health"]])
        ward: Ward @policy(policies: [["health"]])
      }
      type Ward { code: String }`,
    resolvers: {
      Query: { person: () => ({ id: 'p', diagnosis: 'secret', ward: { code: 'W' } }) },
      Person: {
        __resolveReference: () => ({ id: 'p', diagnosis: 'secret', ward: { code: 'W' } }),
      },
    },
  };
  const DEMAND = '@policy(policies: [["health"]])';
  const derived: TestSubgraph = {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        diagnosis: String @external
        ward: Ward @external
        summary: String @requires(fields: "diagnosis") ${DEMAND}
        place: String @requires(fields: "ward { code }") ${DEMAND}
        digest: String @shareable @requires(fields: "diagnosis") ${DEMAND}
      }
      type Ward { code: String @external }`,
    resolvers: {
      Person: {
        __resolveReference: (reference: object) => reference,
        summary: ({ diagnosis }: { diagnosis: string }) => diagnosis,
        place: ({ ward }: { ward: { code: string } }) => ward.code,
        digest: ({ diagnosis }: { diagnosis: string }) => diagnosis,
      },
    },
  };
  const chained: TestSubgraph = {
    sdl: `
      type Person @key(fields: "id") {
        id: ID!
        summary: String @external
        headline: String @requires(fields: "summary") ${DEMAND}
      }`,
    resolvers: {
      Person: {
        __resolveReference: (reference: object) => reference,
        headline: ({ summary }: { summary: string }) => summary,
      },
    },
  };
  /** Composition demands it of the field itself today; older supergraphs do not say it. */
  const untold = (sdl: string) =>
    sdl.replace(/^(\s*(?:summary|place|digest|headline): .*?) @policy\(.*\)$/gm, '$1');

  it.each([
    ['RequiredField', '{ person { id summary } }'],
    ['RequiredObject', '{ person { id place } }'],
    ['RequiredByChain', '{ person { id headline } }'],
    ['RequiredByAlias', '{ person { id id2: headline } }'],
    ['RequiredInFragment', '{ person { id ...F } } fragment F on Person { x: summary }'],
  ])('%s', async (_, query) => {
    const { ask, callsFor, received } = await start(
      { people, derived, chained },
      {
        supergraph(sdl) {
          const old = untold(sdl);
          expect(old).not.toMatch(/(summary|place|headline): .*@policy/);
          return old;
        },
      },
    );
    const answer = await ask('inspector', query);
    expect(answer.errors).toMatchObject([{ extensions: { code: REFUSED } }]);
    expect(answer.text).not.toContain('secret');
    expect([callsFor('diagnosis'), callsFor('ward')]).toEqual([0, 0]);
    expect([received.derived?.length, received.chained?.length]).toEqual([0, 0]);
  });

  const contexts: TestSubgraph = {
    sdl: `${LINK}, import: ["@key", "@policy", "@context", "@fromContext"])
      type Query { stay: Stay }
      type Stay @key(fields: "id") @context(name: "stay") {
        id: ID!
        diagnosis: String! ${DEMAND}
        bill: Bill
      }
      type Bill @key(fields: "id") {
        id: ID!
        total(of: String @fromContext(field: "$stay { diagnosis }")): String ${DEMAND}
      }`,
    resolvers: {
      Query: { stay: () => ({ id: 's', diagnosis: 'secret', bill: { id: 'b' } }) },
      Stay: { __resolveReference: () => ({ id: 's', diagnosis: 'secret', bill: { id: 'b' } }) },
      Bill: {
        __resolveReference: (reference: object) => reference,
        total: (_: unknown, { of }: { of: string }) => of,
      },
    },
  };

  it('TakenFromContext', async () => {
    const { ask, callsFor } = await start(
      { contexts },
      { supergraph: (sdl) => sdl.replace(/(total: .*?) @policy\(.*\)$/m, '$1') },
    );
    const answer = await ask('inspector', '{ stay { id bill { total } } }');
    expect(refusals(answer)).toEqual([`${REFUSED} at stay.bill`]);
    expect(answer.text).not.toContain('secret');
    expect([callsFor('diagnosis'), callsFor('total')]).toEqual([0, 0]);
  });
});

describe('a directive under another name (GHSA-g8jh-vg5j-4h3f)', () => {
  const resolvers = { Query: { open: () => 'open', secret: () => 'secret' } };
  it.each([
    ['renamed', `${LINK}, import: [{ name: "@policy", as: "@guard" }])`, '@guard'],
    ['in a namespace', `${LINK})`, '@federation__policy'],
  ])('DirectiveRenamed: %s', async (_, link, directive) => {
    const sdl = `${link}
      type Query { open: String  secret: String ${directive}(policies: [["health"]]) }`;
    const { ask, callsFor } = await start({ a: { sdl, resolvers } });
    const answer = await ask('inspector', '{ open secret open2: secret }');
    expect(answer.data).toEqual({ open: 'open', secret: null, open2: null });
    expect(refusals(answer)).toEqual([`${REFUSED} at secret`, `${REFUSED} at open2`]);
    expect(callsFor('secret')).toBe(0);
  });
});

describe('demands of several subgraphs on one field', () => {
  const field = (policy: string): TestSubgraph => ({
    sdl: `type Query { shared: String @shareable @policy(policies: [["${policy}"]]) }`,
    resolvers: { Query: { shared: () => 'secret' } },
  });
  const silent: TestSubgraph = {
    sdl: 'type Query { shared: String @shareable }',
    resolvers: { Query: { shared: () => 'secret' } },
  };

  it('WeakestOfTwo: all of them are demanded, not any', async () => {
    const { ask, calls } = await start({ a: field('identity'), b: field('health') });
    expect(refusals(await ask('inspector', '{ shared }'))).toEqual([`${REFUSED} at shared`]);
    expect(calls()).toBe(0);
  });

  it.each([
    ['a, b, c', ['a', 'b', 'c']],
    ['a, c, b', ['a', 'c', 'b']],
    ['b, a, c', ['b', 'a', 'c']],
    ['b, c, a', ['b', 'c', 'a']],
    ['c, a, b', ['c', 'a', 'b']],
    ['c, b, a', ['c', 'b', 'a']],
  ])('DroppedInComposition: the order %s of subgraphs loses none', async (_, order) => {
    const all: Record<string, TestSubgraph> = { a: field('health'), b: silent, c: silent };
    const subgraphs = Object.fromEntries(order.map((name) => [name, all[name] ?? silent]));
    const { ask, calls } = await start(subgraphs);
    expect(refusals(await ask('inspector', '{ shared }'))).toEqual([`${REFUSED} at shared`]);
    expect(calls()).toBe(0);
  });
});
