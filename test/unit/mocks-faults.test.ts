import { connect } from 'node:net';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import {
  type Fault,
  LEAK_CANARIES,
  type LegacyServer,
  restRoute,
  startLegacyServer,
} from '../../mocks/kit/index.ts';

const faults = createFaults();
const met: (Fault | undefined)[] = [];
let server: LegacyServer;

beforeAll(async () => {
  server = await startLegacyServer({
    name: 'ENBEK',
    faults,
    routes: [
      restRoute({
        method: 'GET',
        path: '/people/:iin',
        service: 'people',
        answer({ params, fault }) {
          met.push(fault);
          return { iin: params.iin, name: 'Құрманғазы', padding: 'x'.repeat(2_000) };
        },
      }),
      restRoute({ method: 'GET', path: '/other', service: 'other', answer: () => ({ ok: true }) }),
    ],
  });
});
afterAll(() => server.close());
afterEach(async () => {
  await faults.clear();
  server.requests.clear();
  met.length = 0;
});

const ask = (path = '/people/900101300017', timeoutMs = 10_000): Promise<Response> =>
  fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(timeoutMs) });
const bytesOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());
const causeOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => new Error('answered'),
    (reason: Error) => reason,
  );
  return String((error.cause as { code?: string } | undefined)?.code ?? error.name);
};
const outcome = () => server.requests.entries.map((entry) => entry.outcome);

test('answers well while no fault is set', async () => {
  const response = await ask();
  expect(response.headers.get('content-type')).toBe('application/json;charset=UTF-8');
  expect(await response.json()).toMatchObject({ iin: '900101300017', name: 'Құрманғазы' });
  expect(outcome()).toEqual(['answered']);
});

test('slow: answers in full, but late', async () => {
  await faults.set('ENBEK', { kind: 'slow', delayMs: 150 });
  const started = performance.now();
  expect(await (await ask()).json()).toMatchObject({ iin: '900101300017' });
  expect(performance.now() - started).toBeGreaterThanOrEqual(140);
});

test('hang: never answers, and notices when the caller has gone', async () => {
  await faults.set('ENBEK', 'hang');
  expect(await causeOf(ask(undefined, 100))).toBe('TimeoutError');
  await expect.poll(outcome).toEqual(['aborted']);
  expect(met).toEqual([]);
});

test('drip: sends the body in small pieces', async () => {
  await faults.set('ENBEK', { kind: 'drip', bytes: 500, intervalMs: 20 });
  const started = performance.now();
  expect(await (await ask()).json()).toMatchObject({ iin: '900101300017' });
  expect(performance.now() - started).toBeGreaterThanOrEqual(60);
});

test('down: 503 with Retry-After and a page that names internal hosts', async () => {
  await faults.set('ENBEK', { kind: 'down', retryAfterS: 7 });
  const response = await ask();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
  expect(await response.text()).toContain(LEAK_CANARIES[2]);
  expect([outcome(), met]).toEqual([['fault:down'], []]);
});

test('refused: new connections are refused until cleared, on the same port after', async () => {
  await ask();
  await faults.set('ENBEK', 'refused');
  await expect.poll(() => causeOf(ask()), { interval: 10 }).toBe('ECONNREFUSED');
  await faults.clear('ENBEK');
  expect((await ask()).status).toBe(200);
});

test('refused: ends by itself after forMs', async () => {
  await faults.set('ENBEK', 'refused', { forMs: 500 });
  await expect.poll(() => causeOf(ask()), { interval: 10 }).toBe('ECONNREFUSED');
  await expect
    .poll(() =>
      ask().then(
        (response) => response.status,
        () => 0,
      ),
    )
    .toBe(200);
});

test('reset: cuts the connection before the headers', async () => {
  await faults.set('ENBEK', 'reset');
  expect(await causeOf(ask())).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
  expect([outcome(), met]).toEqual([['fault:reset'], []]);
});

test('resetMidBody: sends headers and half a body, then cuts the connection', async () => {
  await faults.set('ENBEK', 'resetMidBody');
  const { hostname, port } = new URL(server.url);
  const received = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write('GET /people/900101300017 HTTP/1.1\r\nhost: x\r\n\r\n');
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  const promised = Number(/content-length: (\d+)/i.exec(received)?.[1]);
  const body = received.slice(received.indexOf('\r\n\r\n') + 4);
  expect(body).toContain('900101300017');
  expect(Buffer.byteLength(body)).toBeLessThan(promised);
  expect(await causeOf(ask().then((response) => response.text()))).not.toBe('Error');
});

test.each(['malformed', 'truncated'] as const)('%s: answers 200 with no document', async (kind) => {
  await faults.set('ENBEK', kind);
  const response = await ask();
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toContain('900101300017');
  expect(() => JSON.parse(text)).toThrow();
});

test('html: answers 200 with a login page', async () => {
  await faults.set('ENBEK', 'html');
  const response = await ask();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('<form')]);
});

test.each([
  ['windows-1251', 'utf-8'],
  ['rk1048', 'utf-8'],
  ['utf-8', 'windows-1251'],
  ['rk1048', 'none'],
] as const)('wrongCharset: bytes in %s are labelled %s', async (bytesIn, label) => {
  await faults.set('ENBEK', { kind: 'wrongCharset', bytesIn, label });
  const response = await ask();
  const wanted = label === 'none' ? 'application/json' : `application/json;charset=${label}`;
  expect(response.headers.get('content-type')).toBe(wanted);
  const name = bytesIn === 'windows-1251' ? '??рман?азы' : 'Құрманғазы';
  expect(iconv.decode(await bytesOf(response), bytesIn)).toContain(`"name":"${name}"`);
});

test('faultIn200: answers 200 with an error full of internal names', async () => {
  await faults.set('ENBEK', 'faultIn200');
  const response = await ask();
  const text = await response.text();
  expect([response.status, JSON.parse(text).success]).toEqual([200, false]);
  for (const canary of LEAK_CANARIES) expect(text).toContain(canary);
});

test('oversize: sends as many bytes as it was told', async () => {
  await faults.set('ENBEK', { kind: 'oversize', bytes: 1_000_000 });
  const bytes = await bytesOf(await ask());
  expect(bytes.length).toBe(1_000_000);
  expect(JSON.parse(bytes.toString())).toMatchObject({ iin: '900101300017' });
});

test.each(['otherPerson', 'duplicate', 'notFound'] as const)(
  '%s: reaches the simulator, which acts it out',
  async (kind) => {
    await faults.set('ENBEK', kind, { calls: 1 });
    await ask();
    await ask();
    expect(met).toEqual([{ kind }, undefined]);
  },
);

test('a fault for some calls is over after them', async () => {
  await faults.set('ENBEK', 'down', { calls: 2 });
  const statuses = [await ask(), await ask(), await ask()].map((response) => response.status);
  expect(statuses).toEqual([503, 503, 200]);
});

test('a fault for a service leaves the others well and wins over one for all', async () => {
  await faults.set('ENBEK', 'down', { service: 'people' });
  expect([(await ask()).status, (await ask('/other')).status]).toEqual([503, 200]);
  await faults.set('ENBEK', { kind: 'down', status: 500 });
  expect([(await ask()).status, (await ask('/other')).status]).toEqual([503, 500]);
});

test('a fault of another system changes nothing here', async () => {
  await faults.set('EQONAQ', 'down');
  expect((await ask()).status).toBe(200);
});

test('a fault for a while is over when the clock says so', async () => {
  let time = 1_000;
  const own = createFaults({ now: () => time });
  await own.set('ENBEK', 'html', { forMs: 500 });
  time = 1_499;
  expect(own.active('ENBEK')).toEqual({ kind: 'html' });
  time = 1_500;
  expect([own.active('ENBEK'), own.list()]).toEqual([undefined, []]);
});

test.each([
  ['NOBODY', 'down', {}],
  ['ENBEK', 'meltdown', {}],
  ['ENBEK', { kind: 'slow', delayMs: -1 }, {}],
  ['ENBEK', { kind: 'slow', delay: 5 }, {}],
  ['ENBEK', 'down', { calls: 0 }],
  ['ENBEK', 'refused', { calls: 1 }],
])('refuses to set what it does not know: %s %j %j', async (system, fault, limits) => {
  await expect(faults.set(system as never, fault as never, limits)).rejects.toThrow();
  expect(faults.list()).toEqual([]);
});

test('the request log counts how many requests were under way at once', async () => {
  await faults.set('ENBEK', { kind: 'slow', delayMs: 100 });
  await Promise.all([ask(), ask(), ask('/people/900101300811')]);
  expect(server.requests.concurrentMax).toBe(3);
  expect(server.requests.keys('people').sort()).toEqual([
    '900101300017',
    '900101300017',
    '900101300811',
  ]);
  expect(server.requests.duplicates()).toEqual(['people 900101300017']);
  server.requests.clear();
  expect([server.requests.length, server.requests.concurrentMax]).toEqual([0, 0]);
});

test('close cuts connections that are still waiting', async () => {
  const own = createFaults();
  const dying = await startLegacyServer({ name: 'KDP', faults: own, routes: [] });
  const routeless = await fetch(`${dying.url}/nowhere`);
  expect(routeless.status).toBe(404);
  await dying.close();
  expect(await causeOf(fetch(dying.url))).toBe('ECONNREFUSED');
});

test('latency delays every answer', async () => {
  const far = await startLegacyServer({
    name: 'KDP',
    latencyMs: 80,
    routes: [restRoute({ method: 'GET', path: '/x', answer: () => ({}) })],
  });
  const started = performance.now();
  await (await fetch(`${far.url}/x`)).json();
  expect(performance.now() - started).toBeGreaterThanOrEqual(75);
  await far.close();
});
