import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FetchObservation } from '../../gateway/execute/index.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { openTestGraph, type TestGraph } from '../kit/test-graph.ts';

describe('a graph whose subgraphs are well', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS);
  });
  afterEach(() => graph.heal());
  afterAll(() => graph.close());

  it('joins what the subgraphs know of each entity', async () => {
    const response = await graph.run(
      '{ people(first: 2) { id trips(first: 1) { to } job { title wage } } }',
    );
    expect(response).toEqual({
      data: {
        people: [
          {
            id: 'p0',
            trips: [{ to: 'trip 0 of p0' }],
            job: { title: 'title, position of p0', wage: 'wage, position of p0' },
          },
          {
            id: 'p1',
            trips: [{ to: 'trip 0 of p1' }],
            job: { title: 'title, position of p1', wage: 'wage, position of p1' },
          },
        ],
      },
    });
  });

  it('keeps values that are 0', async () => {
    const response = await graph.run('{ person(id: "p1") { height trips { to } } }');
    expect(response.data).toMatchObject({ person: { height: 0 } });
  });

  it('asks for every entity once, however often it is in the response', async () => {
    await graph.run('{ oldest { tripCount } person(id: "p0") { tripCount } }');
    const asked = graph.received.trips?.flatMap(({ variables }) => variables.representations);
    expect(new Set(asked?.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('answers introspection alone and beside data', async () => {
    const response = await graph.run(
      `query ($name: String!) {
        __type(name: $name) { name }
        serverTime
        schema: __schema { queryType { ...Names } }
      }
      fragment Names on __Type { name }`,
      { name: 'Person' },
    );
    expect(response).toEqual({
      data: {
        __type: { name: 'Person' },
        serverTime: '12:00',
        schema: { queryType: { name: 'Query' } },
      },
    });
    const alone = await graph.run('{ __schema { types { name } } }');
    expect(alone.errors).toBeUndefined();
    expect(JSON.stringify(alone.data)).not.toMatch(/join__|_Entity/);
  });

  it('answers mutations in their order', async () => {
    const response = await graph.run(
      'mutation { a: rename(id: "p1", name: "Aru") { name tripCount } forget(id: "p2") }',
    );
    expect(response.data).toEqual({ a: { name: 'Aru', tripCount: 2 }, forget: true });
    expect(graph.received.people).toHaveLength(1);
  });

  it('lets a client call a variable "representations"', async () => {
    const response = await graph.run(
      'query ($representations: ID!) { person(id: $representations) { id tripCount } }',
      { representations: 'p4' },
    );
    expect(response).toEqual({ data: { person: { id: 'p4', tripCount: 2 } } });
  });

  it('sends each subgraph a context signed for it, the language, the request id and the rest of the deadline', async () => {
    await graph.run('{ person(id: "p1") { tripCount } }', {}, { language: 'ru' });
    for (const name of ['people', 'trips']) {
      const headers = graph.received[name]?.[0]?.headers;
      const [, claims = ''] = String(headers?.['x-migrant-context']).split('.');
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: name });
      expect(headers).toMatchObject({
        'accept-language': 'ru',
        'x-request-id': '11111111-1111-4111-8111-111111111111',
      });
      expect(Number(headers?.['x-request-deadline-ms'])).toBeGreaterThan(0);
      expect(Number(headers?.['x-request-deadline-ms'])).toBeLessThanOrEqual(10_000);
      expect(headers?.authorization).toBeUndefined();
    }
  });

  it('refuses variables that do not fit, without repeating them and without a fetch', async () => {
    const response = await graph.run('query ($n: Int!) { people(first: $n) { id } }', {
      n: 'top secret',
    });
    expect(response.data).toBeUndefined();
    expect(response.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(response)).not.toContain('secret');
    expect(graph.received.people).toHaveLength(0);
  });

  it('reports every subgraph as ready', async () => {
    const health = await graph.graph.health();
    expect(health.map(({ subgraph, ready }) => [subgraph, ready])).toEqual([
      ['jobs', true],
      ['people', true],
      ['trips', true],
      ['wages', true],
    ]);
  });
});

describe('createGraph', () => {
  it('tells an observer of every call to a subgraph', async () => {
    const observed: FetchObservation[] = [];
    const graph = await openTestGraph(REGISTERS, { onFetch: (one) => observed.push(one) });
    graph.break('trips', () => '<html>');
    await graph.run('{ person(id: "p1") { tripCount } }');
    expect(observed).toEqual([
      { subgraph: 'people', outcome: 'answered', ms: expect.any(Number), attempts: 1 },
      { subgraph: 'trips', outcome: 'malformed', ms: expect.any(Number), attempts: 1 },
    ]);
    await graph.close();
  });

  it('calls no subgraph for a request without a requester in the guarded mode', async () => {
    const graph = await openTestGraph(REGISTERS);
    const response = await graph.run('{ serverTime }', {}, { requesterContext: null });
    expect(response.data).toEqual({ serverTime: null });
    expect(response.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    expect(graph.received.people).toEqual([]);
    expect(graph.internalErrors).toHaveLength(1);
    await graph.close();
  });

  it('refuses the guarded mode without a signer', async () => {
    const bare = { contextSigner: undefined } as never;
    await expect(openTestGraph(REGISTERS, bare)).rejects.toThrow('expected a contextSigner');
  });
});
