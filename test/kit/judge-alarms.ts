import type { AlarmReport } from '../../gateway/access-log/alarms/alarm.ts';
import type { InjectedMisuse } from './invented-offices.ts';

/** How well a rule tells misuse from ordinary life. */
export interface Judgement {
  readonly rule: string;
  readonly injected: number;
  /** Of those, how many an alarm names. */
  readonly found: number;
  readonly alarms: number;
  /** Of those, how many name something injected. */
  readonly right: number;
}

/** Compares what was reported with what was injected, rule by rule. */
export function judgeAlarms(
  { rules }: AlarmReport,
  misuse: readonly InjectedMisuse[],
): readonly Judgement[] {
  return rules
    .filter(({ skipped }) => skipped === null)
    .map(({ rule: { name: rule }, alarms }) => {
      const injected = new Set(
        misuse.filter((each) => each.rule === rule).map((each) => each.names),
      );
      const named = alarms.map(({ requester, dataSubject, caseReference }) =>
        [requester, dataSubject, caseReference].filter((each) => each !== null),
      );
      return {
        rule,
        injected: injected.size,
        found: [...injected].filter((each) => named.some((names) => names.includes(each))).length,
        alarms: alarms.length,
        right: named.filter((names) => names.some((each) => injected.has(each))).length,
      };
    });
}
