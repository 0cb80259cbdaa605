import type { Alarm, AlarmReport, RuleReport } from '../../access-log/alarms/alarm.ts';

/** Returns a report for an auditor: what each rule found, why it asks, and what cannot be told. */
export function printAlarms(report: AlarmReport): string {
  const { from, before, entries, firstAt, lastAt, dropped, rules } = report;
  const total = rules.reduce((sum, { alarmCount }) => sum + alarmCount, 0);
  const lines = [
    `Unusual reading: ${total} to ask about, in ${entries} ${entries === 1 ? 'entry' : 'entries'} ${periodOf(from, before)}.`,
    ...(firstAt === null ? [] : [`The first is of ${firstAt}, the last of ${lastAt}.`]),
    'An alarm is a question. That somebody did wrong, people find out, after they have asked.',
    ...(dropped > 0 ? [`In archives alone, and not looked at: ${dropped} entries.`] : []),
    ...rules.flatMap(printRule),
  ];
  return `${lines.join('\n')}\n`;
}

function periodOf(from: string | null, before: string | null): string {
  if (from === null && before === null) return 'of the whole log';
  return [from && `from ${from}`, before && `before ${before}`].filter(Boolean).join(' ');
}

function printRule({ rule, skipped, alarms, alarmCount }: RuleReport): string[] {
  const count = skipped === null ? `${alarmCount}` : 'not looked for';
  return [
    '',
    `${rule.name}: ${count}`,
    `  ${rule.finds}`,
    ...(skipped === null ? [] : [`  ${skipped}.`]),
    ...(alarms.length === 0 ? [] : [`  Why: ${rule.reason}`, `  Source: ${rule.source}`]),
    ...alarms.flatMap((alarm) => printAlarm(alarm, rule.unit)),
    ...(alarmCount > alarms.length
      ? [`  and ${alarmCount - alarms.length} that tell less: choose a shorter period`]
      : []),
  ];
}

function printAlarm(alarm: Alarm, unit: string): string[] {
  const { from, to, requester, dataSubject, organization, caseReference } = alarm;
  const about = [
    requester && `requester ${requester}`,
    dataSubject && `person ${dataSubject}`,
    organization && `organization ${organization.code}`,
    caseReference && `case ${caseReference}`,
  ].filter(Boolean);
  return [
    `  - ${from} to ${to}: ${alarm.measured} ${unit} (unusual from ${alarm.limit})`,
    `    ${about.join(', ')}`,
    `    entries ${alarm.sequences.join(', ')}`,
  ];
}
