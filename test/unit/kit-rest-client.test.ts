import iconv from 'iconv-lite';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { createAgencyHttp } from '../../subgraphs/kit/agency-http.ts';
import { createRestClient, type RestClientOptions } from '../../subgraphs/kit/rest-client.ts';
import { startBareServer } from '../kit/bare-server.ts';

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});

interface Served {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
}

const JSON_TYPE = 'application/json';

async function startBench(served: Served, options: RestClientOptions = {}) {
  const bodies: string[] = [];
  const server = await startBareServer(async (request, response) => {
    bodies.push(Buffer.concat(await request.toArray()).toString());
    const { status = 200, type = JSON_TYPE, body = '{"number":"A-1"}' } = served;
    response.writeHead(status, type === '' ? {} : { 'content-type': type });
    response.end(status === 204 ? undefined : body);
  });
  const http = createAgencyHttp({ agency: 'ENBEK', service: 'permits', url: server.url });
  toClose.push(server, http);
  return { server, bodies, rest: createRestClient(http, options) };
}

const permit = z.object({ number: z.string() });

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(JSON.stringify, (reason: unknown) => reason);
  if (!(error instanceof AgencyError)) return String(error);
  expect(error.message).toBe(`${error.code}: ENBEK`);
  return error.code;
}

async function codeFor(served: Served, options: RestClientOptions = {}): Promise<string> {
  const { rest } = await startBench(served, options);
  return codeOf(rest.readJson('/permits', permit));
}

describe('readJson', () => {
  test('asks for JSON with the query encoded and the headers of the moment', async () => {
    let key = 0;
    const { rest, server } = await startBench(
      {},
      { headers: () => ({ 'x-api-key': `key-${++key}` }) },
    );
    const query = { name: 'Әлия & co', page: 2, region: ['KZ-75', 'KZ-71'], left: undefined };
    expect(await rest.readJson('/permits', permit, { query })).toEqual({ number: 'A-1' });
    await rest.readJson('/permits', permit);
    const [first, second] = server.requests;
    const url = new URL(first?.url ?? '', server.url);
    expect(url.pathname).toBe('/base/permits');
    expect([...url.searchParams]).toEqual([
      ['name', 'Әлия & co'],
      ['page', '2'],
      ['region', 'KZ-75'],
      ['region', 'KZ-71'],
    ]);
    expect(first?.method).toBe('GET');
    expect(first?.headers).toMatchObject({ accept: 'application/json', 'x-api-key': 'key-1' });
    expect(second?.headers['x-api-key']).toBe('key-2');
    expect(second?.url).toBe('/base/permits');
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/problem+json'])(
    'takes the content type %s',
    async (type) => expect(await codeFor({ type })).toBe('{"number":"A-1"}'),
  );

  test('gives null for 404 only to callers who say that it means no record', async () => {
    const { rest } = await startBench({ status: 404, body: '{"code":"NOT_FOUND"}' });
    expect(await rest.readJson('/permits', permit, { notFound: 'null' })).toBeNull();
    expect(await codeOf(rest.readJson('/permits', permit))).toBe('AGENCY_FAULT');
  });

  test('does not take the 404 page of a proxy for the absence of a record', async () => {
    const { rest } = await startBench({ status: 404, type: 'text/html', body: '<h1>404</h1>' });
    const call = rest.readJson('/permits', permit, { notFound: 'null' });
    expect(await codeOf(call)).toBe('AGENCY_FAULT');
  });

  test.each([
    [302, 'AGENCY_BAD_RESPONSE'],
    [400, 'AGENCY_FAULT'],
    [401, 'AGENCY_FAULT'],
    [403, 'AGENCY_FAULT'],
    [422, 'AGENCY_FAULT'],
    [500, 'AGENCY_UNAVAILABLE'],
    [501, 'AGENCY_UNAVAILABLE'],
  ])('answers status %i with %s', async (status, code) => {
    expect(await codeFor({ status })).toBe(code);
  });

  test.each([
    ['a login page', { type: 'text/html', body: '<html>Login</html>' }],
    ['JSON that calls itself text', { type: 'text/plain' }],
    ['JSON without a type', { type: '' }],
    ['half a document', { body: '{"number":"A-' }],
    ['nothing', { body: '' }],
  ])('answers %s with AGENCY_BAD_RESPONSE', async (_, served) => {
    expect(await codeFor(served)).toBe('AGENCY_BAD_RESPONSE');
  });

  test.each(['{}', '[]', 'null', '{"number":7}'])(
    'answers the unexpected shape %s with AGENCY_SCHEMA_MISMATCH',
    async (body) => expect(await codeFor({ body })).toBe('AGENCY_SCHEMA_MISMATCH'),
  );

  test('keeps values out of what a mismatch says, even inside', async () => {
    const { rest } = await startBench({ body: '{"number":{"iin":"900101300017"}}' });
    const error = await rest.readJson('/p', permit).catch((reason: unknown) => reason);
    expect((error as AgencyError).internalMessage).toBe('number invalid_type');
    expect(JSON.stringify(error)).not.toContain('900101300017');
  });

  test('answers 8-bit text labelled UTF-8 with AGENCY_BAD_ENCODING, and reads a configured one', async () => {
    const served = {
      type: 'application/json; charset=utf-8',
      body: iconv.encode('{"number":"Қ-1"}', 'rk1048'),
    };
    expect(await codeFor(served)).toBe('AGENCY_BAD_ENCODING');
    expect(await codeFor(served, { charset: 'rk1048' })).toBe('{"number":"Қ-1"}');
  });

  test.each(['"__proto__"', '"\\u005f_proto__"', '"__\\u0070roto__"'])(
    'reads an object without its key %s, at any depth',
    async (key) => {
      const { rest } = await startBench({ body: `{"a":{${key}:{"admin":true},"b":1}}` });
      const loose = z.object({ a: z.unknown() });
      const read = await rest.readJson('/p', loose);
      const copy = Object.assign({}, read.a);
      expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
      expect(Object.getOwnPropertyNames(read.a)).toEqual(['b']);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
    },
  );

  test('gives up with its caller', async () => {
    const { rest, server } = await startBench({});
    const call = rest.readJson('/p', permit, { signal: AbortSignal.abort() });
    expect(await codeOf(call)).toBe('AGENCY_TIMEOUT');
    expect(server.requests).toHaveLength(0);
  });
});

describe('sendJson', () => {
  test('sends its body as JSON and reads the answer', async () => {
    const { rest, server, bodies } = await startBench({ status: 201 });
    const read = await rest.sendJson('POST', '/permits', { name: 'Қайрат' }, permit);
    expect(read).toEqual({ number: 'A-1' });
    expect(bodies).toEqual(['{"name":"Қайрат"}']);
    expect(server.requests[0]?.method).toBe('POST');
    expect(server.requests[0]?.headers['content-type']).toBe('application/json');
  });

  test('sends what headers this call has, and reads the refusals that it names', async () => {
    const refused = { status: 422, body: '{"error":{"code":"REUSED"}}' };
    const { rest, server } = await startBench(refused);
    const answer = z.object({ error: z.object({ code: z.string() }) });
    const call = { headers: { 'idempotency-key': 'key-1' }, refusals: [422] };
    expect(await rest.sendJson('POST', '/permits', {}, answer, call)).toEqual({
      error: { code: 'REUSED' },
    });
    expect(server.requests[0]?.headers['idempotency-key']).toBe('key-1');
    const others = rest.sendJson('POST', '/permits', {}, answer, { refusals: [404, 409] });
    expect(await codeOf(others)).toBe('AGENCY_FAULT');
  });

  test('reads an answer without content as undefined', async () => {
    const { rest } = await startBench({ status: 204 });
    expect(await rest.sendJson('DELETE', '/permits/1', undefined, z.undefined())).toBeUndefined();
    expect(await codeOf(rest.sendJson('DELETE', '/permits/1', {}, permit))).toBe(
      'AGENCY_SCHEMA_MISMATCH',
    );
  });

  test.each([
    [undefined, 1],
    [true, 3],
  ])('with readOnly %s sends a request that is reset %i times', async (readOnly, times) => {
    const server = await startBareServer((request) => void request.socket.destroy());
    const options = { agency: 'ENBEK', service: 'permits', url: server.url } as const;
    const http = createAgencyHttp({ ...options, random: () => 0 });
    toClose.push(server, http);
    const call = createRestClient(http).sendJson('POST', '/search', {}, permit, { readOnly });
    expect(await codeOf(call)).toBe('AGENCY_UNREACHABLE');
    expect(server.requests).toHaveLength(times);
  });
});

describe('sendForm', () => {
  test('sends fields as a form and reads the answer as JSON', async () => {
    const { rest, server, bodies } = await startBench({});
    const fields = { grant_type: 'client_credentials', 'patient.identifier': 'urn:kz:iin|1,2 & 3' };
    expect(await rest.sendForm('/token', fields, permit)).toEqual({ number: 'A-1' });
    expect(server.requests[0]?.method).toBe('POST');
    expect(server.requests[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toEqual(fields);
  });

  test.each([
    [undefined, 1],
    [true, 2],
  ])('with readOnly %s is sent %d times to a system that hangs up', async (readOnly, times) => {
    const server = await startBareServer((request, response, count) => {
      if (count === 1) request.socket.destroy();
      else response.writeHead(200, { 'content-type': JSON_TYPE }).end('{"number":"A-1"}');
    });
    const http = createAgencyHttp({ agency: 'ENBEK', service: 'permits', url: server.url });
    toClose.push(server, http);
    const rest = createRestClient(http);
    await rest.sendForm('/token', {}, permit, { readOnly }).catch(() => undefined);
    expect(server.requests).toHaveLength(times);
  });
});
