import { type Alarm, SEQUENCES_MAX } from './alarm.ts';
import type { Detector } from './detector.ts';
import type { Reading } from './reading.ts';
import type { EmergencyRule } from './rules.ts';

/** What a requester has read in the emergencies of one case since its last review. */
interface Unreviewed {
  readonly reading: Reading;
  readonly sequences: number[];
  lastAt: number;
}

const HOUR_MS = 3_600_000;

/**
 * Finds emergencies whose case no auditor has read under in time; not yet those whose time is not
 * over at the end of the period. Nobody reviews their own.
 */
export function detectEmergencies(rule: EmergencyRule): Detector {
  const waiting = new Map<string, Map<string, Unreviewed>>();
  const alarms: Alarm[] = [];

  const review = ({ reading, sequences, lastAt }: Unreviewed, at: number) => {
    const hours = (at - reading.at) / HOUR_MS;
    if (hours < rule.limit) return;
    alarms.push({
      from: new Date(reading.at).toISOString(),
      to: new Date(lastAt).toISOString(),
      requester: reading.requester,
      dataSubject: null,
      organization: reading.organization,
      caseReference: reading.caseReference,
      measured: Math.floor(hours),
      limit: rule.limit,
      sequences,
    });
  };

  return {
    read(reading) {
      if (reading.type === 'REFUSED') return;
      const caseReference = reading.caseReference ?? '';
      const ofCase = waiting.get(caseReference);
      if (reading.emergency) {
        const requesters = ofCase ?? new Map<string, Unreviewed>();
        waiting.set(caseReference, requesters);
        const known = requesters.get(reading.requester) ?? { reading, sequences: [], lastAt: 0 };
        requesters.set(reading.requester, known);
        known.lastAt = reading.at;
        if (known.sequences.length < SEQUENCES_MAX) known.sequences.push(reading.sequence);
        return;
      }
      const { role, purpose } = rule.reviewers;
      if (ofCase === undefined || reading.purpose !== purpose) return;
      if (!reading.roles.includes(role)) return;
      for (const [requester, emergency] of ofCase) {
        if (requester === reading.requester) continue;
        review(emergency, reading.at);
        ofCase.delete(requester);
      }
      if (ofCase.size === 0) waiting.delete(caseReference);
    },
    finish(until) {
      for (const ofCase of waiting.values()) {
        for (const emergency of ofCase.values()) review(emergency, until);
      }
      waiting.clear();
      return alarms;
    },
  };
}
