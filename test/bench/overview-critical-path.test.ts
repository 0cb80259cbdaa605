import { describe, expect, it } from 'vitest';
import type { AgencyCode } from '../../schema/agencies.ts';
import { overviewCriticalPath } from './overview-critical-path.ts';
import type { TimedCall } from './start-bench-graph.ts';

/** What no chain may count. */
const QUEUED_MS = 1_000;

function call(
  agency: AgencyCode,
  service: string,
  [from, to]: [number, number],
  bytes = 100,
): TimedCall {
  const ended = { correlationId: 'c', outcome: 'OK' as const, startedAt: from, attempts: 1 };
  const durationMs = QUEUED_MS + to - from;
  return { ...ended, agency, service, from, to, durationMs, socketMs: to - from, bytes };
}

const BERKUT = 'BERKUT_Crossings';
const SENT = call('BERKUT', BERKUT, [100, 140], 3000);
const RUN = [
  call('IS_MP', 'ISMP_ForeignerCard', [0, 30]),
  call('KDP', 'KDP_SERVICE', [0, 40]),
  call('GBD_FL', 'GBDFLUniversal_token', [50, 90]),
  SENT,
  call('IS_MP', 'ISMP_Registrations', [100, 150]),
  call('ENBEK', 'ENBEK_ContractsByIin', [100, 145]),
  call('ENBEK', 'permits', [100, 145]),
  call('KUTTY_MEKEN', 'kandas', [100, 120]),
  call('KUTTY_MEKEN', 'kandas', [125, 145]),
  call('EQONAQ', 'clients', [100, 145]),
  call('BERKUT', BERKUT, [140, 180], 500),
  call('BERKUT', BERKUT, [230, 270], 6000),
  call('BERKUT', BERKUT, [270, 310], 3000),
];

describe('overviewCriticalPath', () => {
  it('adds the slowest branch to the calls that find the person', () => {
    expect(overviewCriticalPath(RUN)).toMatchObject({ criticalMs: 160, slowest: 'crossings' });
  });

  it('takes for idle only the waiting in which no other system was at work', () => {
    expect(overviewCriticalPath(RUN).idleMs).toBe(80);
  });

  it('finds nothing idle where another system outlasts the waiting', () => {
    const slow = RUN.map((each) =>
      each.service === 'permits' ? call('ENBEK', 'permits', [100, 300]) : each,
    );
    expect(overviewCriticalPath(slow)).toEqual({ criticalMs: 280, slowest: 'permits', idleMs: 0 });
  });

  it('refuses a run in which a system was asked more often than needed', () => {
    const twice = [...RUN, call('KDP', 'KDP_SERVICE', [10, 50])];
    expect(() => overviewCriticalPath(twice)).toThrow('expected 1 calls of KDP_SERVICE, but got 2');
  });

  it('refuses a run with a call that was repeated, whose first attempt is not in its time', () => {
    const repeated = RUN.map((each) => (each === SENT ? { ...SENT, attempts: 2 } : each));
    expect(() => overviewCriticalPath(repeated)).toThrow('expected 1 attempt of BERKUT_Crossings');
  });
});
