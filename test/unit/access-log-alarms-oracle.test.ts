import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../gateway/access-log/alarms/alarm.ts';
import { findAlarms } from '../../gateway/access-log/alarms/find-alarms.ts';
import { ALARM_RULES, type AlarmRule } from '../../gateway/access-log/alarms/rules.ts';
import { logOf, type SampleEntry } from '../kit/alarm-entries.ts';
import { type ExpectedAlarm, expectedAlarms } from '../kit/alarm-oracle.ts';

/** A Wednesday; the fortnight after it has no holiday. */
const BEGIN = Date.parse('2026-02-04T00:00:00Z');
const DAY_MS = 86_400_000;
const FORTNIGHT_MS = 14 * DAY_MS;

/** The rules with limits that a few hundred entries reach. */
const SMALL: readonly AlarmRule[] = ALARM_RULES.filter(({ kind }) => kind !== 'declared').map(
  (rule): AlarmRule => {
    if (rule.kind === 'peers') return { ...rule, floor: 2, peersMin: 2, limitAlone: 3, fence: 1 };
    if (rule.kind === 'sliding') return { ...rule, limit: 3, windowMs: 3 * DAY_MS };
    if (rule.kind === 'emergency') return { ...rule, limit: 24 };
    return rule.kind === 'off-duty' ? { ...rule, limit: 2 } : rule;
  },
);

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
/** Few of everything, so that they meet. */
const entry = fc.record({
  at: fc.integer({ min: 0, max: FORTNIGHT_MS }).map((ms) => new Date(BEGIN + ms).toISOString()),
  type: oneOf<Required<SampleEntry>['type']>('DISCLOSED', 'DISCLOSED', 'INTENT', 'REFUSED'),
  queryId: fc.integer({ min: 0, max: 60 }).map((number) => `query-${number}`),
  requester: fc.integer({ min: 0, max: 5 }).map((number) => `p1:requester-${number}`),
  organization: oneOf('org-a', 'org-a', 'org-b', 'org-c', null),
  roles: oneOf<Required<SampleEntry>['roles']>(['inspector'], ['border-officer'], ['auditor']),
  purpose: oneOf<Required<SampleEntry>['purpose']>('migration-control', 'data-protection'),
  caseReference: oneOf('CASE-1', 'CASE-2', null),
  persons: fc.array(
    oneOf(['p1:a'], ['p1:b', 'p1:a2'], ['p1:a2', 'p1:b'], ['p1:c'], ['p1:d'], ['p1:e']),
    { maxLength: 2 },
  ),
  bulk: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  emergency: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});
const logs = fc
  .array(entry, { minLength: 0, maxLength: 250, size: 'max' })
  .map((entries) => entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));

function told(alarms: readonly (Alarm | ExpectedAlarm)[]): string[] {
  return alarms
    .map(({ from, to, requester, dataSubject, measured, limit }) =>
      JSON.stringify([from, to, requester, dataSubject, measured, limit]),
    )
    .sort();
}

describe('a pass over a log', () => {
  it.each(SMALL.map((rule) => [rule.name, rule] as const))(
    'finds for %s what an oracle finds that looks at everything again and again',
    async (_, rule) => {
      let found = 0;
      const now = BEGIN + FORTNIGHT_MS;
      await fc.assert(
        fc.asyncProperty(logs, async (entries) => {
          const period = { from: null, before: null, relations: null, now, rules: [rule] };
          const report = await findAlarms(logOf(entries), period);
          const alarms = report.rules[0]?.alarms ?? [];
          found += alarms.length;
          expect(told(alarms)).toEqual(told(expectedAlarms(rule, entries, now)));
        }),
        { numRuns: 60 },
      );
      expect(found).toBeGreaterThan(20);
    },
  );
});
