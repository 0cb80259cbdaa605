import type { Alarm, AlarmReport } from './alarm.ts';
import type { DeclaredRelations } from './declared-relations.ts';
import { detectDeclared } from './detect-declared.ts';
import { detectEmergencies } from './detect-emergencies.ts';
import { detectOffDuty } from './detect-off-duty.ts';
import { detectPeers } from './detect-peers.ts';
import { detectSliding } from './detect-sliding.ts';
import type { Detector } from './detector.ts';
import { findPlace, type LogPages } from './find-place.ts';
import { toReading } from './reading.ts';
import { ALARM_RULES, type AlarmRule } from './rules.ts';

export interface FindAlarmsOptions {
  /** RFC 3339: from this time on, and before that one; null for no bound. */
  readonly from: string | null;
  readonly before: string | null;
  /** Null where nobody handed in whom officials are close to. */
  readonly relations: DeclaredRelations | null;
  /** In milliseconds since 1970: what is to happen later can still happen. */
  readonly now: number;
  /** Default all. */
  readonly rules?: readonly AlarmRule[];
}

const ENTRIES_AT_ONCE = 1_000;
const ALARMS_MAX = 1_000;
/** Clocks of several gateways differ, and what was late is in the tree when it is there. */
const DISORDER_MS = 15 * 60_000;

/**
 * Reads a period of a log once, from its first entry to its last, and returns what is unusual in it.
 * Holds what its rules' windows span, a week at most, never the log. Does not verify what it reads:
 * `verifyLog` does. `onProgress` hears how many entries were read.
 */
export async function findAlarms(
  reader: LogPages,
  { from, before, relations, now, rules = ALARM_RULES }: FindAlarmsOptions,
  onProgress: (entries: number) => void = () => undefined,
): Promise<AlarmReport> {
  const followed = rules.map((rule) => ({ rule, detector: createDetector(rule, relations) }));
  const begin = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = before === null ? Number.POSITIVE_INFINITY : Date.parse(before);
  const counts = { read: 0, entries: 0, dropped: 0 };
  let firstAt: number | null = null;
  let at = Number.NEGATIVE_INFINITY;

  let next = from === null ? 0 : await findPlace(reader, begin - DISORDER_MS);
  let chunk = reader.read(next, ENTRIES_AT_ONCE);
  for (let isOver = false; !isOver; ) {
    const entries = await chunk;
    const last = entries.at(-1);
    if (last === undefined) break;
    next = last.sequence + 1;
    // The next ones are read while these are looked at.
    chunk = reader.read(next, ENTRIES_AT_ONCE);
    chunk.catch(() => undefined);
    for (const { sequence, body } of entries) {
      if (body === null) {
        counts.dropped += 1;
        continue;
      }
      const reading = toReading(sequence, body);
      isOver ||= reading.at >= end + DISORDER_MS;
      if (reading.at < begin || reading.at >= end) continue;
      firstAt ??= reading.at;
      at = Math.max(at, reading.at);
      counts.entries += 1;
      const inOrder = reading.at === at ? reading : { ...reading, at };
      for (const { detector } of followed) detector?.read(inOrder);
    }
    counts.read += entries.length;
    onProgress(counts.read);
  }

  return {
    from,
    before,
    entries: counts.entries,
    firstAt: firstAt === null ? null : new Date(firstAt).toISOString(),
    lastAt: firstAt === null ? null : new Date(at).toISOString(),
    dropped: counts.dropped,
    rules: followed.map(({ rule, detector }) => {
      const alarms = detector?.finish(Math.min(end, now)) ?? [];
      return {
        rule,
        skipped: detector === null ? 'nobody has handed in whom officials are close to' : null,
        alarms: mostTelling(alarms),
        alarmCount: alarms.length,
      };
    }),
  };
}

/** Null for a rule that cannot be followed. */
function createDetector(rule: AlarmRule, relations: DeclaredRelations | null): Detector | null {
  switch (rule.kind) {
    case 'sliding':
      return detectSliding(rule);
    case 'peers':
      return detectPeers(rule);
    case 'off-duty':
      return detectOffDuty(rule);
    case 'emergency':
      return detectEmergencies(rule);
    case 'declared':
      return relations === null ? null : detectDeclared(rule, relations);
  }
}

function mostTelling(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms
    .toSorted((a, b) => b.measured / b.limit - a.measured / a.limit)
    .slice(0, ALARMS_MAX)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
