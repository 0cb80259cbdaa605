import { type Alarm, SEQUENCES_MAX } from './alarm.ts';
import { type Detector, joinKey } from './detector.ts';
import type { Reading } from './reading.ts';
import type { SlidingRule } from './rules.ts';
import { SlidingWindow } from './sliding-window.ts';

/**
 * Finds stretches in which a window never holds fewer different things than the limit: one alarm for
 * each, with the most that it held.
 */
export function detectSliding(rule: SlidingRule): Detector {
  const window = new SlidingWindow(rule.windowMs);
  const open = new Map<string, Alarm>();
  const alarms: Alarm[] = [];

  return {
    read(reading) {
      if (reading.type !== rule.entries) return;
      const value = countedIn(rule, reading);
      if (value === null) return;
      for (const key of keysOf(rule, reading)) {
        const seen = window.add(key, value, reading);
        const known = open.get(key);
        if (seen.size >= rule.limit) {
          const to = new Date(reading.at).toISOString();
          const isMore = known === undefined || seen.size > known.measured;
          open.set(key, {
            from: known?.from ?? new Date(earliestOf(seen)).toISOString(),
            to,
            requester: rule.by === 'requester' ? reading.requester : null,
            dataSubject: rule.by === 'requester' ? null : (key.split('\n')[0] ?? null),
            organization: rule.by === 'person' ? null : reading.organization,
            caseReference: null,
            measured: isMore ? seen.size : known.measured,
            limit: rule.limit,
            sequences: isMore ? sequencesOf(seen) : known.sequences,
          });
        } else if (known !== undefined) {
          alarms.push(known);
          open.delete(key);
        }
      }
    },
    finish: () => [...alarms, ...open.values()],
  };
}

/** Null for what this rule does not count: who asks on their own behalf is no organization. */
function countedIn({ count }: SlidingRule, reading: Reading): string | null {
  if (count === 'organizations') return reading.organization?.code ?? null;
  return count === 'requesters' ? reading.requester : reading.queryId;
}

function keysOf({ by }: SlidingRule, reading: Reading): readonly string[] {
  if (by === 'requester') return [reading.requester];
  if (by === 'person') return reading.persons;
  const code = reading.organization?.code;
  return code === undefined ? [] : reading.persons.map((person) => joinKey(person, code));
}

function earliestOf(seen: ReadonlyMap<string, { readonly at: number }>): number {
  for (const { at } of seen.values()) return at;
  throw new Error('expected a window that was just added to');
}

function sequencesOf(seen: ReadonlyMap<string, { readonly sequence: number }>): number[] {
  return [...seen.values()].slice(0, SEQUENCES_MAX).map(({ sequence }) => sequence);
}
