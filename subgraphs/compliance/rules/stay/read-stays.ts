import { dayOfMoment } from '../day.ts';
import type { CrossingFact } from '../facts.ts';

/** A stay in the country; days counted from 1 January 1970. */
export interface Stay {
  /** The day of entry; -Infinity if the records do not reach so far. */
  readonly from: number;
  /** The day of exit; null while it lasts. */
  readonly until: number | null;
}

/**
 * Where a crossing is missing, `LEAST` takes the person for absent as long as the records allow, and
 * `MOST` for present: the truth lies between.
 */
export type Reading = 'LEAST' | 'MOST';

/**
 * Returns the stays that the crossings until `today` make, in the order of time. Entry and exit may be of any document.
 *
 * An entry that follows an entry means that an exit was not recorded, somewhere between the two; an
 * exit that follows an exit, or nothing, that an entry was not.
 */
export function readStays(
  crossings: readonly CrossingFact[],
  today: number,
  reading: Reading,
): Stay[] {
  const stays: Stay[] = [];
  let entered: number | null = null;
  let left = Number.NEGATIVE_INFINITY;
  for (const { direction, day } of inOrder(crossings, today)) {
    if (direction === 'ENTRY') {
      if (entered !== null) {
        stays.push({ from: entered, until: reading === 'MOST' ? day : entered });
      }
      entered = day;
    } else {
      stays.push({ from: entered ?? (reading === 'MOST' ? left : day), until: day });
      entered = null;
      left = day;
    }
  }
  if (entered !== null) stays.push({ from: entered, until: null });
  return stays;
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
