import { type Alarm, SEQUENCES_MAX } from './alarm.ts';
import type { Detector } from './detector.ts';
import { nextDutyDay } from './duty-calendar.ts';
import type { Reading } from './reading.ts';
import type { OffDutyRule } from './rules.ts';

/** What a requester has read since the office closed. */
interface Stretch {
  /** The day on which it opens again. */
  readonly until: number;
  readonly reading: Reading;
  readonly persons: Set<string>;
  readonly sequences: number[];
  lastAt: number;
}

/** Finds officials who read several persons from one closing of the office to its next opening. */
export function detectOffDuty(rule: OffDutyRule): Detector {
  const stretches = new Map<string, Stretch>();
  const alarms: Alarm[] = [];

  const close = ({ reading, persons, sequences, lastAt }: Stretch) => {
    if (persons.size < rule.limit) return;
    alarms.push({
      from: new Date(reading.at).toISOString(),
      to: new Date(lastAt).toISOString(),
      requester: reading.requester,
      dataSubject: null,
      organization: reading.organization,
      caseReference: null,
      measured: persons.size,
      limit: rule.limit,
      sequences,
    });
  };

  return {
    read(reading) {
      if (reading.type !== 'DISCLOSED' || reading.bulk || reading.emergency) return;
      if (!reading.roles.some((role) => rule.roles.includes(role))) return;
      const until = nextDutyDay(reading.at, rule);
      if (until === null) return;
      let stretch = stretches.get(reading.requester);
      if (stretch?.until !== until) {
        if (stretch !== undefined) close(stretch);
        stretch = { until, reading, persons: new Set(), sequences: [], lastAt: reading.at };
        stretches.set(reading.requester, stretch);
      }
      stretch.lastAt = reading.at;
      for (const person of reading.persons) {
        if (stretch.sequences.length < SEQUENCES_MAX && !stretch.persons.has(person)) {
          stretch.sequences.push(reading.sequence);
        }
        stretch.persons.add(person);
      }
    },
    finish() {
      for (const stretch of stretches.values()) close(stretch);
      stretches.clear();
      return alarms;
    },
  };
}
