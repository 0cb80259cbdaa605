import { BORDER_POINTS } from '../../schema/code-lists/border-points.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import type {
  BorderCrossing,
  CrossingFact,
  DictionaryValue,
  Stay,
} from '../../schema/generated/crossing.ts';
import { type HeldIdentity, toHeldIdentity } from '../kit/held-identity.ts';
import { daysBetween, toDateTime, toDictionaryValue } from '../kit/index.ts';
import { printDocumentKey } from '../kit/known-identifiers.ts';
import type { CrossingRecord } from './client.ts';

/** Returns the crossing with its labels and its moment in Kazakhstan's time. */
export function toBorderCrossing(record: CrossingRecord): BorderCrossing {
  const { crossingNumber, direction, crossedAt, document, purposeCode } = record;
  return {
    crossingNumber,
    direction,
    crossedAt: toDateTime(crossedAt),
    borderPoint: toBorderPoint(record.point),
    document,
    purpose: purposeCode === null ? null : toDictionaryValue(purposeCode, PURPOSES_OF_ARRIVAL),
  };
}

/** Returns what rights hang on of a crossing. */
export function toCrossingFact({
  direction,
  crossedAt,
  purposeCode,
}: CrossingRecord): CrossingFact {
  return { direction, crossedAt: toDateTime(crossedAt), purpose: purposeCode };
}

/**
 * Returns who crossed, once for each document that was shown, as at the latest crossing with it; the
 * border service files travellers under their documents.
 */
export function toTravellersHeld(records: readonly CrossingRecord[]): HeldIdentity[] {
  const latest = new Map<string, CrossingRecord>();
  for (const record of [...records].sort(inTime)) {
    const { document, holder, crossingNumber } = record;
    const filedUnder =
      document === null ? (holder.iin ?? crossingNumber) : printDocumentKey(document);
    latest.set(filedUnder, record);
  }
  return [...latest].map(([filedUnder, { crossedAt, document, holder, traveller }]) =>
    toHeldIdentity({
      record: filedUnder,
      recordedAt: crossedAt,
      iin: holder.iin,
      surnameCyrillic: traveller.surname,
      givenNameCyrillic: traveller.givenName,
      surnameLatin: traveller.surnameLatin,
      givenNameLatin: traveller.givenNameLatin,
      birthDate: traveller.birthDate,
      sex: SEXES[traveller.sex ?? ''],
      citizenship: traveller.citizenship,
      document,
    }),
  );
}

const SEXES: Readonly<Record<string, 'MALE' | 'FEMALE'>> = { M: 'MALE', F: 'FEMALE' };

/**
 * Returns the crossings of a period, the latest first; an end of the period that is absent is open.
 * Days are `YYYY-MM-DD` in Kazakhstan and belong to the period.
 */
export function selectCrossings(
  records: readonly CrossingRecord[],
  { from, to }: { readonly from?: string | null; readonly to?: string | null },
): CrossingRecord[] {
  return [...records]
    .filter((record) => dayOf(record) >= (from ?? '') && dayOf(record) <= (to ?? '9999-12-31'))
    .sort((one, other) => -inTime(one, other));
}

/** A stay before its crossings are mapped. */
export interface PairedStay {
  readonly entry: CrossingRecord | null;
  readonly exit: CrossingRecord | null;
  /** Null where entry or exit is unknown, but for a stay that goes on. */
  readonly days: number | null;
}

/**
 * Pairs each entry with the crossing after it where that is an exit; the latest stay first.
 *
 * An exit without an entry before it, and an entry that another entry follows, make a stay with the
 * other part null. The days of the latter are unknown; only an entry that nothing follows is
 * counted until `today`.
 */
export function pairStays(records: readonly CrossingRecord[], today: string): PairedStay[] {
  const stays: PairedStay[] = [];
  let entry: CrossingRecord | null = null;
  for (const crossing of [...records].sort(inTime)) {
    if (crossing.direction === 'EXIT') {
      const days: number | null = entry === null ? null : countDays(dayOf(entry), dayOf(crossing));
      stays.push({ entry, exit: crossing, days });
      entry = null;
    } else {
      if (entry !== null) stays.push({ entry, exit: null, days: null });
      entry = crossing;
    }
  }
  if (entry !== null) stays.push({ entry, exit: null, days: countDays(dayOf(entry), today) });
  return stays.reverse();
}

/** Returns the stay with its crossings mapped. */
export function toStay({ entry, exit, days }: PairedStay): Stay {
  return {
    entry: entry && toBorderCrossing(entry),
    exit: exit && toBorderCrossing(exit),
    days,
  };
}

/** A point that our list lacks has at least the name that Berkut gives it. */
function toBorderPoint({ code, name }: CrossingRecord['point']): DictionaryValue {
  const value = toDictionaryValue(code, BORDER_POINTS);
  return Object.hasOwn(BORDER_POINTS, code) ? value : { code, label: { ...value.label, kk: name } };
}

/** First and last day both count; clocks that disagree at midnight make no stay of no days. */
function countDays(first: string, last: string): number {
  return Math.max(1, daysBetween(first, last) + 1);
}

function dayOf({ crossedAt }: CrossingRecord): string {
  return crossedAt.slice(0, 10);
}

/** By the clock at the border, then by number, so that the order is always the same. */
function inTime(one: CrossingRecord, other: CrossingRecord): number {
  if (one.crossedAt !== other.crossedAt) return one.crossedAt < other.crossedAt ? -1 : 1;
  if (one.crossingNumber === other.crossingNumber) return 0;
  return one.crossingNumber < other.crossingNumber ? -1 : 1;
}
