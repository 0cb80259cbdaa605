import { type Alarm, SEQUENCES_MAX } from './alarm.ts';
import { CountHistogram } from './count-histogram.ts';
import { type Detector, joinKey } from './detector.ts';
import { localTimeOf } from './duty-calendar.ts';
import type { Reading } from './reading.ts';
import type { PeersRule } from './rules.ts';

/** What a requester reads on one day; `reading` is the first entry of it. */
interface Day {
  readonly day: number;
  readonly group: string;
  readonly reading: Reading;
  readonly persons: Set<string>;
  readonly sequences: number[];
  lastAt: number;
}

/** A day that may turn out to be unusual: without its persons, who would be the whole log. */
interface Candidate extends Pick<Day, 'group' | 'reading' | 'sequences' | 'lastAt'> {
  readonly measured: number;
}

/** The days of all requesters of an organization, and of each of them. */
interface Group {
  readonly all: CountHistogram;
  readonly own: Map<string, CountHistogram>;
}

/**
 * Finds requesters who on some day, midnight to midnight in Kazakhstan, read more persons than the
 * days of the others let expect. Runs over many people, which nobody looks at one by one, are
 * compared with their like.
 */
export function detectPeers(rule: PeersRule): Detector {
  const today = new Map<string, Day>();
  const groups = new Map<string, Group>();
  const candidates: Candidate[] = [];

  const close = (day: Day) => {
    const { requester } = day.reading;
    const group = groups.get(day.group) ?? { all: new CountHistogram(), own: new Map() };
    groups.set(day.group, group);
    const own = group.own.get(requester) ?? new CountHistogram();
    group.own.set(requester, own);
    const measured = day.persons.size;
    own.add(measured);
    group.all.add(measured);
    if (measured < rule.floor) return;
    const { reading, sequences, lastAt } = day;
    candidates.push({ group: day.group, reading, sequences, lastAt, measured });
  };

  const limitFor = ({ all, own }: Group, days: CountHistogram): number => {
    if (own.size - 1 < rule.peersMin) return rule.limitAlone;
    const others = all.without(days);
    const [first, third] = [others.quantile(0.25), others.quantile(0.75)];
    const fence = third + rule.fence * (third - first);
    return Math.max(rule.floor, fence + 1, rule.timesMin * third);
  };

  return {
    read(reading) {
      if (reading.type !== 'DISCLOSED' || reading.organization === null) return;
      const group = joinKey(reading.organization.code, String(reading.bulk));
      const key = joinKey(reading.requester, group);
      const { day } = localTimeOf(reading.at);
      let known = today.get(key);
      if (known?.day !== day) {
        if (known !== undefined) close(known);
        known = { day, group, reading, persons: new Set(), sequences: [], lastAt: reading.at };
        today.set(key, known);
      }
      known.lastAt = reading.at;
      for (const person of reading.persons) {
        if (known.sequences.length < SEQUENCES_MAX && !known.persons.has(person)) {
          known.sequences.push(reading.sequence);
        }
        known.persons.add(person);
      }
    },
    finish() {
      for (const day of today.values()) close(day);
      today.clear();
      const limits = new Map<CountHistogram, number>();
      return candidates.flatMap((candidate): Alarm[] => {
        const { reading, sequences, lastAt, measured } = candidate;
        const group = groups.get(candidate.group) as Group;
        const days = group.own.get(reading.requester) as CountHistogram;
        const limit = limits.get(days) ?? limitFor(group, days);
        limits.set(days, limit);
        if (measured < limit) return [];
        return [
          {
            from: new Date(reading.at).toISOString(),
            to: new Date(lastAt).toISOString(),
            requester: reading.requester,
            dataSubject: null,
            organization: reading.organization,
            caseReference: null,
            measured,
            limit,
            sequences,
          },
        ];
      });
    },
  };
}
