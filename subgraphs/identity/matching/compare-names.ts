import { jaroWinkler } from './jaro-winkler.ts';
import type { PreparedName, PreparedPart } from './prepare-record.ts';

/**
 * How one part of a name agrees. In one script: in letters, in class key, nearly, or not. Where one
 * record has it in Cyrillic and the other in Latin letters, less can be asked: in class key, nearly,
 * or not. `UNKNOWN` where a record lacks it.
 */
export type NameLevel =
  | 'SAME'
  | 'SAME_CLASS'
  | 'CLOSE'
  | 'DIFFERENT'
  | 'TRANSLITERATED'
  | 'ALIKE'
  | 'UNLIKE'
  | 'UNKNOWN';

/** How two names agree. */
export interface NameComparison {
  readonly surname: NameLevel;
  readonly givenName: NameLevel;
  /** `SWAPPED` where the surname of one agrees with the given name of the other. */
  readonly order: 'STRAIGHT' | 'SWAPPED';
}

/** The least likeness of two class keys that still counts as near. */
export const CLOSE_MIN = 0.88;

/** By what they weigh: a passport's own way to spell a name tells less than the Cyrillic behind it. */
const RANKS: Readonly<Record<NameLevel, number>> = {
  SAME: 7,
  TRANSLITERATED: 6,
  SAME_CLASS: 5,
  CLOSE: 4,
  ALIKE: 3,
  UNKNOWN: 2,
  UNLIKE: 0,
  DIFFERENT: 1,
};

const NOTHING: NameComparison = { surname: 'UNKNOWN', givenName: 'UNKNOWN', order: 'STRAIGHT' };

/**
 * Returns the best agreement of two names over the scripts in which either is held. Symmetric.
 *
 * Surname and given name in each other's place count only where that agrees better than the order
 * in which they stand.
 */
export function compareNames(
  one: readonly PreparedName[],
  other: readonly PreparedName[],
): NameComparison {
  let best = NOTHING;
  let bestRank = -1;
  for (const ours of one) {
    for (const theirs of other) {
      const found = compareInScripts(ours, theirs);
      const rank = rankOf(found);
      if (rank > bestRank) [best, bestRank] = [found, rank];
      if (rank === RANKS.SAME * 2) return found;
    }
  }
  return best;
}

function compareInScripts(one: PreparedName, other: PreparedName): NameComparison {
  const sameScript = one.script === other.script;
  const straight: NameComparison = {
    surname: comparePart(one.surname, other.surname, sameScript),
    givenName: comparePart(one.givenName, other.givenName, sameScript),
    order: 'STRAIGHT',
  };
  if (rankOf(straight) >= RANKS.SAME_CLASS * 2) return straight;
  const crossed = [
    comparePart(one.surname, other.givenName, sameScript),
    comparePart(one.givenName, other.surname, sameScript),
  ].sort((a, b) => RANKS[b] - RANKS[a]);
  const [surname = 'UNKNOWN', givenName = 'UNKNOWN'] = crossed;
  const swapped: NameComparison = { surname, givenName, order: 'SWAPPED' };
  return rankOf(swapped) > rankOf(straight) ? swapped : straight;
}

/** Returns how one part of a name agrees with another, whatever the order of words in it. */
export function comparePart(
  one: PreparedPart | null,
  other: PreparedPart | null,
  sameScript: boolean,
): NameLevel {
  if (one === null || other === null) return 'UNKNOWN';
  if (sameScript && one.text === other.text) return 'SAME';
  if (one.key === other.key) return sameScript ? 'SAME_CLASS' : 'TRANSLITERATED';
  const [fewer, more] = one.keys.length < other.keys.length ? [one, other] : [other, one];
  const isContained = fewer.keys.length < more.keys.length && isSubset(fewer.keys, more.keys);
  const isNear = isContained || jaroWinkler(one.key, other.key) >= CLOSE_MIN;
  if (sameScript) return isNear ? 'CLOSE' : 'DIFFERENT';
  return isNear ? 'ALIKE' : 'UNLIKE';
}

function isSubset(keys: readonly string[], of: readonly string[]): boolean {
  return keys.every((key) => of.includes(key));
}

function rankOf({ surname, givenName }: NameComparison): number {
  return RANKS[surname] + RANKS[givenName];
}
