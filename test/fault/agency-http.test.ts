import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import {
  type AgencyHttp,
  type AgencyRequest,
  createAgencyHttp,
} from '../../subgraphs/kit/agency-http.ts';
import type { AgencyHttpOptions, EndedCall } from '../../subgraphs/kit/agency-http-options.ts';
import type { ShepHttp } from '../../subgraphs/kit/shep/signed-call.ts';
import { type Answer, type BareServer, startBareServer } from '../kit/bare-server.ts';

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  // Servers first: a client's close waits for its calls under way.
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});

interface Bench {
  readonly server: BareServer;
  readonly http: AgencyHttp;
  readonly ended: readonly EndedCall[];
}

function clientOf(url: string, options: Partial<AgencyHttpOptions> = {}) {
  const ended: EndedCall[] = [];
  const http = createAgencyHttp({
    agency: 'ENBEK',
    service: 'permits',
    url,
    timeoutMs: 5_000,
    random: () => 0,
    onCall: (call) => ended.push(call),
    ...options,
  });
  toClose.push(http);
  return { http, ended };
}

async function startBench(
  answer: Answer,
  options: Partial<AgencyHttpOptions> = {},
): Promise<Bench> {
  const server = await startBareServer(answer);
  toClose.unshift(server);
  return { server, ...clientOf(server.url, options) };
}

const READ: AgencyRequest = { method: 'GET', path: '/permits', readOnly: true };
const WRITE: AgencyRequest = { method: 'POST', path: '/permits', body: '{}', readOnly: false };

async function errorOf(call: Promise<unknown>): Promise<AgencyError> {
  const error = await call.then(
    () => 'an answer',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AgencyError);
  return error as AgencyError;
}

const ok: Answer = (_, response) => void response.end('fine');
const hang: Answer = () => {};
const reset: Answer = (request) => void request.socket.destroy();
const busy =
  (status: number, retryAfter?: string): Answer =>
  (_, response) => {
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    response.end('ORA-12541: no listener at db.internal');
  };
/** Each request its own answer, the last one for all that follow. */
const inTurn =
  (...answers: Answer[]): Answer =>
  (request, response, count) =>
    answers[Math.min(count, answers.length) - 1]?.(request, response, count);

describe('an answer', () => {
  test('comes with status, headers and the whole body, from below the path of the URL', async () => {
    const { http, server, ended } = await startBench((_, response) => {
      response.writeHead(404, { 'content-type': 'text/plain', 'x-more': 'yes' });
      response.write('one ');
      response.end('two');
    });
    const answer = await http.request({ ...READ, correlationId: 'c-1' });
    expect(answer.status).toBe(404);
    expect(answer.headers['x-more']).toBe('yes');
    expect(answer.body.toString()).toBe('one two');
    expect(server.requests[0]?.url).toBe('/base/permits');
    expect(ended).toMatchObject([
      {
        agency: 'ENBEK',
        service: 'permits',
        correlationId: 'c-1',
        outcome: 'OK',
        status: 404,
        attempts: 1,
        bytes: 7,
      },
    ]);
    expect(ended[0]?.durationMs).toBeGreaterThan(0);
    expect(ended[0]?.startedAt).toBeGreaterThan(Date.UTC(2024, 0));
  });

  test('is timed at the socket apart from the queue before it and the attempts that failed', async () => {
    const answer: Answer = async (_, response) => {
      await sleep(40);
      response.end('fine');
    };
    const { http, ended } = await startBench(answer, { connections: 1 });
    await Promise.all([1, 2, 3].map(() => http.request(READ)));
    const last = ended[2] as EndedCall;
    expect(last.durationMs).toBeGreaterThanOrEqual(3 * 39);
    expect(last.socketMs).toBeGreaterThanOrEqual(39);
    expect(last.socketMs).toBeLessThan(last.durationMs - 39);

    const tried = await startBench(inTurn(busy(503, '1'), ok));
    await tried.http.request(READ);
    expect(tried.ended[0]?.durationMs).toBeGreaterThanOrEqual(990);
    expect(tried.ended[0]?.socketMs).toBeLessThan(900);
  });

  test('of an internal error is handed on: SOAP carries faults that way', async () => {
    const { http, server } = await startBench(busy(500));
    const shep: ShepHttp = http;
    const call = { method: 'POST', path: '/', headers: {}, body: '<a/>' } as const;
    const answer = await shep.request({ ...call, readOnly: true, correlationId: 'c' });
    expect(answer.status).toBe(500);
    expect(server.requests).toHaveLength(1);
  });

  test('that redirects is handed on and not followed', async () => {
    const { http, server } = await startBench((_, response) => {
      response.writeHead(302, { location: '/base/elsewhere' }).end();
    });
    expect((await http.request(READ)).status).toBe(302);
    expect(server.requests).toHaveLength(1);
  });

  test('in an encoding that was not asked for is refused', async () => {
    const { http } = await startBench((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('fine');
    });
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_BAD_RESPONSE');
  });
});

describe('a failure', () => {
  test('to connect is AGENCY_UNREACHABLE', async () => {
    const gone = await startBareServer(ok);
    await gone.close();
    const { http } = clientOf(gone.url);
    const error = await errorOf(http.request(READ));
    expect(error).toMatchObject({ code: 'AGENCY_UNREACHABLE', retryable: true });
  });

  test('to find the host is AGENCY_UNREACHABLE, tried once', async () => {
    const { http, ended } = clientOf('http://agency.invalid/');
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_UNREACHABLE');
    expect(ended).toMatchObject([{ attempts: 1, outcome: 'AGENCY_UNREACHABLE' }]);
  });

  test('to speak TLS is AGENCY_TLS', async () => {
    const { server } = await startBench(ok);
    const { http } = clientOf(server.url.replace('http:', 'https:'));
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_TLS');
    expect(server.requests).toHaveLength(0);
  });

  test('to answer at all ends at the deadline and closes the connection', async () => {
    const { http, server, ended } = await startBench(hang, { timeoutMs: 100 });
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_TIMEOUT');
    await server.cutOff;
    expect(ended).toMatchObject([{ attempts: 1, outcome: 'AGENCY_TIMEOUT' }]);
  });

  test('to come to an end is bounded by the same deadline, however steadily bytes drip', async () => {
    const { http, server } = await startBench(
      async (_, response) => {
        while (!response.destroyed) {
          response.write('x');
          await sleep(20);
        }
      },
      { timeoutMs: 150 },
    );
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_TIMEOUT');
    await server.cutOff;
  });

  test.each([
    ['of a known length', { 'content-length': '100' }],
    ['in chunks', {}],
  ])('in the middle of a body %s is AGENCY_BAD_RESPONSE, not tried again', async (_, headers) => {
    const { http, server } = await startBench(async (request, response) => {
      response.writeHead(200, headers);
      response.write('half');
      await sleep(20);
      request.socket.destroy();
    });
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_BAD_RESPONSE');
    expect(server.requests).toHaveLength(1);
  });

  test('to speak HTTP is AGENCY_BAD_RESPONSE, not tried again', async () => {
    const { http, server } = await startBench((request) => {
      request.socket.end('SSH-2.0-banner of a wrong port\r\n\r\n');
    });
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_BAD_RESPONSE');
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [429, 'AGENCY_QUOTA'],
    [502, 'AGENCY_UNAVAILABLE'],
    [503, 'AGENCY_UNAVAILABLE'],
    [504, 'AGENCY_UNAVAILABLE'],
  ] as const)(
    'of status %i is %s, and is not tried again without being invited',
    async (status, code) => {
      const { http, server } = await startBench(busy(status));
      expect((await errorOf(http.request(READ))).code).toBe(code);
      expect(server.requests).toHaveLength(1);
    },
  );

  test('shows nothing of the agency: no text, no address', async () => {
    const { http, server } = await startBench(busy(503));
    const error = await errorOf(http.request(READ));
    const shown = `${error.message} ${JSON.stringify(error)}`;
    expect(error.message).toBe('AGENCY_UNAVAILABLE: ENBEK');
    expect(shown).not.toMatch(/ORA-|internal|127\.0\.0\.1/);
    expect(shown).not.toContain(server.url);
  });
});

describe('a body that is too large', () => {
  const bodyBytesMax = 1_000;

  test('is refused by its announced length', async () => {
    const { http, server } = await startBench(
      (_, response) => {
        response.writeHead(200, { 'content-length': '1001' });
        response.write('x');
      },
      { bodyBytesMax },
    );
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_RESPONSE_TOO_LARGE');
    await server.cutOff;
  });

  test('is refused, and its connection closed, at the first byte over the bound', async () => {
    const { http, server } = await startBench(
      async (_, response) => {
        while (!response.destroyed) {
          response.write('x'.repeat(300));
          await sleep(1);
        }
      },
      { bodyBytesMax },
    );
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_RESPONSE_TOO_LARGE');
    await server.cutOff;
    expect(server.requests).toHaveLength(1);
  });

  test('begins one byte above the bound', async () => {
    const { http } = await startBench((_, response) => void response.end('x'.repeat(1_000)), {
      bodyBytesMax,
    });
    expect((await http.request(READ)).body).toHaveLength(1_000);
  });
});

describe('a retry', () => {
  test('follows a connection that was reset before the answer, and succeeds', async () => {
    const { http, server, ended } = await startBench(inTurn(reset, reset, ok));
    expect((await http.request(READ)).body.toString()).toBe('fine');
    expect(server.requests).toHaveLength(3);
    expect(ended).toMatchObject([{ outcome: 'OK', attempts: 3 }]);
  });

  test('is taken twice at most, then the agency is unreachable', async () => {
    const { http, server } = await startBench(reset);
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_UNREACHABLE');
    expect(server.requests).toHaveLength(3);
  });

  test('is never taken of a call that changes something', async () => {
    const { http, server } = await startBench(inTurn(reset, ok));
    expect((await errorOf(http.request(WRITE))).code).toBe('AGENCY_UNREACHABLE');
    const invited = await startBench(inTurn(busy(503, '0'), ok));
    expect((await errorOf(invited.http.request(WRITE))).code).toBe('AGENCY_UNAVAILABLE');
    expect([server.requests.length, invited.server.requests.length]).toEqual([1, 1]);
  });

  test.each([429, 503])('follows a %i whose Retry-After fits the deadline', async (status) => {
    const { http, server } = await startBench(inTurn(busy(status, '1'), ok));
    expect((await http.request(READ)).status).toBe(200);
    expect(server.requests).toHaveLength(2);
  });

  test('is not taken where Retry-After is past the deadline; the client learns the wait', async () => {
    const { http, server } = await startBench(busy(503, '6'));
    const error = await errorOf(http.request(READ));
    expect(error).toMatchObject({ code: 'AGENCY_UNAVAILABLE', retryAfterMs: 6_000 });
    expect(server.requests).toHaveLength(1);
  });

  test('is no longer taken when the budget is spent', async () => {
    const { http, server } = await startBench(reset, {
      now: () => 1_750_000_000_000,
      breaker: { callsMin: 100_000 },
    });
    for (let call = 0; call < 20; call += 1) await errorOf(http.request(READ));
    // 10 saved up and a fifth for each of the calls, of which some came while it was full.
    expect(server.requests.length).toBeGreaterThan(20 + 9);
    expect(server.requests.length).toBeLessThanOrEqual(20 + 14);
  });
});

describe('a caller that leaves', () => {
  test('cancels its call at once; the connection is closed', async () => {
    const { http, server, ended } = await startBench(hang);
    const caller = new AbortController();
    const call = errorOf(http.request({ ...READ, signal: caller.signal }));
    await expect.poll(() => server.requests.length).toBe(1);
    caller.abort();
    expect((await call).code).toBe('AGENCY_TIMEOUT');
    await server.cutOff;
    expect(ended).toMatchObject([{ outcome: 'ABORTED', attempts: 1 }]);
  });

  test('before its call means that nothing is sent', async () => {
    const { http, server, ended } = await startBench(ok);
    await errorOf(http.request({ ...READ, signal: AbortSignal.abort() }));
    expect(server.requests).toHaveLength(0);
    expect(ended).toMatchObject([{ outcome: 'ABORTED', attempts: 0, socketMs: 0 }]);
  });

  test('does not count against the agency', async () => {
    const { http, server } = await startBench(inTurn(hang, hang, hang, ok), {
      breaker: { callsMin: 1, failureRatio: 0.01 },
    });
    for (const calls of [1, 2, 3]) {
      const caller = new AbortController();
      const call = errorOf(http.request({ ...READ, signal: caller.signal }));
      await expect.poll(() => server.requests.length).toBe(calls);
      caller.abort();
      await call;
    }
    expect((await http.request(READ)).status).toBe(200);
  });
});

describe('many calls', () => {
  test('go out no more than `connections` at once, and all are answered', async () => {
    const { http, server } = await startBench(
      async (_, response) => {
        await sleep(10);
        response.end('fine');
      },
      { connections: 3 },
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => http.request(READ)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(server.concurrentMax()).toBe(3);
  });

  test('beyond the queue are refused without being sent', async () => {
    const { http, server } = await startBench(hang, { connections: 1, queueMax: 1 });
    const caller = new AbortController();
    const held = [1, 2].map(() => errorOf(http.request({ ...READ, signal: caller.signal })));
    expect(await errorOf(http.request(READ))).toMatchObject({
      code: 'AGENCY_UNAVAILABLE',
      internalMessage: 'QUEUE_FULL',
    });
    caller.abort();
    await Promise.all(held);
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });

  test('do not wait for their turn longer than allowed', async () => {
    const { http, ended } = await startBench(hang, { connections: 1, queueWaitMs: 50 });
    const caller = new AbortController();
    const held = errorOf(http.request({ ...READ, signal: caller.signal }));
    expect((await errorOf(http.request(READ))).code).toBe('AGENCY_TIMEOUT');
    expect(ended).toMatchObject([{ outcome: 'AGENCY_TIMEOUT', attempts: 0 }]);
    caller.abort();
    await held;
  });
});

describe('an agency that fails half of its calls', () => {
  const breaker = { callsMin: 4, halfOpenAfterMs: 300, windowMs: 60_000 };

  test('is left alone: nothing is sent, and the client learns for how long', async () => {
    const { http, server } = await startBench(inTurn(ok, ok, busy(503)), { breaker });
    await http.request(READ);
    await http.request(READ);
    await errorOf(http.request(READ));
    await errorOf(http.request(READ));
    const error = await errorOf(http.request(READ));
    expect(error).toMatchObject({ code: 'AGENCY_UNAVAILABLE', internalMessage: 'CIRCUIT_OPEN' });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(error.retryAfterMs).toBeLessThanOrEqual(300);
    expect(server.requests).toHaveLength(4);
  });

  test('is tried by one call alone, and called again when that succeeds', async () => {
    let isSick = true;
    const { http, server } = await startBench(
      async (request, response, count) => {
        if (isSick) return busy(503)(request, response, count);
        await sleep(100);
        response.end('fine');
      },
      { breaker },
    );
    for (let call = 0; call < 4; call += 1) await errorOf(http.request(READ));
    isSick = false;
    await sleep(350);
    const first = http.request(READ);
    expect((await errorOf(http.request(READ))).internalMessage).toBe('CIRCUIT_OPEN');
    expect((await first).status).toBe(200);
    expect((await http.request(READ)).status).toBe(200);
    expect(server.requests).toHaveLength(6);
  });

  test('is not thought well because the caller of the trying call left', async () => {
    const { http, server } = await startBench(
      inTurn(busy(503), busy(503), busy(503), busy(503), hang, busy(503)),
      { breaker },
    );
    for (let call = 0; call < 4; call += 1) await errorOf(http.request(READ));
    await sleep(350);
    const caller = new AbortController();
    const tried = errorOf(http.request({ ...READ, signal: caller.signal }));
    await expect.poll(() => server.requests.length).toBe(5);
    caller.abort();
    await tried;
    // The next call tries at once; its failure opens the circuit again.
    expect((await errorOf(http.request(READ))).internalMessage).toBe('STATUS_503');
    expect((await errorOf(http.request(READ))).internalMessage).toBe('CIRCUIT_OPEN');
    expect(server.requests).toHaveLength(6);
  });

  test('is not one that answers 429 or 404: such answers open nothing', async () => {
    const { http, server } = await startBench(
      inTurn(...[1, 2, 3].map(() => busy(429)), busy(404)),
      {
        breaker,
      },
    );
    for (let call = 0; call < 3; call += 1) await errorOf(http.request(READ));
    for (let call = 0; call < 5; call += 1) await http.request(READ);
    expect(server.requests).toHaveLength(8);
  });
});

test('an agency under maintenance is not called; the client learns when it opens', async () => {
  const { http, server } = await startBench(ok, {
    maintenance: [{ from: '22:00', to: '06:00' }],
    now: () => Date.parse('2026-03-01T05:00:00+05:00'),
  });
  expect(await errorOf(http.request(READ))).toMatchObject({
    code: 'AGENCY_MAINTENANCE',
    retryAfterMs: 3_600_000,
  });
  expect(server.requests).toHaveLength(0);
});

test.each([
  '/../admin',
  '/a/%2e%2e/b',
  '//other.example/x',
  'x',
  '/a b',
  '/a\r\nx: y',
  '/a#b',
  '/ә',
])('a path that could lead elsewhere is refused before anything is sent: %j', async (path) => {
  const { http, server } = await startBench(ok);
  await expect(http.request({ ...READ, path })).rejects.toThrow(TypeError);
  expect(server.requests).toHaveLength(0);
});

test('headers that cannot be written are our mistake, and do not count against the agency', async () => {
  const { http, server } = await startBench(ok, { breaker: { callsMin: 1, failureRatio: 0.01 } });
  const headers = { 'x-api-key': 'key\r\nx-admin: true' };
  await expect(http.request({ ...READ, headers })).rejects.toThrow(TypeError);
  expect(server.requests).toHaveLength(0);
  expect((await http.request(READ)).status).toBe(200);
});
