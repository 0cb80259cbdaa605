import type { Alarm } from '../../gateway/access-log/alarms/alarm.ts';
import type {
  AlarmRule,
  EmergencyRule,
  OffDutyRule,
  PeersRule,
  SlidingRule,
} from '../../gateway/access-log/alarms/rules.ts';
import type { SampleEntry } from './alarm-entries.ts';

/** What an alarm says that the oracle tells too. */
export type ExpectedAlarm = Pick<
  Alarm,
  'from' | 'to' | 'requester' | 'dataSubject' | 'measured' | 'limit'
>;

const HOUR_MS = 3_600_000;
const timeOf = ({ at }: SampleEntry) => Date.parse(at);
const iso = (entry: SampleEntry | undefined) => new Date(entry?.at ?? '').toISOString();
/** Kazakhstan is five hours ahead: its date and hour, read off as if they were of UTC. */
const localOf = (at: number) => new Date(at + 5 * HOUR_MS);
const dateOf = (at: number) => localOf(at).toISOString().slice(0, 10);

/**
 * What a rule finds in entries that are in order, each with all its fields: over the whole list again
 * and again, with nothing in common with the code that it is compared with. Knows no holidays.
 */
export function expectedAlarms(
  rule: AlarmRule,
  entries: readonly Required<SampleEntry>[],
  now: number,
): ExpectedAlarm[] {
  if (rule.kind === 'sliding') return sliding(rule, entries);
  if (rule.kind === 'peers') return peers(rule, entries);
  if (rule.kind === 'off-duty') return offDuty(rule, entries);
  if (rule.kind === 'emergency') return emergencies(rule, entries, now);
  throw new Error('expected a rule that needs no list');
}

function sliding(rule: SlidingRule, entries: readonly Required<SampleEntry>[]): ExpectedAlarm[] {
  const alarms: ExpectedAlarm[] = [];
  const rows = entries
    .filter(({ type }) => type === rule.entries)
    .flatMap((entry) => {
      const persons = entry.persons.map((ids) => [...ids].sort()[0] ?? '');
      const value = {
        organizations: entry.organization,
        requesters: entry.requester,
        requests: entry.queryId,
      }[rule.count];
      if (value === null) return [];
      if (rule.by === 'requester') return [{ entry, value, key: entry.requester }];
      if (rule.by === 'person') return persons.map((key) => ({ entry, value, key }));
      if (entry.organization === null) return [];
      return persons.map((person) => ({ entry, value, key: `${person} ${entry.organization}` }));
    });
  for (const key of new Set(rows.map((row) => row.key))) {
    const own = rows.filter((row) => row.key === key);
    const inWindow = own.map((row, index) =>
      own
        .slice(0, index + 1)
        .filter(({ entry }) => timeOf(entry) > timeOf(row.entry) - rule.windowMs),
    );
    const counts = inWindow.map((window) => new Set(window.map(({ value }) => value)).size);
    for (let index = 0; index < own.length; index += 1) {
      if ((counts[index] ?? 0) < rule.limit || (counts[index - 1] ?? 0) >= rule.limit) continue;
      let last = index;
      while ((counts[last + 1] ?? 0) >= rule.limit) last += 1;
      // The oldest thing that is still there, by when it was seen last.
      const window = inWindow[index] ?? [];
      const lastSeen = [...new Set(window.map(({ value }) => value))].map((value) =>
        iso(window.findLast((row) => row.value === value)?.entry),
      );
      alarms.push({
        from: lastSeen.sort()[0] ?? '',
        to: iso(own[last]?.entry),
        requester: rule.by === 'requester' ? key : null,
        dataSubject: rule.by === 'requester' ? null : (key.split(' ')[0] ?? ''),
        measured: Math.max(...counts.slice(index, last + 1)),
        limit: rule.limit,
      });
    }
  }
  return alarms;
}

function peers(rule: PeersRule, entries: readonly Required<SampleEntry>[]): ExpectedAlarm[] {
  const rows = entries.filter((each) => each.type === 'DISCLOSED' && each.organization !== null);
  const groupOf = (each: Required<SampleEntry>) => `${each.organization} ${each.bulk}`;
  const days = Map.groupBy(
    rows,
    (each) => `${groupOf(each)} ${each.requester} ${dateOf(timeOf(each))}`,
  );
  const personsOf = (day: readonly Required<SampleEntry>[]) =>
    new Set(day.flatMap(({ persons }) => persons.map((ids) => [...ids].sort()[0]))).size;
  return [...days.values()].flatMap((day): ExpectedAlarm[] => {
    const [first] = day;
    if (first === undefined) return [];
    const others = [...days.values()].filter(
      ([other]) =>
        other !== undefined &&
        groupOf(other) === groupOf(first) &&
        other.requester !== first.requester,
    );
    const counts = others.map(personsOf).sort((a, b) => a - b);
    const quartile = (share: number) => counts[Math.ceil(share * counts.length) - 1] ?? 0;
    const [low, high] = [quartile(0.25), quartile(0.75)];
    const limit =
      new Set(others.map(([other]) => other?.requester)).size < rule.peersMin
        ? rule.limitAlone
        : Math.max(rule.floor, high + rule.fence * (high - low) + 1, rule.timesMin * high);
    const measured = personsOf(day);
    if (measured < rule.floor || measured < limit) return [];
    const { requester } = first;
    return [
      { from: iso(first), to: iso(day.at(-1)), requester, dataSubject: null, measured, limit },
    ];
  });
}

function offDuty(rule: OffDutyRule, entries: readonly Required<SampleEntry>[]): ExpectedAlarm[] {
  const isOpen = (at: number) => {
    const local = localOf(at);
    const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
    const weekday = local.getUTCDay();
    return weekday > 0 && weekday < 6 && minute >= rule.fromMinute && minute < rule.toMinute;
  };
  const opening = (at: number) => {
    let minute = at;
    while (!isOpen(minute)) minute += 60_000;
    return dateOf(minute);
  };
  const rows = entries.filter(
    (each) =>
      each.type === 'DISCLOSED' &&
      !each.bulk &&
      !each.emergency &&
      each.roles.some((role) => rule.roles.includes(role)) &&
      !isOpen(timeOf(each)),
  );
  const nights = Map.groupBy(rows, (each) => `${each.requester} ${opening(timeOf(each))}`);
  return [...nights.values()].flatMap((night) => {
    const measured = new Set(
      night.flatMap(({ persons }) => persons.map((ids) => [...ids].sort()[0])),
    ).size;
    const requester = night[0]?.requester ?? null;
    const { limit } = rule;
    if (measured < limit) return [];
    return [
      { from: iso(night[0]), to: iso(night.at(-1)), requester, dataSubject: null, measured, limit },
    ];
  });
}

function emergencies(
  rule: EmergencyRule,
  entries: readonly Required<SampleEntry>[],
  now: number,
): ExpectedAlarm[] {
  const rows = entries.filter(({ type }) => type !== 'REFUSED');
  const reads = rows.filter(({ emergency }) => emergency);
  const reviewAfter = (read: Required<SampleEntry>) =>
    rows
      .slice(rows.indexOf(read) + 1)
      .find(
        (each) =>
          !each.emergency &&
          each.caseReference === read.caseReference &&
          each.requester !== read.requester &&
          each.roles.includes(rule.reviewers.role) &&
          each.purpose === rule.reviewers.purpose,
      );
  const batches = Map.groupBy(reads, (read) => {
    const review = reviewAfter(read);
    return `${read.requester} ${read.caseReference} ${review === undefined ? -1 : rows.indexOf(review)}`;
  });
  return [...batches.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const review = reviewAfter(first);
    const end = review === undefined ? now : timeOf(review);
    const hours = (end - timeOf(first)) / HOUR_MS;
    if (hours < rule.limit) return [];
    const { requester } = first;
    const { limit } = rule;
    const [from, to] = [iso(first), iso(more.at(-1) ?? first)];
    return [{ from, to, requester, dataSubject: null, measured: Math.floor(hours), limit }];
  });
}
