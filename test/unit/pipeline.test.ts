import { expect, test } from 'vitest';
import { ClientError } from '../../gateway/client-error.ts';
import { ERROR_CODES } from '../../schema/error-codes.ts';
import { fakeGraph } from '../kit/fake-graph.ts';
import { credentials, SOMEBODY } from '../kit/gateway-access.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

const ME = { query: '{ me { id } }' };

test('stages run in their order: verify, read, check, execute', async () => {
  const order: string[] = [];
  const graph = fakeGraph();
  const { run } = testPipeline({
    graph: {
      ...graph,
      execute: async (request) => {
        order.push('execute');
        return graph.execute(request);
      },
    },
    authenticate: async () => {
      order.push('verify');
      return credentials();
    },
  });
  await run(ME, {
    readBody: async () => {
      order.push('read');
      return ME;
    },
  });
  expect(order).toEqual(['verify', 'read', 'execute']);
});

test('the graph learns who asks, until when, and in which language', async () => {
  const signal = new AbortController().signal;
  const { run, graph } = testPipeline({
    config: { deadlineMs: 3_000 },
    authenticate: async () => credentials(),
    now: () => new Date('2026-03-01T10:00:00Z'),
  });
  const requestId = '22222222-2222-4222-8222-222222222222';
  const from = Date.now();
  await run(ME, {
    headers: { authorization: 'Bearer x', purpose: 'hosting', acceptLanguage: 'ru-KZ, en;q=0.5' },
    requestId,
    signal,
  });
  expect(graph.executed).toMatchObject([
    {
      requesterContext: { requester: SOMEBODY, purpose: 'hosting', caseReference: null },
      operationName: null,
      variables: {},
      requestId,
      language: 'ru',
    },
  ]);
  // By the machine's clock: timers know no other.
  const deadline = graph.executed[0]?.deadline ?? 0;
  expect(deadline).toBeGreaterThanOrEqual(from + 3_000);
  expect(deadline).toBeLessThanOrEqual(Date.now() + 3_000);
  expect(graph.executed[0]?.signal).toBe(signal);
});

test('in the open mode nobody is asked, and the authorization header is forwarded', async () => {
  const { run, graph } = testPipeline();
  await run(ME, { headers: { authorization: 'Bearer of-another-world' } });
  await run(ME, { headers: {} });
  expect(graph.executed).toMatchObject([
    { requesterContext: null, authorization: 'Bearer of-another-world' },
    { requesterContext: null },
  ]);
  expect(graph.executed[1]).not.toHaveProperty('authorization');
});

test('a partial response is executed: 200 with data and errors', async () => {
  const response = {
    data: { me: null },
    errors: [{ message: 'x', extensions: { code: 'AGENCY_TIMEOUT' } }],
    extensions: { incomplete: [] },
  };
  const { run } = testPipeline({ graph: fakeGraph(response) });
  expect(await run(ME)).toEqual({ kind: 'executed', status: 200, body: response });
});

test.each([
  ['QUERY_PLANNING_FAILED', 400],
  ['GATEWAY_TIMEOUT', 504],
  ['INTERNAL_SERVER_ERROR', 500],
  ['AGENCY_TIMEOUT', 502],
  ['nonsense', 500],
])('a response without data and with %s has the status %i', async (code, status) => {
  const response = { errors: [{ message: 'x', extensions: { code } }] };
  const { run } = testPipeline({ graph: fakeGraph(response) });
  expect(await run(ME)).toEqual({ kind: 'refused', status, body: response });
});

test('a body that cannot be read ends the request with its own code', async () => {
  const { run, graph, internalErrors } = testPipeline();
  const answer = await run(ME, {
    readBody: async () => {
      throw new ClientError('REQUEST_TOO_LARGE');
    },
  });
  expect(answer).toMatchObject({ kind: 'refused', status: 413 });
  expect(codesOf(answer)).toEqual(['REQUEST_TOO_LARGE']);
  expect(graph.executed).toEqual([]);
  expect(internalErrors).toEqual([]);
});

test('of a mistake of ours a client learns the request id and nothing more', async () => {
  const mistake = new Error('secret 900101300017');
  const { run, internalErrors } = testPipeline({
    graph: {
      ...fakeGraph(),
      execute: async () => {
        throw mistake;
      },
    },
  });
  expect(await run(ME)).toEqual({
    kind: 'refused',
    status: 500,
    body: {
      errors: [
        {
          message: ERROR_CODES.INTERNAL_SERVER_ERROR.message.en,
          extensions: {
            code: 'INTERNAL_SERVER_ERROR',
            correlationId: '11111111-1111-4111-8111-111111111111',
          },
        },
      ],
    },
  });
  expect(internalErrors).toEqual([mistake]);
});

test('a request keeps the graph that it began with, whatever is swapped meanwhile', async () => {
  const [old, next] = [fakeGraph(), fakeGraph({ data: {} }, 'b'.repeat(64))];
  let current = old;
  const { run } = testPipeline({ current: () => current });
  await run(ME, {
    readBody: async () => {
      current = next;
      return ME;
    },
  });
  expect([old.executed.length, next.executed.length]).toEqual([1, 0]);
});

test('a client that hangs up while its body is read is no mistake of ours', async () => {
  const gone = new AbortController();
  const { run, graph, internalErrors } = testPipeline();
  const answer = await run(ME, {
    signal: gone.signal,
    readBody: async () => {
      gone.abort();
      throw new Error('socket hang up');
    },
  });
  expect(answer.kind).toBe('refused');
  expect(internalErrors).toEqual([]);
  expect(graph.executed).toEqual([]);
});

test('extensions of an error never replace its code', () => {
  const error = new ClientError('BAD_REQUEST', { extensions: { code: 'OTHER', limit: 1 } });
  expect(error.format('en').extensions).toEqual({ code: 'BAD_REQUEST', limit: 1 });
});
