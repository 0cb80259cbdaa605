import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY } from '../fixtures/library.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { openTestGraph, type TestGraph } from '../kit/test-graph.ts';

describe('a foreign supergraph in the open mode', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(LIBRARY, { mode: 'open' });
  });
  afterEach(() => graph.heal());
  afterAll(() => graph.close());

  it('resolves fields that an @interfaceObject adds to every implementation', async () => {
    const response = await graph.run(
      '{ media { __typename title stars reviews { text } ... on Book { pages } ... on Film { minutes } } }',
    );
    expect(response).toEqual({
      data: {
        media: [
          {
            __typename: 'Book',
            title: 'A book',
            stars: 0,
            reviews: [{ text: 'review of m0' }],
            pages: 7,
          },
          {
            __typename: 'Film',
            title: 'A film',
            stars: 1,
            reviews: [{ text: 'review of m1' }],
            minutes: 90,
          },
        ],
      },
    });
  });

  it('finds the type of what an @interfaceObject returns', async () => {
    expect(
      await graph.run('{ best { __typename id stars title ... on Film { minutes } } }'),
    ).toEqual({
      data: { best: { __typename: 'Film', id: 'm1', stars: 1, title: 'A film', minutes: 90 } },
    });
  });

  it('resolves members of a union', async () => {
    const response = await graph.run(
      '{ shelf { __typename ... on Lamp { watts } ... on Book { pages stars } ... on Media { title } } }',
    );
    expect(response).toEqual({
      data: {
        shelf: [
          { __typename: 'Film', title: 'A film' },
          { __typename: 'Lamp', watts: 0 },
          { __typename: 'Book', pages: 7, stars: 0, title: 'A book' },
        ],
      },
    });
  });

  it('resolves keys that have parts', async () => {
    expect(await graph.run('{ loans { number due } }')).toEqual({
      data: {
        loans: [
          { number: 1, due: 'c1/1' },
          { number: 1, due: 'c2/1' },
        ],
      },
    });
  });

  it('refuses entities of keys with parts that are crossed', async () => {
    graph.break('desk', ({ result }) => {
      const { _entities } = result.data as unknown as { _entities: unknown[] };
      return { data: { _entities: [..._entities].reverse() } };
    });
    const response = await graph.run('{ loans { number due } }');
    expect(response.data).toEqual({
      loans: [
        { number: 1, due: null },
        { number: 1, due: null },
      ],
    });
    expect(response.errors?.[0]?.extensions).toMatchObject({
      code: 'ENTITY_IDENTITY_MISMATCH',
      serviceName: 'desk',
    });
  });

  it("forwards the client's authorization and signs nothing", async () => {
    await graph.run('{ media { stars } }', {}, { authorization: 'Bearer x' });
    for (const name of ['media', 'reviews']) {
      const headers = graph.received[name]?.[0]?.headers;
      expect(headers?.authorization).toBe('Bearer x');
      expect(headers?.['x-migrant-context']).toBeUndefined();
    }
  });

  it("keeps a subgraph's own error without its internals, and says which subgraph", async () => {
    graph.break('media', () => ({
      data: null,
      errors: [
        {
          message: 'No such shelf',
          path: ['media', 1, 'title'],
          locations: [{ line: 1, column: 2 }],
          extensions: {
            code: 'SHELF',
            hint: 'look elsewhere',
            stacktrace: ['at x'],
            exception: { stacktrace: [] },
            query: '{ a }',
            variables: { a: 1 },
          },
        },
        { message: 'Without a code' },
      ],
    }));
    const response = await graph.run('{ media { title } }');
    expect(response).toEqual({
      data: null,
      errors: [
        {
          message: 'No such shelf',
          path: ['media', 1, 'title'],
          extensions: { code: 'SHELF', hint: 'look elsewhere', serviceName: 'media' },
        },
        {
          message: 'Without a code',
          path: ['media'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'media' },
        },
      ],
    });
  });

  it('names failures of transport as other routers do, without URLs', async () => {
    graph.break('reviews', ({ response }) => {
      response.socket?.resetAndDestroy();
      return null;
    });
    const response = await graph.run('{ shelf { ... on Media { title } ... on Book { stars } } }');
    expect(response.errors).toEqual([
      {
        message: "HTTP fetch failed from 'reviews'",
        path: ['shelf', 2],
        extensions: { code: 'SUBREQUEST_HTTP_ERROR', serviceName: 'reviews' },
      },
    ]);
  });
});

describe('a foreign subgraph whose entities do not know their own keys', () => {
  const subgraphs = {
    ...REGISTERS,
    trips: {
      sdl: 'type Person @key(fields: "id") { id: ID! lastTrip: String }',
      resolvers: {
        Person: {
          __resolveReference: ({ id }: { id: string }) => ({ lastTrip: `trip of ${id}` }),
        },
      },
    },
  };

  it('is asked again without them in the open mode, and from then on', async () => {
    const graph = await openTestGraph(subgraphs, { mode: 'open' });
    const query = '{ people(first: 2) { id lastTrip } }';
    const expected = {
      data: {
        people: [
          { id: 'p0', lastTrip: 'trip of p0' },
          { id: 'p1', lastTrip: 'trip of p1' },
        ],
      },
    };
    expect(await graph.run(query)).toEqual(expected);
    expect(graph.received.trips).toHaveLength(2);
    expect(await graph.run(query)).toEqual(expected);
    expect(graph.received.trips).toHaveLength(3);
    await graph.close();
  });

  it('gives nothing in the guarded mode', async () => {
    const graph = await openTestGraph(subgraphs);
    const response = await graph.run('{ people(first: 2) { id lastTrip } }');
    expect(response.data).toEqual({
      people: [
        { id: 'p0', lastTrip: null },
        { id: 'p1', lastTrip: null },
      ],
    });
    expect(response.errors).toHaveLength(1);
    expect(JSON.stringify(response)).not.toContain('_key');
    await graph.close();
  });
});

describe('an operation that no plan can be made for', () => {
  it('is told so, without data', async () => {
    const graph = await openTestGraph(LIBRARY);
    const response = await graph.run('subscription { a }').catch((error: unknown) => error);
    expect(response).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_PLANNING_FAILED' } }],
    });
    expect(graph.internalErrors[0]).toBeInstanceOf(Error);
    await graph.close();
  });
});
