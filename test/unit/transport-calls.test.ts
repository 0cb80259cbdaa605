import { getEventListeners, once } from 'node:events';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { Dispatcher } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, startBareServer } from '../kit/bare-server.ts';
import { openPeople, queryCall } from '../kit/subgraph-calls.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const answerNull: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":null}');
};

async function open(answer: Answer, options: Parameters<typeof openPeople>[1] = {}) {
  const server = await startBareServer(answer);
  const client = openPeople(server.url, options);
  closers.push(
    () => server.close(),
    () => client.close(),
  );
  return { server, client };
}

const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;

describe('a call', () => {
  it.each([
    ['text', '{"query":"{ ә }"}'],
    ['bytes', Buffer.from('{"query":"{ ә }"}')],
  ])('sends a body of %s with its length in bytes', async (_, body) => {
    let seen = '';
    const { server, client } = await open(async (request, response, count) => {
      for await (const chunk of request.setEncoding('utf8')) seen += chunk;
      await answerNull(request, response, count);
    });
    expect(await client.send(queryCall({ body }))).toMatchObject({ outcome: 'answered' });
    expect(seen).toBe('{"query":"{ ә }"}');
    expect(server.requests[0]?.headers['content-length']).toBe('18');
  });

  it("cannot replace the client's own headers", async () => {
    const { server, client } = await open(answerNull);
    const headers = {
      accept: 'text/html',
      'content-type': 'text/plain',
      'content-length': '3',
      'x-request-deadline-ms': '1',
      authorization: 'Bearer x',
    };
    expect(await client.send(queryCall({ headers }))).toMatchObject({ outcome: 'answered' });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      'content-length': '17',
      authorization: 'Bearer x',
    });
    const toldMs = Number(server.requests[0]?.headers['x-request-deadline-ms']);
    expect(toldMs).toBeGreaterThan(1_000);
    expect(toldMs).toBeLessThanOrEqual(5_000);
  });

  it('with a line break in a header fails, and nothing is sent', async () => {
    const { server, client } = await open(answerNull);
    const headers = { 'x-request-id': 'a\r\nx-admin: true' };
    expect(await client.send(queryCall({ headers }))).toMatchObject({ outcome: 'failed' });
    expect(server.requests.length).toBe(0);
  });

  it('never rejects, though the dispatcher throws', async () => {
    class Broken extends Dispatcher {
      override dispatch(): boolean {
        throw new Error('broken');
      }
    }
    const client = openPeople('http://127.0.0.1/', { dispatcher: new Broken() });
    expect(await client.send(queryCall())).toEqual({
      outcome: 'failed',
      failure: { kind: 'unreachable' },
      attempts: 1,
    });
  });

  it('ends at its deadline while it waits for a connection, and spares that', async () => {
    let release: () => unknown = () => {};
    const { server, client } = await open(
      (request, response, count) => {
        if (count > 1) return answerNull(request, response, count);
        release = () => answerNull(request, response, count);
      },
      { connections: 1 },
    );
    const first = client.send(queryCall());
    await expect.poll(() => server.requests.length).toBe(1);
    const begin = performance.now();
    const gone = new AbortController();
    const given = client.send(queryCall({ body: '{"query":"{ gone }"}', signal: gone.signal }));
    const queued = client.send(queryCall({ deadline: Date.now() + 100 }));
    expect(await queued).toMatchObject({ failure: { kind: 'timeout' } });
    expect(performance.now() - begin).toBeLessThan(1_000);
    gone.abort();
    expect(await given).toMatchObject({ failure: { kind: 'cancelled' } });
    const last = client.send(queryCall());
    release();
    expect(await first).toMatchObject({ outcome: 'answered' });
    expect(await last).toMatchObject({ outcome: 'answered' });
    expect(server.requests.length).toBe(2);
    expect(server.requests[1]?.socket).toBe(server.requests[0]?.socket);
  });

  it('never ends before its time', async () => {
    const { client } = await open(() => {});
    const early = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const timeoutMs = 20 + index;
        const begin = performance.now();
        await client.send(queryCall({ deadline: Date.now() + timeoutMs }));
        // The clock of the deadline counts whole milliseconds.
        return performance.now() - begin < timeoutMs - 1;
      }),
    );
    expect(early).not.toContain(true);
  });

  it('is not sent again when the connection broke within the head of an answer', async () => {
    let requests = 0;
    const server = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => {
        requests += 1;
        socket.end('HTTP/1.1 200 OK\r\ncontent-ty');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = openPeople(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    closers.push(
      () => server.close(),
      () => client.close(),
    );
    expect(await client.send(queryCall())).toMatchObject({ failure: { kind: 'truncated' } });
    expect(requests).toBe(1);
  });
});

describe('two thousand calls', () => {
  it('leave no listener on the signal and no timer, however they end', async () => {
    const { client } = await open((request, response, count) => {
      const { 'x-request-id': wish } = request.headers;
      if (wish === 'fail') response.writeHead(500).end();
      else if (wish === 'answer') answerNull(request, response, count);
    });
    const timersBefore = timers();
    const stays = new AbortController();
    const goes = new AbortController();
    const deadline = Date.now() + 1_500;
    const calls = Array.from({ length: 2_000 }, (_, index) => {
      const wish = index % 100 === 0 ? 'hang' : index % 10 === 1 ? 'fail' : 'answer';
      const { signal } = index % 200 === 0 ? goes : stays;
      const shareKey = index % 3 === 0 ? wish : null;
      return client.send(
        queryCall({ headers: { 'x-request-id': wish }, deadline, signal, shareKey }),
      );
    });
    expect(getEventListeners(stays.signal, 'abort').length).toBeGreaterThan(1_000);
    await Promise.all(calls.slice(1, 100));
    goes.abort();
    const kinds = (await Promise.all(calls)).map((outcome) =>
      outcome.outcome === 'failed' ? outcome.failure.kind : outcome.outcome,
    );
    expect([...new Set(kinds)].sort()).toEqual(['answered', 'cancelled', 'status', 'timeout']);
    expect(getEventListeners(stays.signal, 'abort')).toEqual([]);
    expect(getEventListeners(goes.signal, 'abort')).toEqual([]);
    await expect.poll(timers, { timeout: 5_000 }).toBeLessThanOrEqual(timersBefore);
  });
});
