import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createSubgraphClient,
  type SubgraphCall,
  type SubgraphClientOptions,
} from '../../gateway/transport/index.ts';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?x=1`;
}

function open(url: string, options: Partial<SubgraphClientOptions> = {}) {
  const client = createSubgraphClient({ name: 'people', url, ...options });
  closers.push(() => client.close());
  return client;
}

function call(overrides: Partial<SubgraphCall> = {}): SubgraphCall {
  return {
    body: Buffer.from('{"query":"{ a }"}'),
    headers: { 'x-request-id': 'r1' },
    repeatable: true,
    deadline: Date.now() + 5_000,
    signal: new AbortController().signal,
    ...overrides,
  };
}

const answer =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

describe('createSubgraphClient', () => {
  it('posts JSON to the path of the URL and reads a JSON object', async () => {
    const seen: unknown[] = [];
    const url = await listen(
      createServer((request, response) => {
        const { method, url: path, headers } = request;
        seen.push({ method, path, type: headers['content-type'], id: headers['x-request-id'] });
        answer('{"data":{"a":1}}')(request, response);
      }),
    );
    expect(await open(url).send(call())).toEqual({
      outcome: 'answered',
      body: { data: { a: 1 } },
      attempts: 1,
      bytes: 16,
      escapeFree: true,
    });
    expect(seen).toEqual([
      { method: 'POST', path: '/graphql?x=1', type: 'application/json', id: 'r1' },
    ]);
  });

  it.each([
    ['application/graphql-response+json', 200],
    ['application/graphql-response+json; charset=utf-8', 400],
    ['application/json', 400],
    ['APPLICATION/JSON;charset="UTF-8"', 200],
  ])('accepts %s with status %d', async (type, status) => {
    const url = await listen(
      createServer(answer('{"errors":[]}', { 'content-type': type }, status)),
    );
    expect(await open(url).send(call())).toMatchObject({ outcome: 'answered' });
  });

  it('takes off a byte order mark', async () => {
    const url = await listen(createServer(answer('\uFEFF{"data":null}')));
    expect(await open(url).send(call())).toMatchObject({ body: { data: null } });
  });

  it.each([
    ['text', { 'content-type': 'text/plain' }, 'content-type'],
    ['JSON of another kind', { 'content-type': 'application/problem+json' }, 'content-type'],
    ['compressed text', { 'content-encoding': 'gzip' }, 'content-type'],
    ['another charset', { 'content-type': 'application/json; charset=koi8-r' }, 'encoding'],
  ])('refuses %s', async (_, headers, kind) => {
    const url = await listen(createServer(answer('{"data":null}', headers)));
    expect(await open(url).send(call())).toMatchObject({ outcome: 'failed', failure: { kind } });
  });

  it('does not follow a redirect', async () => {
    let calls = 0;
    const url = await listen(
      createServer((request, response) => {
        calls += 1;
        answer('{}', { location: '/elsewhere' }, 302)(request, response);
      }),
    );
    expect(await open(url).send(call())).toMatchObject({
      failure: { kind: 'status', status: 302 },
    });
    expect(calls).toBe(1);
  });

  it('reads an answer of exactly the allowed size and refuses one byte more', async () => {
    const body = `{"data":"${'x'.repeat(100)}"}`;
    const url = await listen(createServer(answer(body)));
    expect(await open(url, { bodyBytesMax: body.length }).send(call())).toMatchObject({
      outcome: 'answered',
    });
    expect(await open(url, { bodyBytesMax: body.length - 1 }).send(call())).toMatchObject({
      failure: { kind: 'too-large' },
    });
  });

  it('refuses an answer by its announced size, before a byte of it has come', async () => {
    const url = await listen(
      createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1001' });
        response.flushHeaders();
        closers.unshift(() => response.destroy());
      }),
    );
    expect(await open(url, { bodyBytesMax: 1_000 }).send(call())).toMatchObject({
      failure: { kind: 'too-large' },
    });
  });

  it('ends at its own time-out and at the deadline of the request, whichever is first', async () => {
    const url = await listen(createServer(() => {}));
    const begin = Date.now();
    expect(await open(url, { timeoutMs: 100 }).send(call())).toMatchObject({
      failure: { kind: 'timeout' },
    });
    expect(await open(url).send(call({ deadline: Date.now() + 100 }))).toMatchObject({
      failure: { kind: 'timeout' },
    });
    expect(Date.now() - begin).toBeLessThan(4_000);
  });

  it('sends nothing after the deadline or for a client that is gone', async () => {
    let calls = 0;
    const url = await listen(
      createServer(() => {
        calls += 1;
      }),
    );
    const client = open(url);
    expect(await client.send(call({ deadline: Date.now() - 1 }))).toMatchObject({
      failure: { kind: 'timeout' },
    });
    expect(await client.send(call({ signal: AbortSignal.abort() }))).toMatchObject({
      failure: { kind: 'cancelled' },
    });
    expect(calls).toBe(0);
  });

  it('sends a query again when the connection breaks before an answer, once', async () => {
    let requests = 0;
    const url = await listen(
      createServer((request, response) => {
        requests += 1;
        if (requests === 1) request.socket.resetAndDestroy();
        else answer('{"data":null}')(request, response);
      }),
    );
    expect(await open(url).send(call())).toMatchObject({ outcome: 'answered', attempts: 2 });
    expect(requests).toBe(2);
  });

  it('gives up after the second break', async () => {
    let requests = 0;
    const url = await listen(
      createServer((request) => {
        requests += 1;
        request.socket.resetAndDestroy();
      }),
    );
    expect(await open(url).send(call())).toMatchObject({
      failure: { kind: 'unreachable' },
      attempts: 2,
    });
    expect(requests).toBe(2);
  });

  it('never sends a mutation twice', async () => {
    let requests = 0;
    const url = await listen(
      createServer((request) => {
        requests += 1;
        request.socket.resetAndDestroy();
      }),
    );
    expect(await open(url).send(call({ repeatable: false }))).toMatchObject({ outcome: 'failed' });
    expect(requests).toBe(1);
  });

  it('does not send again when a part of the answer has come', async () => {
    let requests = 0;
    const url = await listen(
      createServer((request, response) => {
        requests += 1;
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99' });
        response.write('{"data":', () => request.socket.resetAndDestroy());
      }),
    );
    expect(await open(url).send(call())).toMatchObject({ failure: { kind: 'truncated' } });
    expect(requests).toBe(1);
  });

  it('refuses an answer that ends too early', async () => {
    const url = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', () =>
          socket.end(
            'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{}',
          ),
        );
      }),
    );
    expect(await open(url).send(call())).toMatchObject({ failure: { kind: 'truncated' } });
  });

  it('trusts nobody over TLS whom it was not told to trust', async () => {
    let calls = 0;
    const server = createTlsServer(
      {
        key: demoRsaKey('stranger').export({ format: 'pem', type: 'pkcs8' }),
        cert: demoCertificate('stranger'),
      },
      (request, response) => {
        calls += 1;
        answer('{"data":null}')(request, response);
      },
    );
    const url = (await listen(server)).replace('http:', 'https:');
    for (const tls of [{}, { ca: demoCertificate('shep-service') }]) {
      const client = open(url, { tls: () => tls });
      expect(await client.send(call())).toMatchObject({ failure: { kind: 'tls' } });
    }
    expect(calls).toBe(0);
  });

  it('makes new connections when it is told other certificates, and ends what is under way', async () => {
    const ports: (number | undefined)[] = [];
    const release: (() => void)[] = [];
    const url = await listen(
      createServer((request, response) => {
        ports.push(request.socket.remotePort);
        const reply = () => answer('{"data":null}')(request, response);
        if (request.headers['x-request-id'] === 'slow') release.push(reply);
        else reply();
      }),
    );
    let told = {};
    const client = open(url, { tls: () => told, connections: 1 });
    await client.send(call());
    const slow = client.send(call({ headers: { 'x-request-id': 'slow' } }));
    await expect.poll(() => release).toHaveLength(1);
    told = {};
    expect(await client.send(call())).toMatchObject({ outcome: 'answered' });
    expect(await client.send(call())).toMatchObject({ outcome: 'answered' });
    release[0]?.();
    expect(await slow).toMatchObject({ outcome: 'answered' });
    expect(ports[1]).toBe(ports[0]);
    expect(ports[2]).not.toBe(ports[0]);
    expect(ports[3]).toBe(ports[2]);
  });

  it('makes no more connections at once than it may', async () => {
    let open_ = 0;
    let most = 0;
    const server = createServer((request, response) => {
      setTimeout(() => answer('{"data":null}')(request, response), 20);
    });
    server.on('connection', (socket) => {
      open_ += 1;
      most = Math.max(most, open_);
      socket.on('close', () => {
        open_ -= 1;
      });
    });
    const client = open(await listen(server), { connections: 3 });
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => client.send(call())));
    expect(outcomes.every(({ outcome }) => outcome === 'answered')).toBe(true);
    expect(most).toBe(3);
  });

  it('waits for an answer in flight when it is closed', async () => {
    const url = await listen(
      createServer((request, response) => {
        setTimeout(() => answer('{"data":null}')(request, response), 50);
      }),
    );
    const client = createSubgraphClient({ name: 'people', url });
    const outcome = client.send(call());
    await client.close();
    expect(await outcome).toMatchObject({ outcome: 'answered' });
  });

  it.each(['ftp://127.0.0.1/', 'not a url', 'http://user:secret@127.0.0.1/'])(
    'refuses the URL %s without repeating it',
    (url) => {
      expect(() => createSubgraphClient({ name: 'people', url })).toThrow(
        'expected an http or https URL for subgraph people, but got another',
      );
    },
  );

  it.each([{ timeoutMs: 0 }, { connections: 0 }, { bodyBytesMax: Number.NaN }])(
    'refuses %o',
    (options) => {
      const url = 'http://127.0.0.1/';
      expect(() => createSubgraphClient({ name: 'people', url, ...options })).toThrow(RangeError);
    },
  );
});
