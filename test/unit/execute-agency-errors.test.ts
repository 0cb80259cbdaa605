import { GraphQLError } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import type { Fault } from '../kit/subgraph-servers.ts';
import { openTestGraph, SOME_REQUEST_ID, type TestGraph } from '../kit/test-graph.ts';

const BERKUT = { code: 'AGENCY_TIMEOUT', agency: 'BERKUT', service: 'GetCrossings' };

interface Answer {
  data?: unknown;
  errors?: unknown[];
  extensions?: unknown;
}

/** Fails one field of each entity for which the test says so. */
const failing =
  (field: string, extensions: object, which: (index: number) => boolean = () => true): Fault =>
  ({ result }) => {
    const { _entities } = result.data as unknown as { _entities: Record<string, unknown>[] };
    const errors = _entities.flatMap((entity, index) => {
      if (!which(index)) return [];
      entity[field] = null;
      return [{ message: 'internal text', path: ['_entities', index, field], extensions }];
    });
    return { data: { _entities }, errors };
  };

describe('errors of agencies', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS);
  });
  afterEach(() => graph.heal());
  afterAll(() => graph.close());

  it('become one per agency and code, with the objects that lack something', async () => {
    graph.break('trips', failing('lastTrip', BERKUT));
    const response = await graph.run('{ people(first: 120) { lastTrip { to } } }');
    expect(response.errors).toEqual([
      {
        message: 'Berkut unified information system, border service did not answer in time.',
        path: ['people', 0],
        extensions: {
          ...BERKUT,
          retryable: true,
          correlationId: SOME_REQUEST_ID,
          affectedPaths: Array.from({ length: 100 }, (_, index) => ['people', index]),
        },
      },
    ]);
  });

  it('are told in the language of the request', async () => {
    graph.break('trips', failing('lastTrip', BERKUT));
    const query = '{ people(first: 1) { lastTrip { to } } }';
    const messages = await Promise.all(
      (['kk', 'ru'] as const).map(async (language) => {
        const response = await graph.run(query, {}, { language });
        return response.errors?.[0]?.message;
      }),
    );
    expect(messages).toEqual([
      '«Бүркіт» бірыңғай ақпараттық жүйесі, Шекара қызметі уақытында жауап бермеді.',
      'Единая информационная система «Беркут», Пограничная служба: ответ не получен вовремя.',
    ]);
  });

  it('of two fields of one object are one error without a list of paths', async () => {
    graph.break('trips', (reply) => {
      const first = failing('lastTrip', BERKUT)(reply) as Answer;
      const second = failing('trips', { ...BERKUT, service: 'GetStays' })(reply) as Answer;
      return { data: first.data, errors: [...(first.errors ?? []), ...(second.errors ?? [])] };
    });
    const response = await graph.run('{ person(id: "p1") { lastTrip { to } trips { to } } }');
    expect(response.data).toEqual({ person: { lastTrip: null, trips: null } });
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]?.path).toEqual(['person']);
    expect(response.errors?.[0]?.extensions).toEqual({
      ...BERKUT,
      retryable: true,
      correlationId: SOME_REQUEST_ID,
    });
  });

  it('that are down by one name or another are one error, by the name of the cause', async () => {
    graph.break('trips', (reply) => {
      const answers = ['AGENCY_UNAVAILABLE', 'AGENCY_TIMEOUT'].map((code, at) =>
        failing('lastTrip', { ...BERKUT, code }, (index) => index === at)(reply),
      ) as Answer[];
      return { data: answers[0]?.data, errors: answers.flatMap(({ errors = [] }) => errors) };
    });
    const response = await graph.run('{ people(first: 2) { lastTrip { to } } }');
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]).toMatchObject({
      path: ['people', 0],
      extensions: {
        code: 'AGENCY_TIMEOUT',
        affectedPaths: [
          ['people', 0],
          ['people', 1],
        ],
      },
    });
  });

  it('stay apart for two agencies and for two codes of one', async () => {
    graph.break('trips', (reply) => {
      const answers = [
        failing('lastTrip', BERKUT, (index) => index === 0)(reply),
        failing('lastTrip', { ...BERKUT, code: 'AGENCY_FAULT' }, (index) => index === 1)(reply),
        failing('lastTrip', { ...BERKUT, agency: 'EQONAQ' }, (index) => index === 2)(reply),
      ] as Answer[];
      return { data: answers[0]?.data, errors: answers.flatMap(({ errors = [] }) => errors) };
    });
    const response = await graph.run('{ people(first: 3) { lastTrip { to } } }');
    const told = response.errors?.map(({ path, extensions }) => [
      path,
      extensions?.code,
      extensions?.agency,
    ]);
    expect(told).toEqual([
      [['people', 0], 'AGENCY_TIMEOUT', 'BERKUT'],
      [['people', 1], 'AGENCY_FAULT', 'BERKUT'],
      [['people', 2], 'AGENCY_TIMEOUT', 'EQONAQ'],
    ]);
  });

  it('name the right object where earlier ones were left out of the fetch', async () => {
    graph.break(
      'trips',
      failing('lastTrip', BERKUT, (index) => index === 1),
    );
    const query = '{ oldest { id } people(first: 3) { lastTrip { to } } }';
    graph.break('people', ({ result }) => {
      const { people } = result.data as unknown as { people: Record<string, unknown>[] };
      // An unknown type is not represented, which shifts the others.
      return {
        data: {
          oldest: { id: 'p0' },
          people: people.map((it, index) => (index === 0 ? { ...it, __typename: null } : it)),
        },
      };
    });
    const response = await graph.run(query);
    expect(response.errors?.find(({ extensions }) => extensions?.agency)?.path).toEqual([
      'people',
      2,
    ]);
  });

  it('are about the innermost entity on the path of a root field', async () => {
    graph.break('people', () => ({
      data: { people: [{ __typename: 'Person', id: 'p0', name: null, friend: null }] },
      errors: [
        { message: 'x', path: ['people', 0, 'name'], extensions: BERKUT },
        { message: 'x', path: ['people', 0, 'friend'], extensions: { ...BERKUT, agency: 'IS_MP' } },
      ],
    }));
    const response = await graph.run('{ people(first: 1) { id name friend { id } } }');
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['people', 0],
      ['people', 0, 'friend'],
    ]);
  });

  it('pass on a delay and a correlation id only if they are such', async () => {
    const correlationId = '22222222-2222-4222-8222-222222222222';
    graph.break('trips', failing('lastTrip', { ...BERKUT, retryAfterMs: 1500, correlationId }));
    const query = '{ people(first: 1) { lastTrip { to } } }';
    expect((await graph.run(query)).errors?.[0]?.extensions).toMatchObject({
      retryAfterMs: 1500,
      correlationId,
    });
    const odd = { retryAfterMs: 'soon', correlationId: '900101300017', service: 'a b', url: 'x' };
    graph.break('trips', failing('lastTrip', { ...BERKUT, ...odd }));
    expect((await graph.run(query)).errors?.[0]?.extensions).toEqual({
      code: 'AGENCY_TIMEOUT',
      agency: 'BERKUT',
      service: 'trips',
      retryable: true,
      correlationId: SOME_REQUEST_ID,
    });
  });

  it('are not made of what the client asked wrongly: such errors keep their exact places', async () => {
    graph.break('trips', failing('trips', { code: 'BAD_USER_INPUT', field: 'first' }));
    const response = await graph.run('{ people(first: 2) { trips(first: -1) { to } } }');
    expect(response.errors).toEqual(
      [0, 1].map((index) => ({
        message: 'A value given with the request is not valid.',
        path: ['people', index, 'trips'],
        extensions: { code: 'BAD_USER_INPUT', retryable: false, correlationId: SOME_REQUEST_ID },
      })),
    );
  });

  it('are counted from the 101st exact place on', async () => {
    graph.break('trips', failing('trips', { code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    const response = await graph.run('{ people(first: 130) { trips { to } } }');
    expect(response.errors).toHaveLength(101);
    expect(response.errors?.at(-1)).toEqual({
      message: 'Unauthorized field or type',
      extensions: {
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        retryable: false,
        correlationId: SOME_REQUEST_ID,
        omitted: 30,
      },
    });
  });

  it('cover the nulls that they cause further up', async () => {
    graph.break('trips', ({ result }) => {
      const { _entities } = result.data as unknown as { _entities: object[] };
      return {
        data: { _entities: _entities.map((entity) => ({ ...entity, tripCount: null })) },
        errors: [{ message: 'x', path: ['_entities', 0, 'tripCount'], extensions: BERKUT }],
      };
    });
    const response = await graph.run('{ person(id: "p1") { id tripCount } }');
    expect(response.data).toEqual({ person: null });
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]?.extensions?.agency).toBe('BERKUT');
  });
});

describe('values that the client must not see', () => {
  it('become null with an error that does not repeat them', async () => {
    const graph = await openTestGraph(REGISTERS);
    graph.break('people', () => ({
      data: { person: { __typename: 'Person', id: 'p1', mood: 'SECRET' } },
    }));
    const response = await graph.run('{ person(id: "p1") { mood } }');
    expect(response.data).toEqual({ person: { mood: null } });
    expect(response.errors?.[0]?.path).toEqual(['person', 'mood']);
    expect(JSON.stringify(response)).not.toContain('SECRET');
    await graph.close();
  });

  it('do not get in by a subgraph that answers more than it was asked for', async () => {
    const graph = await openTestGraph(REGISTERS);
    graph.break('trips', ({ result }) => {
      const { _entities } = result.data as unknown as { _entities: object[] };
      return {
        data: {
          _entities: _entities.map((entity) => ({ ...entity, name: 'Another', id: 'p9' })),
          person: { name: 'Another' },
        },
      };
    });
    const response = await graph.run('{ person(id: "p1") { id name tripCount } }');
    expect(response).toEqual({
      data: { person: { id: 'p1', name: 'name of p1', tripCount: 2 } },
    });
    await graph.close();
  });
});

describe('notes that something may be incomplete', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS);
  });
  afterEach(() => graph.heal());
  afterAll(() => graph.close());

  it('are lifted to the response with the paths of the client', async () => {
    graph.break('people', ({ result }) => ({
      ...result,
      extensions: {
        incomplete: [
          { path: ['a', 'code'], agency: 'GBD_FL', service: 'GBDFL', reason: 'AGENCY_TIMEOUT' },
          { path: ['b', 'code'], agency: 'GBD_FL', service: 'GBDFL', reason: 'AGENCY_TIMEOUT' },
        ],
      },
    }));
    const response = await graph.run(
      '{ a: person(id: "p1") { trips { to } } b: person(id: "p2") { trips { to } } }',
    );
    expect(response.errors).toBeUndefined();
    expect(response.extensions).toEqual({
      incomplete: [
        {
          path: ['a'],
          agency: 'GBD_FL',
          service: 'GBDFL',
          reason: 'AGENCY_TIMEOUT',
          affectedPaths: [['a'], ['b']],
        },
      ],
    });
  });

  it('are lifted from fetches of entities too, without text of the subgraph', async () => {
    graph.break('trips', ({ result }) => ({
      ...result,
      extensions: {
        incomplete: [{ path: ['_entities', 1, 'code'], agency: 'x y', service: 1, reason: '<b>' }],
        debug: 'internal',
      },
    }));
    const response = await graph.run('{ people(first: 2) { trips { to } } }');
    expect(response.extensions).toEqual({
      incomplete: [
        { path: ['people', 1], agency: null, service: null, reason: 'AGENCY_INCOMPLETE' },
      ],
    });
  });
});

describe('a resolver that throws', () => {
  it('is told as an internal error of its subgraph, without its text', async () => {
    const graph = await openTestGraph({
      people: {
        sdl: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { person: () => ({ id: 'p0' }) },
          Person: {
            name: () => {
              throw new GraphQLError('SELECT name FROM people', {
                extensions: { exception: { stacktrace: ['at /srv/app.js'] } },
              });
            },
          },
        },
      },
    });
    const response = await graph.run('{ person { id name } }');
    expect(response).toEqual({
      data: { person: { id: 'p0', name: null } },
      errors: [
        {
          message: 'Internal error. Report the request id.',
          path: ['person'],
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            service: 'people',
            retryable: false,
            correlationId: SOME_REQUEST_ID,
          },
        },
      ],
    });
    await graph.close();
  });
});
