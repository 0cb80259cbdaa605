import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GraphResponse } from '../../gateway/execute/index.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import type { Fault } from '../kit/subgraph-servers.ts';
import { openTestGraph, type TestGraph } from '../kit/test-graph.ts';

const QUERY = '{ people(first: 3) { id name lastTrip { to } job { title } } }';
/** Whatever a subgraph writes that is not an answer carries this. */
const INTERNAL = 'ORA-00942 at http://10.1.2.3:8080/internal /srv/app.js:12 Ivanov';

const HEALTHY = {
  people: [0, 1, 2].map((n) => ({
    id: `p${n}`,
    name: `name of p${n}`,
    lastTrip: null,
    job: { title: `title, position of p${n}` },
  })),
};

const entities = (answer: (entity: Record<string, unknown>) => unknown): Fault => {
  return ({ result }) => {
    const data = result.data as { _entities: Record<string, unknown>[] };
    return { data: { _entities: data._entities.map(answer) } };
  };
};

const raw = (write: (response: ServerResponse) => void): Fault => {
  return ({ response }) => {
    write(response);
    return null;
  };
};

const socketOf = (response: ServerResponse): Socket => {
  if (response.socket === null) throw new Error('the connection is gone');
  return response.socket;
};

const FAULTS: readonly [string, string, Fault][] = [
  ['never answers', 'AGENCY_TIMEOUT', () => null],
  [
    'drips its answer',
    'AGENCY_TIMEOUT',
    raw((response) => {
      response.setHeader('content-type', 'application/json');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    }),
  ],
  [
    'resets the connection',
    'AGENCY_UNREACHABLE',
    raw((response) => socketOf(response).resetAndDestroy()),
  ],
  [
    'breaks off in its answer',
    'AGENCY_BAD_RESPONSE',
    raw((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write(`{"data":{"_entities":[{"note":"${INTERNAL}"`, () =>
        socketOf(response).resetAndDestroy(),
      );
    }),
  ],
  [
    'does not speak HTTP',
    'AGENCY_BAD_RESPONSE',
    raw((response) => socketOf(response).end(`SSH-2.0-${INTERNAL}\r\n`)),
  ],
  [
    'answers more than is allowed',
    'AGENCY_RESPONSE_TOO_LARGE',
    () => JSON.stringify({ data: { _entities: [], filler: 'x'.repeat(2_000_000) } }),
  ],
  [
    'announces more than is allowed',
    'AGENCY_RESPONSE_TOO_LARGE',
    raw((response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': '999999999',
      });
      response.flushHeaders();
    }),
  ],
  [
    'answers with a page',
    'AGENCY_BAD_RESPONSE',
    raw((response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<html>${INTERNAL}</html>`);
    }),
  ],
  ['answers with broken JSON', 'AGENCY_BAD_RESPONSE', () => `{"data": ${INTERNAL}`],
  ['answers with a JSON list', 'AGENCY_BAD_RESPONSE', () => [INTERNAL]],
  [
    'answers in windows-1251',
    'AGENCY_BAD_ENCODING',
    raw((response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(Buffer.from([0x7b, 0x22, 0xc8, 0xe2, 0xe0, 0xed, 0x22, 0x3a, 0x31, 0x7d]));
    }),
  ],
  [
    'says that it answers in windows-1251',
    'AGENCY_BAD_ENCODING',
    raw((response) => {
      response.setHeader('content-type', 'application/json; charset=windows-1251');
      response.end('{"data":null}');
    }),
  ],
  [
    'redirects',
    'AGENCY_BAD_RESPONSE',
    raw((response) => {
      response.writeHead(307, { location: 'http://10.1.2.3/elsewhere' }).end();
    }),
  ],
  [
    'fails with a page',
    'AGENCY_BAD_RESPONSE',
    raw((response) => {
      response.writeHead(500, { 'content-type': 'text/html' }).end(INTERNAL);
    }),
  ],
  [
    'fails with JSON that is no GraphQL',
    'AGENCY_BAD_RESPONSE',
    raw((response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: INTERNAL }));
    }),
  ],
  [
    'is busy',
    'AGENCY_UNAVAILABLE',
    raw((response) => {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '7' }).end(INTERNAL);
    }),
  ],
  ['answers {}', 'AGENCY_BAD_RESPONSE', () => ({})],
  ['answers null without an error', 'AGENCY_BAD_RESPONSE', () => ({ data: null })],
  ['answers null and no errors', 'AGENCY_BAD_RESPONSE', () => ({ data: null, errors: [] })],
  ['answers text for data', 'AGENCY_SCHEMA_MISMATCH', () => ({ data: INTERNAL })],
  ['answers without entities', 'AGENCY_SCHEMA_MISMATCH', () => ({ data: {} })],
  [
    'answers entities that are no list',
    'AGENCY_SCHEMA_MISMATCH',
    () => ({ data: { _entities: { 0: INTERNAL } } }),
  ],
  [
    'answers entities that are no objects',
    'AGENCY_SCHEMA_MISMATCH',
    () => ({ data: { _entities: [INTERNAL, 1, true] } }),
  ],
  ['answers no entity at all', 'AGENCY_INCOMPLETE', () => ({ data: { _entities: [] } })],
  [
    'answers a list for an object',
    'AGENCY_SCHEMA_MISMATCH',
    entities((entity) => ({ ...entity, lastTrip: [{ to: INTERNAL }] })),
  ],
  [
    'answers text for an object',
    'AGENCY_SCHEMA_MISMATCH',
    entities((entity) => ({ ...entity, lastTrip: INTERNAL })),
  ],
  [
    'answers an object for text',
    'AGENCY_SCHEMA_MISMATCH',
    entities((entity) => ({ ...entity, lastTrip: { to: { text: INTERNAL } } })),
  ],
  [
    'answers null where there is always something',
    'AGENCY_SCHEMA_MISMATCH',
    entities((entity) => ({ ...entity, lastTrip: { to: null } })),
  ],
  [
    'leaves out what was asked for',
    'AGENCY_SCHEMA_MISMATCH',
    entities((entity) => ({ ...entity, lastTrip: undefined })),
  ],
  [
    'reports an error without a code',
    'INTERNAL_SERVER_ERROR',
    () => ({ data: null, errors: [{ message: INTERNAL, path: [INTERNAL] }] }),
  ],
  [
    'reports an error with a code of its own',
    'INTERNAL_SERVER_ERROR',
    () => ({
      data: null,
      errors: [
        {
          message: INTERNAL,
          extensions: { code: INTERNAL, stacktrace: [INTERNAL], agency: INTERNAL },
        },
      ],
    }),
  ],
  [
    'does not know the operation',
    'AGENCY_SCHEMA_MISMATCH',
    () => ({
      errors: [{ message: INTERNAL, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    }),
  ],
  [
    'does not believe who asks',
    'INTERNAL_SERVER_ERROR',
    raw((response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      const extensions = { code: 'UNAUTHENTICATED' };
      response.end(JSON.stringify({ errors: [{ message: INTERNAL, extensions }] }));
    }),
  ],
  ['answers errors that are no list', 'INTERNAL_SERVER_ERROR', () => ({ errors: INTERNAL })],
  ['answers errors that are no objects', 'INTERNAL_SERVER_ERROR', () => ({ errors: [INTERNAL] })],
];

function assertOneError(response: GraphResponse, code: string): void {
  expect(response.errors).toHaveLength(1);
  const [error] = response.errors ?? [];
  expect(error?.extensions).toMatchObject({ code, service: 'trips' });
  expect(error?.path).toEqual(['people', 0]);
  expect(error?.extensions?.affectedPaths).toEqual([0, 1, 2].map((n) => ['people', n]));
  expect(JSON.stringify(response)).not.toMatch(/ORA-|10\.1\.2\.3|127\.0\.0\.1|srv|Ivanov|_key/);
}

describe('a subgraph that', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS, {
      defaults: { timeoutMs: 5_000, bodyBytesMax: 1_000_000 },
    });
    // So that no deadline is spent on planning.
    await graph.run(QUERY);
  });
  afterEach(() => graph.heal());
  afterAll(() => graph.close());

  it.each(FAULTS)('%s leaves the others and one error, %s', async (title, code, fault) => {
    graph.break('trips', fault);
    const isSlow = /never|drips/.test(title);
    const deadline = Date.now() + (isSlow ? 1_000 : 10_000);
    const response = await graph.run(QUERY, {}, { deadline });
    if (isSlow) expect(Date.now()).toBeLessThan(deadline + 3_000);
    expect(response.data).toEqual(HEALTHY);
    assertOneError(response, code);
    expect(graph.internalErrors).toEqual([]);
  });

  it.each(FAULTS)('%s in a root field gives null and one error, %s', async (title, code, fault) => {
    if (/entit|left|leaves|object|always|list/.test(title)) return;
    graph.break('jobs', fault);
    const deadline = Date.now() + (/never|drips/.test(title) ? 300 : 10_000);
    const response = await graph.run('{ employers serverTime }', {}, { deadline });
    expect(response.data).toEqual({ employers: null, serverTime: '12:00' });
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]).toMatchObject({
      path: ['employers'],
      extensions: { code, service: 'jobs' },
    });
  });

  it('asks to come back later is repeated to the client', async () => {
    graph.break('trips', ({ response }) => {
      response.writeHead(503, { 'retry-after': '7' }).end();
      return null;
    });
    const response = await graph.run(QUERY);
    expect(response.errors?.[0]?.extensions).toMatchObject({
      retryAfterMs: 7_000,
      retryable: true,
    });
  });

  it('is not there at all leaves the others and one error', async () => {
    const lost = await openTestGraph(REGISTERS, {
      // Nobody listens on the discard port.
      defaults: { url: 'http://127.0.0.1:9/' },
      subgraphs: { people: { url: graph.urls.people ?? '' }, jobs: { url: graph.urls.jobs ?? '' } },
    });
    const response = await lost.run(QUERY);
    expect(response.data).toEqual(HEALTHY);
    assertOneError(response, 'AGENCY_UNREACHABLE');
    expect((await lost.graph.health()).find(({ subgraph }) => subgraph === 'trips')?.ready).toBe(
      false,
    );
    await lost.close();
  });
});

describe('a client that is gone', () => {
  it('ends every fetch', async () => {
    const graph = await openTestGraph(REGISTERS);
    const client = new AbortController();
    const closed = new Promise<void>((resolve) => {
      graph.break('people', ({ response }) => {
        response.on('close', () => resolve());
        client.abort();
        return null;
      });
    });
    const answer = graph.run(QUERY, {}, { signal: client.signal });
    await Promise.all([answer, closed]);
    await graph.close();
  });
});
