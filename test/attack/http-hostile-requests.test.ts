import { createConnection } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';

const QUERY = '{ person(id: "7") { name visits } }';
const GOOD = JSON.stringify({ query: QUERY });

let gateway: HttpGateway;
beforeAll(async () => {
  gateway = await startHttpGateway();
});
afterEach(() => gateway.graph.heal());
afterAll(() => gateway.close());

async function expectRefusal(response: Response, status: number, code: string): Promise<void> {
  const body = (await response.json()) as {
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  expect({ status: response.status, code: body.errors[0]?.extensions.code }).toEqual({
    status,
    code,
  });
  expect(body.errors[0]?.extensions.requestId).toBe(response.headers.get('x-request-id'));
  expect(body).not.toHaveProperty('data');
  expect(response.headers.get('content-type')).toMatch(/json/);
  expect(gateway.calls()).toBe(0);
}

function nested(depth: number): string {
  return `{"query":"{ __typename }","variables":{"x":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
}

describe('a body', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('packed with %s is read', async (encoding, pack) => {
    const response = await gateway.post(new Uint8Array(pack(GOOD)), {
      'content-encoding': encoding,
    });
    expect(await response.json()).toEqual({ data: { person: { name: 'Person 7', visits: 3 } } });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('that a %s bomb inflates past the limit is refused', async (encoding, pack) => {
    const bomb = new Uint8Array(pack(Buffer.alloc(50 * 1024 * 1024, ' ')));
    const response = await gateway.post(bomb, { 'content-encoding': encoding });
    await expectRefusal(response, 413, 'REQUEST_TOO_LARGE');
  });

  it.each(['gzip, gzip', 'zstd', 'constructor'])(
    'with the content encoding %s is refused',
    async (encoding) => {
      const response = await gateway.post(GOOD, { 'content-encoding': encoding });
      await expectRefusal(response, 415, 'UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('that is not what its content encoding says is refused', async () => {
    const response = await gateway.post(GOOD, { 'content-encoding': 'gzip' });
    await expectRefusal(response, 400, 'BAD_REQUEST');
  });

  it('of 60 MB is refused', async () => {
    const response = await gateway.post(Buffer.alloc(60 * 1024 * 1024, ' '));
    await expectRefusal(response, 413, 'REQUEST_TOO_LARGE');
  });

  it('of unknown length past the limit is refused', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(32);
    let left = 40;
    const body = new ReadableStream({
      pull(controller) {
        left -= 1;
        if (left === 0) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await fetch(gateway.endpoint, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a-good-token' },
    } as RequestInit);
    await expectRefusal(response, 413, 'REQUEST_TOO_LARGE');
  });

  it('nested 200,000 deep is refused before it is parsed', async () => {
    await expectRefusal(await gateway.post(nested(200_000)), 400, 'BAD_REQUEST');
  });

  it('nested as deep as allowed passes, one deeper is refused', async () => {
    expect((await gateway.post(nested(62))).status).toBe(200);
    await expectRefusal(await gateway.post(nested(63)), 400, 'BAD_REQUEST');
  });

  it('with brackets inside a string is not deep', async () => {
    const query = `{ person(id: ${JSON.stringify(`\\"${'['.repeat(100)}`)}) { name } }`;
    const response = await gateway.post(JSON.stringify({ query }));
    expect(response.status).toBe(200);
  });

  it.each([
    ['utf-16 by its charset', 'application/json; charset=utf-16le', 415],
    ['utf-7 by its charset', 'application/json; charset=utf-7', 415],
    ['urlencoded', 'application/x-www-form-urlencoded', 415],
    ['multipart', 'multipart/form-data; boundary=x', 415],
    ['text/plain', 'text/plain', 415],
    ['a type hidden by a tab', 'application/json\t; charset=koi8-r', 415],
    ['a list of types', 'text/plain, application/json', 415],
  ])('that is %s is refused', async (_, type, status) => {
    const response = await gateway.post(GOOD, { 'content-type': type });
    await expectRefusal(response, status, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('with a byte that is not UTF-8, where any character may stand, is refused', async () => {
    const [before, after] = JSON.stringify({ query: '{ __typename }', operationName: '#' }).split(
      '#',
    );
    const body = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.of(0xff),
      Buffer.from(after ?? ''),
    ]);
    await expectRefusal(await gateway.post(new Uint8Array(body)), 400, 'BAD_REQUEST');
  });

  it('that is utf-16 without saying so is refused', async () => {
    const response = await gateway.post(new Uint8Array(Buffer.from(`\ufeff${GOOD}`, 'utf16le')));
    await expectRefusal(response, 400, 'BAD_REQUEST');
  });

  it('that is a batch is refused', async () => {
    const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: QUERY })));
    const response = await gateway.post(batch);
    expect(await response.clone().text()).toContain('Batches of operations are not supported.');
    await expectRefusal(response, 400, 'BAD_REQUEST');
  });

  it('of a stranger is not read', async () => {
    const response = await gateway.post(gzipSync(Buffer.alloc(1024)), {
      authorization: 'Bearer another-token',
      'content-encoding': 'nonsense',
    });
    await expectRefusal(response, 401, 'UNAUTHENTICATED');
  });

  it('with keys of every prototype pollutes nothing', async () => {
    const response = await gateway.post(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
        "query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}`,
    );
    expect(response.status).toBe(200);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a request', () => {
  it('for an operation that is not there is refused', async () => {
    const response = await gateway.post(
      JSON.stringify({ query: `query A ${QUERY}`, operationName: 'B' }),
    );
    await expectRefusal(response, 400, 'GRAPHQL_UNKNOWN_OPERATION_NAME');
  });

  it('to change something by GET is refused', async () => {
    const query = encodeURIComponent('mutation { forget(id: "7") }');
    const response = await get(`/graphql?query=${query}`);
    expect(response.headers.get('allow')).toBe('POST');
    await expectRefusal(response, 405, 'METHOD_NOT_ALLOWED');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-7'])(
    'by GET with the content type %s is refused',
    async (type) => {
      const response = await get(`/graphql?query=${encodeURIComponent(QUERY)}`, {
        'content-type': type,
      });
      await expectRefusal(response, 415, 'UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('by GET that says one thing twice is refused', async () => {
    const query = encodeURIComponent(QUERY);
    await expectRefusal(await get(`/graphql?query=${query}&query=${query}`), 400, 'BAD_REQUEST');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('by %s is refused', async (method) => {
    const response = await fetch(gateway.endpoint, { method });
    expect(response.headers.get('allow')).toBe('GET, POST');
    await expectRefusal(response, 405, 'METHOD_NOT_ALLOWED');
  });

  it.each(['/nowhere', '/graphql/', '/explorer/../../etc/passwd', '/%zz'])(
    'for %s finds nothing',
    async (path) => {
      const response = await get(path);
      expect([400, 404]).toContain(response.status);
      await expectRefusal(response, response.status, 'BAD_REQUEST');
    },
  );

  it('is refused in the language of its sender', async () => {
    const messages = await Promise.all(
      ['kk', 'ru', 'en'].map(async (language) => {
        const response = await gateway.post('[]', { 'accept-language': language });
        const body = (await response.json()) as { errors: { message: string }[] };
        return body.errors[0]?.message;
      }),
    );
    expect(messages[0]).toMatch(/сұрауы/);
    expect(messages[1]).toMatch(/запрос/);
    expect(messages[2]).toMatch(/request/);
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a folded header', 'X-A: b\r\n c\r\n\r\n'],
    ['a header over 16 KiB', `X-A: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('with %s is refused as JSON', async (_, rest) => {
    const answer = await sendRaw(`POST /graphql HTTP/1.1\r\nHost: x\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain('"code":"');
    expect(gateway.calls()).toBe(0);
  });

  it('whose body comes too slowly ends', async () => {
    const slow = await startHttpGateway({}, { requestTimeoutMs: 300 });
    try {
      const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
      const token = 'Authorization: Bearer a-good-token\r\n';
      const answer = await sendRaw(`${head}${token}Content-Length: 99\r\n\r\n{`, slow.url);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(slow.calls()).toBe(0);
    } finally {
      await slow.close();
    }
  });
});

describe('headers', () => {
  it('that come too slowly are not waited for', async () => {
    const slow = await startHttpGateway({}, { requestTimeoutMs: 300 });
    try {
      const answer = await sendRaw('POST /graphql HTTP/1.1\r\nHost: x\r\nX-A', slow.url);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(slow.calls()).toBe(0);
    } finally {
      await slow.close();
    }
  });
});

describe('the log', () => {
  it('holds no query, variable, token or number of a person', async () => {
    await gateway.post(
      JSON.stringify({
        query: 'query Secret($id: ID!) { person(id: $id) { name } }',
        variables: { id: '900101300017' },
      }),
    );
    await get('/nowhere/900101300017?query=secretive');
    expect(gateway.log()).toContain('"route":"/graphql"');
    expect(gateway.log()).not.toMatch(/900101300017|Secret|secretive|a-good-token|Person/);
  });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(gateway.url + path, {
    headers: { authorization: 'Bearer a-good-token', ...headers },
  });
}

/** Writes bytes as they are and returns everything that comes back. */
function sendRaw(text: string, url = gateway.url): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(text);
    });
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('"requestId"')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
