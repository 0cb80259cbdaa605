import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CircuitOpenError,
  createCircuitBreaker,
  type Verdict,
} from '../../subgraphs/kit/circuit-breaker.ts';

// The library reads the clock itself: it is stopped here, and moved by `pass`.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

const options = {
  failureRatio: 0.5,
  callsMin: 2,
  windowMs: 10_000,
  halfOpenAfterMs: 100,
  halfOpenMaxMs: 350,
};

function start(random = 0) {
  const breaker = createCircuitBreaker(options, () => random);
  let called = 0;
  const end = (verdict: Verdict) =>
    breaker
      .guard(
        () => {
          called += 1;
          return Promise.reject(new Error(verdict));
        },
        () => verdict,
      )
      .catch((error: Error) => error);
  return {
    breaker,
    end,
    succeed: () => breaker.guard(async () => 'fine', never),
    calls: () => called,
  };
}

function never(): Verdict {
  throw new Error('judged a success');
}

function waitOf(error: unknown): number | string {
  return error instanceof CircuitOpenError ? error.retryAfterMs : String(error);
}

test('an open circuit calls nothing, and says for how long', async () => {
  const { breaker, end, calls } = start();
  await end('SICK');
  expect(String(await end('SICK'))).toBe('Error: SICK');
  expect(waitOf(await end('SICK'))).toBe(100);
  pass(99);
  expect(waitOf(await end('SICK'))).toBe(1);
  expect(() => breaker.assertClosed()).toThrow(CircuitOpenError);
  pass(1);
  expect(() => breaker.assertClosed()).not.toThrow();
  expect(calls()).toBe(2);
});

test('the wait doubles with each try that fails, up to its bound', async () => {
  const { end } = start();
  await end('SICK');
  await end('SICK');
  const waits: (number | string)[] = [];
  for (const wait of [100, 200, 350, 350]) {
    waits.push(waitOf(await end('SICK')));
    pass(wait);
    await end('SICK');
  }
  expect(waits).toEqual([100, 200, 350, 350]);
});

test('the wait is up to a fifth shorter by chance, so that replicas do not try together', async () => {
  const { end } = start(0.5);
  await end('SICK');
  await end('SICK');
  expect(waitOf(await end('SICK'))).toBe(90);
});

test('a try that succeeds closes the circuit and begins anew', async () => {
  const { end, succeed } = start();
  await end('SICK');
  await end('SICK');
  pass(100);
  expect(await succeed()).toBe('fine');
  await end('WELL');
  await end('SICK');
  expect(await succeed()).toBe('fine');
});

test('a try that tells nothing neither closes the circuit nor lengthens the wait', async () => {
  const { end, calls } = start();
  await end('SICK');
  await end('SICK');
  pass(100);
  await end('UNKNOWN');
  expect(String(await end('SICK'))).toBe('Error: SICK');
  expect(waitOf(await end('SICK'))).toBe(200);
  expect(calls()).toBe(4);
});

test('while one call tries, others are refused and not kept waiting', async () => {
  const { breaker, end } = start();
  await end('SICK');
  await end('SICK');
  pass(100);
  const trying = Promise.withResolvers<string>();
  const first = breaker.guard(() => trying.promise, never);
  expect(await end('SICK')).toBeInstanceOf(CircuitOpenError);
  trying.resolve('fine');
  expect(await first).toBe('fine');
  expect(String(await end('SICK'))).toBe('Error: SICK');
});

test('refusals that show a healthy agency, and calls that tell nothing, open nothing', async () => {
  const { end, calls } = start();
  for (let call = 0; call < 10; call += 1) await end('UNKNOWN');
  for (let call = 0; call < 10; call += 1) await end('WELL');
  expect(calls()).toBe(20);
});
