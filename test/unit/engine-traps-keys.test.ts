import { describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

/** One interface whose types have a field of the same name and different types. */
const SHOP: Readonly<Record<string, TestSubgraph>> = {
  shop: {
    sdl: `
      type Query { goods: [Good!]! }
      interface Good { id: ID! }
      type Book implements Good @key(fields: "id") {
        id: ID!  size: Int!  label: String!  flag: Boolean!  parts: [Part!]
      }
      type Sock implements Good @key(fields: "id") {
        id: ID!  size: Int  label: String  flag: Boolean  parts: [Part]
      }
      type Part { id: ID! }
    `,
    resolvers: {
      Query: {
        goods: () => [
          { __typename: 'Book', id: 'b', size: 0, label: '', flag: false, parts: [{ id: 'p' }] },
          { __typename: 'Sock', id: 's', size: 0, label: '', flag: false, parts: [{ id: 'q' }] },
          { __typename: 'Sock', id: 'n', size: null, label: null, flag: null, parts: null },
        ],
      },
    },
  },
  stock: {
    sdl: `
      type Book @key(fields: "id") { id: ID! left: Int! }
      type Sock @key(fields: "id") { id: ID! left: Int }
    `,
    resolvers: {
      Book: { __resolveReference: (book: object) => book, left: () => 0 },
      Sock: {
        __resolveReference: (sock: object) => sock,
        left: ({ id }: { id: string }) => (id === 'n' ? null : 0),
      },
    },
  },
};

describe('trap 4: output rewrites', () => {
  const graph = useTestGraph(SHOP);

  it('keep 0, "", false and null under the key of the client', async () => {
    const response = await graph().run(`{ goods {
      ... on Book { size label flag }
      ... on Sock { size label flag }
    } }`);
    expect(response).toEqual({
      data: {
        goods: [
          { size: 0, label: '', flag: false },
          { size: 0, label: '', flag: false },
          { size: null, label: null, flag: null },
        ],
      },
    });
    expect(graph().received.shop?.[0]?.query).toMatch(/size__alias_\d+: ?size/);
  });

  it('go through lists and objects', async () => {
    const response = await graph().run(`{ goods {
      ... on Book { parts { id } }
      ... on Sock { parts { id } }
    } }`);
    expect(response).toEqual({
      data: { goods: [{ parts: [{ id: 'p' }] }, { parts: [{ id: 'q' }] }, { parts: null }] },
    });
  });

  it('keep 0 and null of entities too', async () => {
    const response = await graph().run('{ goods { ... on Book { left } ... on Sock { left } } }');
    expect(response).toEqual({ data: { goods: [{ left: 0 }, { left: 0 }, { left: null }] } });
  });

  it('never show the key that the planner made', async () => {
    const response = await graph().run(
      '{ goods { __typename ... on Book { a: size size } ... on Sock { a: size size } } }',
    );
    expect(response.data?.goods).toEqual([
      { __typename: 'Book', a: 0, size: 0 },
      { __typename: 'Sock', a: 0, size: 0 },
      { __typename: 'Sock', a: null, size: null },
    ]);
  });
});

const CONTEXT_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@context", "@fromContext"]
)
`;

/** Banks that set a currency for every account in them, in another subgraph. */
const BANKS: Readonly<Record<string, TestSubgraph>> = {
  banks: {
    sdl: `${CONTEXT_LINK}
      type Query { banks: [Bank!]! }
      type Bank @key(fields: "id") @context(name: "bank") {
        id: ID!
        currency: String
        accounts: [Account!]!
      }
      type Account @key(fields: "id") {
        id: ID!
        balance(currency: String @fromContext(field: "$bank { currency }")): String
      }
    `,
    resolvers: {
      Query: {
        banks: () => [
          { id: 'b1', currency: 'KZT' },
          { id: 'b2', currency: 'a "quoted" \\ name' },
          { id: 'b3', currency: null },
          { id: 'b4', currency: 'KZT' },
        ],
      },
      Bank: {
        accounts: ({ id }: { id: string }) =>
          id === 'b1' || id === 'b2'
            ? [{ id: 'shared' }, { id: `own of ${id}` }]
            : [{ id: `own of ${id}` }],
      },
      Account: {
        __resolveReference: (account: object) => account,
        balance: ({ id }: { id: string }, { currency }: { currency?: string | null }) =>
          `${id} in ${currency}`,
      },
    },
  },
};

describe('trap 5: values of a context reach each entity', () => {
  const graph = useTestGraph(BANKS);

  it('with the value of the object that it is in, one entity under two values included', async () => {
    const response = await graph().run('{ banks { id accounts { id balance } } }');
    expect(response).toEqual({
      data: {
        banks: [
          {
            id: 'b1',
            accounts: [
              { id: 'shared', balance: 'shared in KZT' },
              { id: 'own of b1', balance: 'own of b1 in KZT' },
            ],
          },
          {
            id: 'b2',
            accounts: [
              { id: 'shared', balance: 'shared in a "quoted" \\ name' },
              { id: 'own of b2', balance: 'own of b2 in a "quoted" \\ name' },
            ],
          },
          { id: 'b3', accounts: [{ id: 'own of b3', balance: 'own of b3 in null' }] },
          { id: 'b4', accounts: [{ id: 'own of b4', balance: 'own of b4 in KZT' }] },
        ],
      },
    });
  });

  it('with one request per value, and never as text of the operation', async () => {
    await graph().run('{ banks { accounts { balance } } }');
    const [, ...fetches] = graph().received.banks ?? [];
    expect(fetches).toHaveLength(3);
    expect(new Set(fetches.map(({ query }) => query)).size).toBe(1);
    expect(fetches[0]?.query).not.toMatch(/KZT|quoted/);
  });
});

describe('trap 8: a key of the client never takes the place of one that the plan needs', () => {
  const graph = useTestGraph(REGISTERS);

  it.each([
    [
      'another field under the name of a key',
      '{ person(id: "p1") { id: name tripCount } }',
      { person: { id: 'name of p1', tripCount: 2 } },
    ],
    [
      'a key under another name beside it',
      '{ person(id: "p1") { a: id b: id id tripCount } }',
      { person: { a: 'p1', b: 'p1', id: 'p1', tripCount: 2 } },
    ],
    [
      'another field under the name of what @requires needs',
      '{ person(id: "p1") { code: name trips(first: 1) { to } } }',
      { person: { code: 'name of p1', trips: [{ to: 'trip 0 of p1' }] } },
    ],
    [
      'another field under the name __typename would have',
      '{ person(id: "p1") { kind: __typename name: __typename __typename tripCount } }',
      { person: { kind: 'Person', name: 'Person', __typename: 'Person', tripCount: 2 } },
    ],
    [
      'one name with other arguments at another place',
      '{ person(id: "p1") { trips(first: 1) { to } friend { trips: lastTrip { to } } } }',
      {
        person: {
          trips: [{ to: 'trip 0 of p1' }],
          friend: { trips: { to: 'last trip of p2' } },
        },
      },
    ],
    [
      'in a fragment that is used twice',
      `{ a: person(id: "p1") { ...F } b: person(id: "p2") { ...F } }
       fragment F on Person { id: height name: id tripCount }`,
      { a: { id: 0, name: 'p1', tripCount: 2 }, b: { id: 0, name: 'p2', tripCount: 2 } },
    ],
    [
      'nested keys',
      '{ person(id: "p1") { job { position: title employer { bin } wage } } }',
      {
        person: {
          job: {
            position: 'title, position of p1',
            employer: { bin: 'bin of p1' },
            wage: 'wage, position of p1',
          },
        },
      },
    ],
  ])('%s', async (_, query, data) => {
    expect(await graph().run(query)).toEqual({ data });
    const sent = representationsSent(graph(), 'trips').flat() as { id: string }[];
    for (const { id } of sent) expect(id).toMatch(/^p\d$/);
  });

  it('__typename of the root is answered without a fetch, under every key', async () => {
    expect(
      await graph().run('{ __typename a: __typename ... on Query { b: __typename } }'),
    ).toEqual({
      data: { __typename: 'Query', a: 'Query', b: 'Query' },
    });
    expect(requestCounts(graph())).toEqual({});
  });

  it('errors have the path of the client and not that of the plan', async () => {
    graph().break('trips', () => ({
      data: { _entities: [null] },
      errors: [{ message: 'no', path: ['_entities', 0] }],
    }));
    const response = await graph().run('{ id: person(id: "p1") { id: name code: trips { to } } }');
    expect(response.data).toEqual({ id: { id: 'name of p1', code: null } });
    expect(response.errors).toMatchObject([{ message: 'no', path: ['id'] }]);
  });
});
