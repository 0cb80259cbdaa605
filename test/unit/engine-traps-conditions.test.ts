import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import { graphRequest } from '../kit/test-graph.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const NOTHING = { data: {} };

describe('trap 6: one operation text answers for every way its conditions can be', () => {
  const graph = useTestGraph(REGISTERS);
  const document = parse(`query ($a: Boolean!, $b: Boolean!, $c: Boolean = true) {
    person(id: "p1") {
      id
      name @skip(if: $a) @include(if: $b)
      ... @include(if: $a) { tripCount ... @skip(if: $b) { job { title } } }
      ...More @include(if: $c)
    }
  }
  fragment More on Person { height @skip(if: $b) id }`);

  it('whatever was asked before it', async () => {
    const ways = [0, 5, 2, 7, 1, 4, 3, 6, 0, 7];
    for (const way of ways) {
      const [a, b, c] = [(way & 1) !== 0, (way & 2) !== 0, (way & 4) !== 0];
      const { graph: engine } = graph();
      const response = await engine.execute(graphRequest('{ _ }', { a, b, c }, { document }));
      expect(response, `a ${a}, b ${b}, c ${c}`).toEqual({
        data: {
          person: {
            id: 'p1',
            ...(!a && b && { name: 'name of p1' }),
            ...(a && { tripCount: 2 }),
            ...(a && !b && { job: { title: 'title, position of p1' } }),
            ...(c && !b && { height: 0 }),
          },
        },
      });
    }
  });

  it('and asks only the subgraphs that this way needs', async () => {
    const { graph: engine } = graph();
    const run = (a: boolean, b: boolean) =>
      engine.execute(graphRequest('{ _ }', { a, b }, { document }));
    await run(false, true);
    expect(requestCounts(graph())).toEqual({ people: 1 });
    await run(true, true);
    expect(requestCounts(graph())).toEqual({ people: 2, trips: 1 });
    await run(true, false);
    expect(requestCounts(graph())).toEqual({ people: 3, trips: 2, jobs: 1 });
  });

  it.each([
    ['a default decides where the variable is absent', {}, true],
    ['a given value goes before the default', { on: false }, false],
  ])('%s', async (_, variables, isThere) => {
    const response = await graph().run(
      'query ($on: Boolean! = true) { person(id: "p1") { id tripCount @include(if: $on) } }',
      variables,
    );
    expect(response).toEqual({ data: { person: { id: 'p1', ...(isThere && { tripCount: 2 }) } } });
    expect(graph().received.trips).toHaveLength(isThere ? 1 : 0);
  });

  it('shows a field that one of two fragments includes', async () => {
    const query = `query ($on: Boolean!) {
      person(id: "p1") { ... @include(if: $on) { tripCount } ... @skip(if: $on) { tripCount id } }
    }`;
    expect(await graph().run(query, { on: true })).toEqual({ data: { person: { tripCount: 2 } } });
    expect(await graph().run(query, { on: false })).toEqual({
      data: { person: { tripCount: 2, id: 'p1' } },
    });
  });

  it('keeps the conditions of variables whose names are those of a prototype', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
      const response = await graph().run(
        `query ($${name}: Boolean!) { serverTime @include(if: $${name}) }`,
        JSON.parse(`{"${name}": true}`) as Record<string, unknown>,
      );
      expect(response, name).toEqual({ data: { serverTime: '12:00' } });
    }
  });
});

describe('trap 6: a field of an @interfaceObject that is made of others', () => {
  const graph = useTestGraph({
    films: {
      sdl: `
        interface Media @key(fields: "id") { id: ID!  title: String }
        type Film implements Media @key(fields: "id") { id: ID!  title: String }
        type Song implements Media @key(fields: "id") { id: ID!  title: String }
      `,
      resolvers: {
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({
            __typename: id === 'f' ? 'Film' : 'Song',
            id,
            title: `title of ${id}`,
          }),
        },
      },
    },
    lists: {
      sdl: `
        type Query { marked: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! }
      `,
      resolvers: { Query: { marked: () => [{ id: 'f' }, { id: 's' }] } },
    },
    reviews: {
      sdl: `
        type Media @key(fields: "id") @interfaceObject {
          id: ID!
          title: String @external
          blurb: String @requires(fields: "title")
        }
      `,
      resolvers: {
        Media: {
          __resolveReference: (media: object) => media,
          blurb: ({ title }: { title: string }) => `Read ${title}!`,
        },
      },
    },
  });

  it('is there where it is selected, whatever becomes of where it is selected again', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) {
      marked { blurb @include(if: $a) ... @include(if: $b) { blurb } ... on Film { blurb @include(if: $b) } }
    }`;
    const blurbs = [{ blurb: 'Read title of f!' }, { blurb: 'Read title of s!' }];
    expect(await graph().run(query, { a: true, b: false })).toEqual({ data: { marked: blurbs } });
    expect(await graph().run(query, { a: false, b: false })).toEqual({
      data: { marked: [{}, {}] },
    });
  });
});

describe('trap 7: where everything is skipped', () => {
  const graph = useTestGraph(REGISTERS);

  it.each([
    ['by a literal', '{ serverTime @skip(if: true) }', {}],
    ['by a variable', 'query ($n: Boolean!) { serverTime @skip(if: $n) }', { n: true }],
    ['by a fragment', '{ ... @include(if: false) { serverTime person(id: "p1") { id } } }', {}],
    [
      'by a spread',
      'query ($y: Boolean!) { ...F @include(if: $y) } fragment F on Query { serverTime }',
      { y: false },
    ],
  ])('the data are empty, without a request: %s', async (_, query, variables) => {
    expect(await graph().run(query, variables)).toEqual(NOTHING);
    expect(requestCounts(graph())).toEqual({});
  });

  it('the data of an object are empty', async () => {
    const query = 'query ($n: Boolean!) { person(id: "p1") { name @skip(if: $n) } }';
    expect(await graph().run(query, { n: true })).toEqual({ data: { person: {} } });
    expect(await graph().run(query, { n: false })).toEqual({
      data: { person: { name: 'name of p1' } },
    });
  });

  it('an object that is not there is still null', async () => {
    const query = 'query ($n: Boolean!) { person(id: "p5000") { name @skip(if: $n) } }';
    expect(await graph().run(query, { n: true })).toEqual({ data: { person: null } });
  });

  it('no change is made', async () => {
    const response = await graph().run(
      'mutation ($n: Boolean!) { forget(id: "p1") @skip(if: $n) }',
      { n: true },
    );
    expect(response).toEqual(NOTHING);
    expect(requestCounts(graph())).toEqual({});
  });
});

describe('trap 7: a plan without fetches for an operation that asks for data', () => {
  const graph = useTestGraph(REGISTERS, {
    engineOptions: {
      createPlanner: () => ({
        plan: async () => ({ kind: 'QueryPlan' }),
        close: async () => {},
      }),
    },
  });

  it('is an error and no null', async () => {
    const response = await graph().run('{ serverTime }');
    expect(response).not.toHaveProperty('data');
    expect(response.errors).toMatchObject([{ extensions: { code: 'QUERY_PLANNING_FAILED' } }]);
  });

  it('is right where nothing but __typename and introspection is asked for', async () => {
    expect(await graph().run('{ __typename __type(name: "Trip") { name } }')).toEqual({
      data: { __typename: 'Query', __type: { name: 'Trip' } },
    });
  });
});

describe('trap 12: introspection is answered from what clients see', () => {
  const graph = useTestGraph(REGISTERS);

  it('without a request to a subgraph', async () => {
    const response = await graph().run(`{
      __schema { types { name fields { name } enumValues { name } } }
      mood: __type(name: "Mood") { enumValues { name } }
    }`);
    expect(response.errors).toBeUndefined();
    expect(response.data?.mood).toEqual({ enumValues: [{ name: 'GOOD' }, { name: 'BAD' }] });
    expect(JSON.stringify(response.data)).not.toMatch(/SECRET|"code"|_Entity|_Any|join__|_service/);
    expect(requestCounts(graph())).toEqual({});
  });

  it('beside data, in the order of the operation', async () => {
    const response = await graph().run(
      `query ($type: String!, $id: ID!) {
      first: __type(name: $type) { ...Name kind }
      person(id: $id) { name }
      ... on Query { __schema { queryType { ...Name } } }
      serverTime
    }
    fragment Name on __Type { called: name name }`,
      { type: 'Person', id: 'p1' },
    );
    expect(response).toEqual({
      data: {
        first: { called: 'Person', name: 'Person', kind: 'OBJECT' },
        person: { name: 'name of p1' },
        __schema: { queryType: { called: 'Query', name: 'Query' } },
        serverTime: '12:00',
      },
    });
    expect(Object.keys(response.data ?? {})).toEqual(['first', 'person', '__schema', 'serverTime']);
    expect(graph().received.people?.[0]?.query).not.toMatch(/__schema|__type\b/);
  });

  it('with the variables of each request, not those of the first', async () => {
    const query = 'query ($t: String!) { __type(name: $t) { name } serverTime }';
    for (const t of ['Person', 'Trip', 'Nothing', 'Person']) {
      const { data } = await graph().run(query, { t });
      expect(data?.__type).toEqual(t === 'Nothing' ? null : { name: t });
    }
  });

  it('under conditions, with conditions inside', async () => {
    const query = `query ($on: Boolean!, $in: Boolean!) {
      __type(name: "Trip") @include(if: $on) { name kind @skip(if: $in) }
      ... @include(if: $on) { __schema { queryType { name } } }
      serverTime @skip(if: $on)
    }`;
    expect(await graph().run(query, { on: false, in: true })).toEqual({
      data: { serverTime: '12:00' },
    });
    expect(await graph().run(query, { on: true, in: true })).toEqual({
      data: { __type: { name: 'Trip' }, __schema: { queryType: { name: 'Query' } } },
    });
    expect(await graph().run(query, { on: true, in: false })).toMatchObject({
      data: { __type: { name: 'Trip', kind: 'OBJECT' } },
    });
  });

  it('with one key in two selections', async () => {
    const response = await graph().run(
      '{ __type(name: "Trip") { name } ... { __type(name: "Trip") { kind } } }',
    );
    expect(response).toEqual({ data: { __type: { name: 'Trip', kind: 'OBJECT' } } });
  });
});
