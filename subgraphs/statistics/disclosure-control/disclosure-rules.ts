/** What a figure must meet to be shown, and how it is shown. */
export interface DisclosureRules {
  /** Counts below this are withheld. A multiple of `roundTo`, 2 to 1,000; default 10. */
  readonly smallBelow: number;
  /** Shown figures are multiples of this. 1 to 100, default 5. */
  readonly roundTo: number;
}

/** Fills in defaults; throws a RangeError for what is out of bounds. */
export function readDisclosureRules(given: Partial<DisclosureRules> = {}): DisclosureRules {
  const { smallBelow = 10, roundTo = 5 } = given;
  if (!Number.isInteger(roundTo) || roundTo < 1 || roundTo > 100) {
    throw new RangeError(`roundTo: expected an integer from 1 to 100, but got ${roundTo}`);
  }
  // Otherwise a count that may be shown could be rounded to one that may not.
  if (smallBelow < 2 || smallBelow > 1_000 || smallBelow % roundTo !== 0) {
    throw new RangeError(`smallBelow: expected a multiple of ${roundTo} from 2 to 1000`);
  }
  return { smallBelow, roundTo };
}
