import type { InventedPerson } from '../../../mocks/people.ts';
import { blockingKeys } from '../../../subgraphs/identity/matching/blocking-keys.ts';
import {
  type Comparison,
  compareRecords,
} from '../../../subgraphs/identity/matching/compare-records.ts';
import {
  type PreparedRecord,
  prepareRecord,
} from '../../../subgraphs/identity/matching/prepare-record.ts';
import { bitsOf } from '../../../subgraphs/identity/matching/score.ts';
import { LINK_MIN_BITS } from '../../../subgraphs/identity/matching/thresholds.ts';
import { recordsOf, type SystemRecord } from './records-of.ts';
import { count, curveOf, outcomeOf, type Tally } from './tally.ts';
import { VIEWS } from './views.ts';

interface Seen {
  readonly record: SystemRecord;
  readonly prepared: PreparedRecord;
}

/** Counts what becomes of all pairs of records, of different systems, of the people of one block. */
export function measureBlock(people: readonly InventedPerson[], tally: Tally): void {
  const records = people.flatMap(recordsOf);
  tally.records += records.length;
  for (const view of VIEWS) measureView(records.map(view.see), view.name, tally);
}

function measureView(records: readonly SystemRecord[], view: string, tally: Tally): void {
  const started = performance.now();
  const seen = records.map((record) => ({ record, prepared: prepareRecord(record) }));
  const prepared = performance.now();
  const candidates = candidatePairs(seen);
  const blocked = performance.now();
  const scores = new Map<number, number>();
  const curve = curveOf(tally, view);
  for (const at of candidates) {
    const [one, other] = pairAt(seen, at);
    const bits = bitsOf(compareRecords(one.prepared, other.prepared));
    scores.set(at, bits);
    count(isOnePerson(one, other) ? curve.one : curve.two, Math.floor(bits * 2) / 2);
  }
  const compared = performance.now();
  tally.pairsCompared += candidates.size;
  tally.ms.prepare += prepared - started;
  tally.ms.block += blocked - prepared;
  tally.ms.compare += compared - blocked;
  for (const [at, bits] of scores) {
    const [one, other] = pairAt(seen, at);
    if (isOnePerson(one, other)) continue;
    for (const [way, isLinked] of waysOf(view, one, other, bits)) {
      const outcome = outcomeOf(tally, way);
      if (!isLinked) continue;
      outcome.falselyLinked += 1;
      count(outcome.falseBy, causeOfFalse(one, other));
    }
  }
  for (const [one, other, at] of truePairs(seen)) {
    const bits = scores.get(at) ?? Number.NEGATIVE_INFINITY;
    for (const [way, isLinked] of waysOf(view, one, other, bits)) {
      const outcome = outcomeOf(tally, way);
      outcome[isLinked ? 'linked' : 'missed'] += 1;
      if (!isLinked) count(outcome.missedBy, causeOfMiss(one, other, bits));
    }
  }
}

function waysOf(view: string, one: Seen, other: Seen, bits: number): [string, boolean][] {
  const isLinked = bits >= LINK_MIN_BITS;
  const byIdentifier = sharesIdentifier(one.record, other.record);
  return [
    [view, isLinked],
    [`${view}, and identifiers`, byIdentifier ?? isLinked],
  ];
}

/** True for a common IIN or document, false for two IINs, null where identifiers tell nothing. */
function sharesIdentifier(one: SystemRecord, other: SystemRecord): boolean | null {
  if (one.iin !== null && other.iin !== null) return one.iin === other.iin;
  const isSameDocument =
    one.document !== null &&
    one.document.issuingState === other.document?.issuingState &&
    one.document.number === other.document.number;
  return isSameDocument ? true : null;
}

/** Pairs of different systems that share a blocking key, each as `at * records + there`. */
function candidatePairs(seen: readonly Seen[]): ReadonlySet<number> {
  const byKey = new Map<string, number[]>();
  const pairs = new Set<number>();
  for (const [at, { record, prepared }] of seen.entries()) {
    for (const key of blockingKeys(prepared)) {
      const sharing = byKey.get(key) ?? [];
      for (const before of sharing) {
        if (seen[before]?.record.system !== record.system) pairs.add(before * seen.length + at);
      }
      sharing.push(at);
      byKey.set(key, sharing);
    }
  }
  return pairs;
}

function pairAt(seen: readonly Seen[], at: number): readonly [Seen, Seen] {
  const one = seen[Math.floor(at / seen.length)];
  const other = seen[at % seen.length];
  if (one === undefined || other === undefined) throw new RangeError('expected a pair');
  return [one, other];
}

/** Records of one person stand side by side. */
function* truePairs(seen: readonly Seen[]): Generator<readonly [Seen, Seen, number]> {
  for (const [at, one] of seen.entries()) {
    for (let there = at + 1; there < seen.length; there += 1) {
      const other = seen[there];
      if (other === undefined || !isOnePerson(one, other)) break;
      yield [one, other, at * seen.length + there];
    }
  }
}

function isOnePerson(one: Seen, other: Seen): boolean {
  return one.record.owner === other.record.owner;
}

function causeOfMiss(one: Seen, other: Seen, bits: number): string {
  const comparison = compareRecords(one.prepared, other.prepared);
  const found = describe(comparison);
  return bits === Number.NEGATIVE_INFINITY ? `no common key; ${found}` : found;
}

function causeOfFalse(one: Seen, other: Seen): string {
  const [[mine, ours = ''], [yours, theirs = '']] = [one, other].map(({ record }) =>
    record.owner.split(' '),
  ) as [[string, string?], [string, string?]];
  const relation = mine === yours ? ours || theirs : 'by chance';
  return `${relation}; ${describe(compareRecords(one.prepared, other.prepared))}`;
}

/** What of two records does not agree in letters. */
function describe(comparison: Comparison): string {
  const parts = Object.entries(comparison)
    .filter(([aspect, level]) => level !== 'SAME' && !(aspect === 'order' && level === 'STRAIGHT'))
    .map(([aspect, level]) => `${aspect} ${level}`);
  return parts.length === 0 ? 'all the same' : parts.join(', ');
}
