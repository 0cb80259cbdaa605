import { describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import type { Fault } from '../kit/subgraph-servers.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

/** The answer of a subgraph with errors beside it. */
const withErrors =
  (...errors: object[]): Fault =>
  ({ result }) => ({ ...result, errors });

const raw =
  (status: number, type: string, body: string): Fault =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': type }).end(body);
    return null;
  };

type Entities = (object | null)[];

/** Changes the entities of an answer. */
const entities =
  (change: (all: Entities) => unknown[]): Fault =>
  ({ result }) => ({
    data: { _entities: change((result.data as unknown as { _entities: Entities })._entities) },
  });

describe("trap 9: an error of a subgraph has the path of the client's response", () => {
  const graph = useTestGraph(REGISTERS);
  const pathsOf = async (query: string) =>
    (await graph().run(query)).errors?.map(({ path }) => path);

  it('at the root', async () => {
    graph().break('people', withErrors({ message: 'x', path: ['people', 1, 'name'] }));
    expect(await pathsOf('{ people { id name } }')).toEqual([['people', 1, 'name']]);
  });

  it('of an entity in a list, at each of its places', async () => {
    graph().break('trips', withErrors({ message: 'x', path: ['_entities', 1, 'tripCount'] }));
    expect(await pathsOf('{ people(first: 3) { tripCount friend { tripCount } } }')).toEqual([
      ['people', 1, 'tripCount'],
      ['people', 0, 'friend', 'tripCount'],
    ]);
  });

  it('under its aliases, lists inside of the entity included', async () => {
    graph().break(
      'trips',
      withErrors({ message: 'x', path: ['_entities', 0, 'went', 1, 'place'] }),
    );
    expect(
      await pathsOf('{ who: person(id: "p1") { went: trips(first: 2) { place: to } } }'),
    ).toEqual([['who', 'went', 1, 'place']]);
  });

  it('counts what was sent and not where it stands: entities without keys are left out', async () => {
    graph().break('people', () => ({
      data: {
        people: [null, 'p1', null, 'p3'].map((id) => id && { __typename: 'Person', id, code: 'c' }),
      },
    }));
    graph().break('trips', withErrors({ message: 'x', path: ['_entities', 1, 'lastTrip'] }));
    // A list whose elements must be there: only what is sent and told matters here.
    const response = await graph().run('{ people { id lastTrip { to } } }');
    expect(representationsSent(graph(), 'trips')).toEqual([
      [
        { __typename: 'Person', id: 'p1' },
        { __typename: 'Person', id: 'p3' },
      ],
    ]);
    expect(response.errors).toContainEqual(
      expect.objectContaining({ message: 'x', path: ['people', 3, 'lastTrip'] }),
    );
  });

  it.each([
    ['without a path', undefined],
    ['with a path that leads nowhere', ['_entities', 99]],
    ['with a path that is none', 'people'],
    ['with a path of negative numbers', ['_entities', -1]],
    ['with the path of the list', ['_entities']],
  ])('%s is about every object that the fetch was for', async (_, path) => {
    graph().break('trips', () => ({ data: null, errors: [{ message: 'x', path }] }));
    const response = await graph().run('{ people(first: 2) { id lastTrip { to } } }');
    expect(response.data).toEqual({
      people: [
        { id: 'p0', lastTrip: null },
        { id: 'p1', lastTrip: null },
      ],
    });
    expect(response.errors?.map(({ path: at }) => at)).toEqual([
      ['people', 0],
      ['people', 1],
    ]);
  });

  it('is one error with the path to the objects where the whole fetch fails', async () => {
    graph().break('trips', raw(503, 'text/plain', 'later'));
    const response = await graph().run('{ people(first: 3) { id lastTrip { to } } }');
    expect(response.errors).toEqual([
      {
        message: "HTTP fetch failed from 'trips'",
        path: ['people', 0],
        extensions: {
          code: 'SUBREQUEST_HTTP_ERROR',
          serviceName: 'trips',
          affectedPaths: [
            ['people', 0],
            ['people', 1],
            ['people', 2],
          ],
        },
      },
    ]);
  });

  it('names the subgraph, keeps its code and extensions, and drops its internals', async () => {
    graph().break(
      'people',
      withErrors({
        message: 'x',
        path: ['serverTime'],
        extensions: {
          code: 'ITS_OWN',
          hint: 1,
          stacktrace: ['secret'],
          exception: 'secret',
          query: 'secret',
          variables: 'secret',
        },
      }),
    );
    const response = await graph().run('{ serverTime }');
    expect(response.errors).toEqual([
      {
        message: 'x',
        path: ['serverTime'],
        extensions: { code: 'ITS_OWN', hint: 1, serviceName: 'people' },
      },
    ]);
  });

  it('does not grow with the number of places beyond a bound', async () => {
    graph().break('trips', withErrors({ message: 'x' }));
    const response = await graph().run('{ people(first: 300) { lastTrip { to } } }');
    expect(response.errors?.length).toBeLessThanOrEqual(100);
    expect(response.data?.people).toHaveLength(300);
  });
});

describe('trap 9: a field that two subgraphs are asked for', () => {
  const graph = useTestGraph({
    programme: {
      sdl: `
        type Query { evening: Film @provides(fields: "director { name }") }
        type Film @key(fields: "id") { id: ID!  director: Director @external }
        type Director { name: String @external }
      `,
      resolvers: { Query: { evening: () => ({ id: 'f', director: { name: 'n' } }) } },
    },
    films: {
      sdl: `
        type Film @key(fields: "id") { id: ID!  director: Director @shareable  length: Int }
        type Director { name: String @shareable  born: Int }
      `,
      resolvers: {
        Film: {
          __resolveReference: (film: object) => film,
          director: () => ({ name: 'n', born: 0 }),
          length: () => 90,
        },
      },
    },
  });

  it('has one error where both have one, and what else went wrong is told', async () => {
    graph().break('programme', () => ({
      data: { evening: { __typename: 'Film', id: 'f', director: null } },
      errors: [{ message: 'here', path: ['evening', 'director'] }],
    }));
    graph().break('films', ({ result }) => ({
      ...result,
      errors: [
        { message: 'there', path: ['_entities', 0, 'director'] },
        { message: 'there', path: ['_entities', 0, 'length'] },
      ],
    }));
    const response = await graph().run('{ evening { director { name born } length } }');
    expect(requestCounts(graph())).toEqual({ programme: 1, films: 1 });
    expect(response.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['here', ['evening', 'director']],
      ['there', ['evening', 'length']],
    ]);
  });
});

describe('trap 10: an answer that is not as it should be', () => {
  const graph = useTestGraph(REGISTERS, { engineOptions: { completionErrors: 'errors' } });
  const QUERY = '{ people(first: 2) { id lastTrip { to } } }';
  const NO_TRIPS = {
    people: [
      { id: 'p0', lastTrip: null },
      { id: 'p1', lastTrip: null },
    ],
  };
  const trip = (n: number) => ({ id: `p${n}`, lastTrip: { to: `last trip of p${n}` } });

  it.each<[string, Fault, string]>([
    ['a page of HTML with 502', raw(502, 'text/html', '<html>'), 'SUBREQUEST_HTTP_ERROR'],
    ['a page of HTML with 200', raw(200, 'text/html', '<html>'), 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['JSON that ends too early', () => '{"data":{"_enti', 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['no object', () => '[]', 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['nothing at all', () => '{}', 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['null alone', () => ({ data: null }), 'SUBREQUEST_MALFORMED_RESPONSE'],
    [
      'null with an empty list of errors',
      () => ({ data: null, errors: [] }),
      'SUBREQUEST_MALFORMED_RESPONSE',
    ],
    ['data that are no object', () => ({ data: 'x' }), 'RESPONSE_VALIDATION_FAILED'],
    [
      'entities that are no list',
      () => ({ data: { _entities: {} } }),
      'RESPONSE_VALIDATION_FAILED',
    ],
    ['data without the entities', () => ({ data: {} }), 'RESPONSE_VALIDATION_FAILED'],
    ['no entities', entities(() => []), 'SUBREQUEST_MALFORMED_RESPONSE'],
    ['entities that are no objects', entities(() => [1, 'x']), 'RESPONSE_VALIDATION_FAILED'],
  ])('%s leaves what is left, with one error', async (_, fault, code) => {
    graph().break('trips', fault);
    const response = await graph().run(QUERY);
    expect(response.data).toEqual(NO_TRIPS);
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]).toMatchObject({ extensions: { code, serviceName: 'trips' } });
  });

  it.each<[string, Fault]>([
    ['an empty list of errors', ({ result }) => ({ ...result, errors: [] })],
    ['null for errors', ({ result }) => ({ ...result, errors: null })],
    ['a byte order mark', ({ result }) => `\uFEFF${JSON.stringify(result)}`],
    ['white space around', ({ result }) => ` \n${JSON.stringify(result, null, 2)}\n`],
    [
      'keys that nobody asked for',
      entities((all) => all.map((each) => ({ ...each, id: 'evil', x: 1 }))),
    ],
    [
      'another media type of GraphQL',
      ({ result, response }) => {
        response.setHeader('content-type', 'application/graphql-response+json');
        response.end(JSON.stringify(result));
        return null;
      },
    ],
  ])('%s does no harm', async (_, fault) => {
    graph().break('trips', fault);
    expect(await graph().run(QUERY)).toEqual({ data: { people: [trip(0), trip(1)] } });
  });

  it('null for an entity is nothing known of it, without an error', async () => {
    graph().break(
      'trips',
      entities(([, second]) => [null, second]),
    );
    expect(await graph().run(QUERY)).toEqual({
      data: { people: [{ id: 'p0', lastTrip: null }, trip(1)] },
    });
  });

  it('too few entities never come under another, and those that say who they are are kept', async () => {
    graph().break(
      'trips',
      entities(([, second]) => [second]),
    );
    const response = await graph().run(QUERY);
    expect(response.data).toEqual({ people: [{ id: 'p0', lastTrip: null }, trip(1)] });
    expect(response.errors).toHaveLength(1);
  });

  it('entities in another order never come under another', async () => {
    graph().break(
      'trips',
      entities((all) => [...all].reverse()),
    );
    const response = await graph().run(QUERY);
    expect(response.data).toEqual(NO_TRIPS);
    expect(response.errors).toMatchObject([{ extensions: { code: 'ENTITY_IDENTITY_MISMATCH' } }]);
  });

  it('errors that are none are told as errors, and break nothing', async () => {
    for (const errors of [['x', null, 7, { message: 5, path: 7, extensions: 'x' }], 'broken', {}]) {
      graph().break('trips', ({ result }) => ({ ...result, errors }));
      const response = await graph().run(QUERY);
      expect(response.data).toEqual({ people: [trip(0), trip(1)] });
      expect(response.errors?.length).toBeGreaterThan(0);
      for (const { message } of response.errors ?? []) expect(typeof message).toBe('string');
    }
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
  ])('the code of a GraphQL answer with status %i is kept', async (status, code) => {
    const errors = [{ message: 'x', extensions: { code } }];
    graph().break('trips', raw(status, 'application/json', JSON.stringify({ data: null, errors })));
    const response = await graph().run(QUERY);
    expect(response.errors?.[0]?.extensions).toEqual({ code, serviceName: 'trips' });
  });

  it('a number beyond what JavaScript can count to is no Int, and what is beside it stays', async () => {
    graph().break('people', () => '{"data":{"person":{"id":"p1","height":9007199254740993000}}}');
    const response = await graph().run('{ person(id: "p1") { id height } }');
    expect(response.data).toEqual({ person: { id: 'p1', height: null } });
    expect(response.errors).toHaveLength(1);
  });
});
