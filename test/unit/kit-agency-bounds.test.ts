import { CircuitState } from 'cockatiel';
import { describe, expect, test } from 'vitest';
import {
  type AgencyHttpOptions,
  readAgencyHttpOptions,
} from '../../subgraphs/kit/agency-http-options.ts';
import { createFailureWindow } from '../../subgraphs/kit/failure-window.ts';
import { createMaintenanceCalendar } from '../../subgraphs/kit/maintenance-calendar.ts';
import { readRetryAfter } from '../../subgraphs/kit/read-retry-after.ts';
import { createRetryBudget } from '../../subgraphs/kit/retry-budget.ts';

describe('the options of an agency', () => {
  const least: AgencyHttpOptions = { agency: 'KDP', service: 's', url: 'https://kdp.test/api' };

  test('have defaults', () => {
    expect(readAgencyHttpOptions(least)).toMatchObject({
      timeoutMs: 3_000,
      connectTimeoutMs: 1_000,
      connections: 16,
      queueMax: 2_048,
      queueWaitMs: 3_000,
      bodyBytesMax: 5 * 1024 * 1024,
      retriesMax: 2,
      breaker: {
        failureRatio: 0.5,
        callsMin: 20,
        windowMs: 10_000,
        halfOpenAfterMs: 10_000,
        halfOpenMaxMs: 300_000,
      },
    });
  });

  test.each<[string, Partial<AgencyHttpOptions>]>([
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: 60_001 }],
    ['connections', { connections: 1.5 }],
    ['connections', { connections: Number.NaN }],
    ['queueMax', { queueMax: -1 }],
    ['retriesMax', { retriesMax: 3 }],
    ['bodyBytesMax', { bodyBytesMax: 2 ** 30 }],
    ['failureRatio', { breaker: { failureRatio: 0 } }],
    ['failureRatio', { breaker: { failureRatio: Number.NaN } }],
    ['halfOpenAfterMs', { breaker: { halfOpenAfterMs: 2, halfOpenMaxMs: 1 } }],
    ['url', { url: 'https://user:secret@kdp.test/' }],
    ['url', { url: 'https://kdp.test/?key=1' }],
    ['url', { url: 'file:///etc/passwd' }],
    ['service', { service: '' }],
  ])('are refused by the name of what is wrong: %s', (name, wrong) => {
    expect(() => readAgencyHttpOptions({ ...least, ...wrong })).toThrow(new RegExp(`^${name}:`));
  });
});

describe('the window of failures', () => {
  const options = {
    failureRatio: 0.5,
    callsMin: 4,
    windowMs: 10_000,
    halfOpenAfterMs: 1,
    halfOpenMaxMs: 1,
  };

  test('opens the circuit at the ratio, not before there were enough calls', () => {
    const window = createFailureWindow(options, () => 0);
    const { Closed } = CircuitState;
    expect([window.failure(Closed), window.failure(Closed)]).toEqual([false, false]);
    window.success(Closed);
    expect(window.failure(Closed)).toBe(true);
  });

  test('stays closed below the ratio', () => {
    const window = createFailureWindow(options, () => 0);
    for (let call = 0; call < 5; call += 1) window.success(CircuitState.Closed);
    for (let call = 0; call < 4; call += 1) expect(window.failure(CircuitState.Closed)).toBe(false);
    expect(window.failure(CircuitState.Closed)).toBe(true);
  });

  test('forgets, also when nothing was called for long', () => {
    let now = 0;
    const window = createFailureWindow(options, () => now);
    for (let call = 0; call < 3; call += 1) window.failure(CircuitState.Closed);
    now = 10_000;
    expect(window.failure(CircuitState.Closed)).toBe(false);
  });

  test('begins anew after a try that succeeded; a try that failed opens again', () => {
    const window = createFailureWindow(options, () => 0);
    for (let call = 0; call < 9; call += 1) window.failure(CircuitState.Closed);
    window.success(CircuitState.HalfOpen);
    expect(window.failure(CircuitState.Closed)).toBe(false);
    expect(window.failure(CircuitState.HalfOpen)).toBe(true);
  });
});

describe('the calendar of an agency', () => {
  const HOUR = 3_600_000;
  const at = (almaty: string) => Date.parse(`${almaty}+05:00`);

  test('closes every night, over midnight, by the clock of Almaty', () => {
    const closedFor = createMaintenanceCalendar([{ from: '22:00', to: '06:00' }]);
    expect(closedFor(at('2026-03-01T21:59:59'))).toBeUndefined();
    expect(closedFor(at('2026-03-01T22:00:00'))).toBe(8 * HOUR);
    expect(closedFor(at('2026-03-02T05:00:00'))).toBe(HOUR);
    expect(closedFor(at('2026-03-02T06:00:00'))).toBeUndefined();
  });

  test('closes within a day, and once', () => {
    const closedFor = createMaintenanceCalendar([
      { from: '13:00', to: '14:00' },
      { from: '2026-12-31T18:00', to: '2027-01-03T09:00' },
    ]);
    expect(closedFor(at('2026-03-01T13:30:00'))).toBe(HOUR / 2);
    expect(closedFor(at('2026-12-31T17:59:59'))).toBeUndefined();
    expect(closedFor(at('2026-12-31T18:00:00'))).toBe(63 * HOUR);
    expect(closedFor(at('2027-01-03T09:00:00'))).toBeUndefined();
  });

  test('keeps closed for the longest of windows that overlap', () => {
    const windows = [
      { from: '10:00', to: '11:00' },
      { from: '10:30', to: '12:00' },
    ];
    expect(createMaintenanceCalendar(windows)(at('2026-03-01T10:45:00'))).toBe(1.25 * HOUR);
    expect(createMaintenanceCalendar([])(0)).toBeUndefined();
  });

  test.each([
    { from: 'ten', to: '11:00' },
    { from: '25:00', to: '06:00' },
    { from: '2026-03-02T00:00', to: '2026-03-01T00:00' },
  ])('that cannot be read is refused when it is made: $from', (window) => {
    expect(() => createMaintenanceCalendar([window])).toThrow(RangeError);
  });
});

describe('the budget of retries', () => {
  test('is ten saved up, then one for five calls', () => {
    const budget = createRetryBudget(() => 0);
    const spend = () => Array.from({ length: 20 }, () => budget.withdraw()).filter(Boolean).length;
    expect(spend()).toBe(10);
    for (let call = 0; call < 5; call += 1) budget.deposit();
    expect(spend()).toBe(1);
    for (let call = 0; call < 500; call += 1) budget.deposit();
    expect(spend()).toBe(10);
  });

  test('grows by one a second, and never shrinks when the clock is set back', () => {
    let now = 100_000;
    const budget = createRetryBudget(() => now);
    while (budget.withdraw());
    now = 50_000;
    expect(budget.withdraw()).toBe(false);
    now = 52_500;
    expect([budget.withdraw(), budget.withdraw(), budget.withdraw()]).toEqual([true, true, false]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T00:00:00Z');

  test.each([
    ['0', 0],
    ['120', 120_000],
    ['999999999', 86_400_000],
    ['Sun, 01 Mar 2026 00:00:30 GMT', 30_000],
    ['Sat, 28 Feb 2026 23:00:00 GMT', 0],
    ['Sun, 01 Mar 2126 00:00:30 GMT', 86_400_000],
  ])('%s is %i ms', (header, ms) => expect(readRetryAfter(header, now)).toBe(ms));

  test.each([undefined, '', '-1', '1.5', 'soon', '9999999999', 'Sun, 99 Mar 2026 00:00:30 GMT'])(
    'that cannot be read is none: %s',
    (header) => expect(readRetryAfter(header, now)).toBeUndefined(),
  );
});
