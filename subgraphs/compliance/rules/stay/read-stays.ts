import { dayOfMoment } from '../day.ts';
import type { CrossingFact } from '../facts.ts';

/** A stay in the country; days counted from 1 January 1970. */
export interface Stay {
  /** The day of entry; -Infinity if the records do not reach so far. */
  readonly from: number;
  /** The day of exit; null while it lasts. */
  readonly until: number | null;
}

/** What the records of the border say, read in one of two ways. */
export interface Presence {
  /** In the order of time. */
  readonly stays: readonly Stay[];
  /** Whether there may be entries that no record shows, which may have used up a visa. */
  readonly hidesEntries: boolean;
}

/**
 * Where a crossing is missing, `LEAST` takes the person for absent as long as the records allow, and
 * `MOST` for present: the truth lies between.
 */
export type Reading = 'LEAST' | 'MOST';

/**
 * Returns the stays that the crossings until `today` make. Entry and exit may be of any document.
 *
 * An entry that follows an entry means that an exit was not recorded, somewhere between the two; an
 * exit that follows an exit, or nothing, that an entry was not.
 */
export function readStays(
  crossings: readonly CrossingFact[],
  today: number,
  reading: Reading,
): Presence {
  const stays: Stay[] = [];
  let entered: number | null = null;
  let left = Number.NEGATIVE_INFINITY;
  let hidesEntries = false;
  for (const { direction, day } of inOrder(crossings, today)) {
    if (direction === 'ENTRY') {
      if (entered !== null) {
        stays.push({ from: entered, until: reading === 'MOST' ? day : entered });
      }
      entered = day;
    } else {
      if (entered === null) {
        hidesEntries = true;
        stays.push({ from: reading === 'MOST' ? left : day, until: day });
      } else {
        stays.push({ from: entered, until: day });
      }
      entered = null;
      left = day;
    }
  }
  if (entered !== null) stays.push({ from: entered, until: null });
  return { stays, hidesEntries: hidesEntries && reading === 'MOST' };
}

/** Returns crossings with their days, the earliest first, without those that are yet to come. */
export function inOrder(
  crossings: readonly CrossingFact[],
  today: number,
): { readonly direction: string; readonly day: number }[] {
  return crossings
    .map(({ direction, crossedAt }) => ({
      direction,
      at: Date.parse(crossedAt),
      day: dayOfMoment(crossedAt),
    }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => a.at - b.at);
}
