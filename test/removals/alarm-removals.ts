import type { Removal } from './removal.ts';

const ALARMS = ['test/unit/access-log-alarms.test.ts'];
const DUTY = ['test/unit/access-log-duty-calendar.test.ts'];

/** What an auditor is asked to look at, and what would make it less. */
export const ALARM_REMOVALS: readonly Removal[] = [
  {
    name: 'alarms: that nobody reviews their own emergency',
    file: 'gateway/access-log/alarms/detect-emergencies.ts',
    find: 'if (requester === reading.requester) continue;',
    replace: '',
    tests: ALARMS,
  },
  {
    name: 'alarms: that a review is of an auditor',
    file: 'gateway/access-log/alarms/detect-emergencies.ts',
    find: 'if (!reading.roles.includes(role)) return;',
    replace: '',
    tests: ALARMS,
  },
  {
    name: 'alarms: that a refusal is no review',
    file: 'gateway/access-log/alarms/detect-emergencies.ts',
    find: "if (reading.type === 'REFUSED') return;",
    replace: '',
    tests: ALARMS,
  },
  {
    name: 'alarms: that a review is of what was read before it',
    file: 'gateway/access-log/alarms/detect-emergencies.ts',
    find: 'ofCase.delete(requester);',
    replace: '',
    tests: ALARMS,
  },
  {
    name: 'alarms: that nobody raises their own limit',
    file: 'gateway/access-log/alarms/detect-peers.ts',
    find: 'const others = all.without(days);',
    replace: 'const others = all;',
    tests: ALARMS,
  },
  {
    name: 'alarms: a limit where nobody is there to compare with',
    file: 'gateway/access-log/alarms/detect-peers.ts',
    find: 'if (own.size - 1 < rule.peersMin) return rule.limitAlone;',
    replace: '',
    tests: ALARMS,
  },
  {
    name: 'alarms: that a person is one, whichever identifier was asked by',
    file: 'gateway/access-log/alarms/reading.ts',
    find: '(each < least ? each : least)',
    replace: 'least',
    tests: ALARMS,
  },
  {
    name: 'alarms: that what may have been read was read, where somebody is close',
    file: 'gateway/access-log/alarms/detect-declared.ts',
    find: "if (reading.type === 'REFUSED') return;",
    replace: "if (reading.type !== 'DISCLOSED') return;",
    tests: ALARMS,
  },
  {
    name: 'alarms: every key under which somebody may have been written down',
    file: 'gateway/access-log/alarms/declared-relations.ts',
    find: 'keys.map((key) => createPseudonymizer([key]))',
    replace: 'keys.slice(0, 1).map((key) => createPseudonymizer([key]))',
    tests: ALARMS,
  },
  {
    name: 'alarms: clocks that differ at the end of a period',
    file: 'gateway/access-log/alarms/find-alarms.ts',
    find: 'isOver ||= reading.at >= end + DISORDER_MS;',
    replace: 'isOver ||= reading.at >= end;\n      if (isOver) break;',
    tests: ALARMS,
  },
  {
    name: 'alarms: that a weekend is no time of duty',
    file: 'schema/working-days.ts',
    find: '(!isWeekend(day) && !daysOffIn(yearOf(day)).has(day))',
    replace: '!daysOffIn(yearOf(day)).has(day)',
    tests: DUTY,
  },
];
