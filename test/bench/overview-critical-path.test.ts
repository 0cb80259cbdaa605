import { describe, expect, it } from 'vitest';
import type { AgencyCode } from '../../schema/agencies.ts';
import { type CallSteps, criticalPath } from './overview-critical-path.ts';
import {
  FULL_PICTURE_STEPS,
  FULL_PICTURE_STEPS_WITH_EARLY_TOKEN,
  OVERVIEW_STEPS,
} from './overview-steps.ts';
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
const PERSON = [
  call('IS_MP', 'ISMP_ForeignerCard', [0, 30]),
  call('KDP', 'KDP_SERVICE', [0, 40]),
  call('GBD_FL', 'GBDFLUniversal_token', [50, 90]),
];
const RECORDS = [
  SENT,
  call('IS_MP', 'ISMP_Registrations', [100, 150]),
  call('ENBEK', 'ENBEK_ContractsByIin', [100, 145]),
  call('ENBEK', 'permits', [100, 145]),
  call('KUTTY_MEKEN', 'kandas', [100, 120]),
  call('EQONAQ', 'clients', [100, 145]),
  call('BERKUT', BERKUT, [140, 180], 500),
  call('BERKUT', BERKUT, [230, 270], 6000),
  call('BERKUT', BERKUT, [270, 310], 3000),
];
const RUN = [...PERSON, ...RECORDS, call('KUTTY_MEKEN', 'kandas', [125, 145])];

const overviewPath = (calls: readonly TimedCall[]) => criticalPath(calls, OVERVIEW_STEPS);

/** The run with one call of a service made to last until another time. */
function lasting(run: readonly TimedCall[], service: string, until: number): TimedCall[] {
  const index = run.findIndex((each) => each.service === service);
  return run.map((each, at) =>
    at === index ? call(each.agency, service, [each.from, until], each.bytes) : each,
  );
}

describe('criticalPath', () => {
  it('adds the slowest branch to the calls that find the person', () => {
    expect(overviewPath(RUN)).toMatchObject({
      criticalMs: 160,
      chain: ['token', 'individual', 'crossings sent', 'crossings'],
    });
  });

  it('begins with the card where that takes longer than KDP and GBD FL', () => {
    expect(overviewPath(lasting(RUN, 'ISMP_ForeignerCard', 95))).toMatchObject({
      criticalMs: 175,
      chain: ['card', 'crossings sent', 'crossings'],
    });
  });

  it('counts calls of one service one after the other where one needs the other', () => {
    expect(overviewPath(lasting(RUN, 'kandas', 180))).toMatchObject({
      criticalMs: 180,
      chain: ['token', 'individual', 'kandas', 'family'],
    });
  });

  it('takes for idle only the waiting in which no other system was at work', () => {
    expect(overviewPath(RUN).idleMs).toBe(80);
  });

  it('finds nothing idle where another system outlasts the waiting', () => {
    expect(overviewPath(lasting(RUN, 'permits', 300))).toEqual({
      criticalMs: 280,
      chain: ['token', 'individual', 'permits'],
      idleMs: 0,
    });
  });

  it('takes calls that may be under way at once for as long as the slowest of them', () => {
    const steps: CallSteps = { searches: { service: 'clients', calls: 3 } };
    const searches = ([30, 70, 50] as const).map((to) => call('EQONAQ', 'clients', [0, to]));
    expect(criticalPath(searches, steps)).toEqual({
      criticalMs: 70,
      chain: ['searches'],
      idleMs: 0,
    });
  });

  it('does not count an order that only we have kept', () => {
    const steps: CallSteps = { one: { service: 'permits' }, other: { service: 'clients' } };
    const serial = [call('ENBEK', 'permits', [0, 40]), call('EQONAQ', 'clients', [40, 90])];
    expect(criticalPath(serial, steps)).toMatchObject({ criticalMs: 50, chain: ['other'] });
  });
});

describe('the steps of the full picture', () => {
  const FULL_RUN = [
    ...PERSON,
    ...RECORDS,
    call('IS_MP', 'ISMP_LinkDecisions', [100, 140]),
    ...[0, 1, 2].map(() => call('IS_MP', 'ISMP_ForeignerCard', [100, 145])),
    call('KDP', 'KDP_SERVICE', [100, 140]),
    ...[0, 1, 2].map(() => call('GBD_FL', 'GBDFLUniversal_token', [145, 195])),
    call('GBD_UL', 'GbdulInfoByBin_v2', [150, 190]),
    call('MFA_VISAS', 'visas', [100, 140]),
    call('MOH_CERTIFICATES', 'certificates', [100, 140]),
    call('KGD', 'prepaid-tax', [100, 140]),
    call('OFFENCES', 'OFFENCES_ByPerson', [100, 140]),
    call('ALERTS', 'ALERTS_Check', [100, 140]),
    call('EGOV_WINDOW', 'applications', [100, 140]),
    call('KDP', 'KDP_CONSENTS', [100, 140]),
  ];

  it('put the searches for namesakes after the registers and a token of their own', () => {
    expect(criticalPath(FULL_RUN, FULL_PICTURE_STEPS)).toMatchObject({
      criticalMs: 170,
      chain: ['token', 'individual', 'token of searches', 'namesakes by IIN'],
    });
  });

  it('know the token that visas need now and then', () => {
    const renewed = [...lasting(FULL_RUN, 'visas', 185), call('MFA_VISAS', 'visas', [185, 225])];
    expect(criticalPath(renewed, FULL_PICTURE_STEPS).chain).not.toContain('token of visas');
    const slow = [...lasting(FULL_RUN, 'visas', 280), call('MFA_VISAS', 'visas', [280, 320])];
    expect(criticalPath(slow, FULL_PICTURE_STEPS)).toMatchObject({
      criticalMs: 220,
      chain: ['token of visas', 'visas'],
    });
  });

  it('have a shorter path where that token might be asked for at once', () => {
    expect(criticalPath(FULL_RUN, FULL_PICTURE_STEPS_WITH_EARLY_TOKEN)).toMatchObject({
      criticalMs: 165,
      chain: ['token', 'individual', 'contracts', 'employer'],
    });
  });
});

describe('a run that is refused', () => {
  it('has a system that was asked more often than needed', () => {
    const twice = [...RUN, call('KDP', 'KDP_SERVICE', [10, 50])];
    expect(() => overviewPath(twice)).toThrow('expected 1 calls of KDP_SERVICE, but got 2');
  });

  it('lacks a call', () => {
    const without = RUN.filter(({ service }) => service !== 'permits');
    expect(() => overviewPath(without)).toThrow('expected 1 more calls of permits, but got 0');
  });

  it('lacks the call that brought an answer', () => {
    const without = RUN.filter(({ service, from }) => service !== BERKUT || from === SENT.from);
    expect(() => overviewPath(without)).toThrow('expected a poll of BERKUT_Crossings');
  });

  it('has a call that no step is about', () => {
    const beyond = [...RUN, call('KGD', 'prepaid-tax', [100, 140])];
    expect(() => overviewPath(beyond)).toThrow('expected 0 calls of prepaid-tax, but got 1');
  });

  it('has a call that was repeated, whose first attempt is not in its time', () => {
    const repeated = RUN.map((each) => (each === SENT ? { ...SENT, attempts: 2 } : each));
    expect(() => overviewPath(repeated)).toThrow('expected 1 attempt of BERKUT_Crossings');
  });

  it('is of steps that come after one that is not listed before them', () => {
    const steps: CallSteps = { one: { service: 'permits', after: ['other'] } };
    expect(() => criticalPath(RUN, steps)).toThrow('expected other to be listed before one');
  });
});
