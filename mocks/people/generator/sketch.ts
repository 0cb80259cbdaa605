import type { Iin } from '../../../schema/iin.ts';
import { type Birth, birthOf, isChild } from '../birth.ts';
import { diceOf } from '../dice.ts';
import type { InventedEmployer } from '../employers.ts';
import type { InventedHotel } from '../hotels.ts';
import { inventIin } from '../individual-number.ts';
import type { NationCode } from '../nations.ts';
import { PLACES } from '../places.ts';
import { type Profile, standingOf } from '../population.ts';
import { staffEmployerOf } from '../staff-slots.ts';
import { arrivalRegionOf, guestHotelOf } from '../worklist-slots.ts';
import { COUNTRIES, IIN_SHARES, type Livelihood, WORKLIST_LIVELIHOODS } from './livelihood.ts';

/** The outline of a generated person, from which every record is drawn. */
export interface Sketch {
  readonly index: number;
  /** Six digits, as record numbers carry it. */
  readonly number: string;
  /** The block of the population that the person is in. */
  readonly block: number;
  readonly livelihood: Livelihood;
  /** The country of the current passport. */
  readonly country: NationCode;
  readonly birth: Birth;
  readonly child: boolean;
  readonly iin: Iin | null;
  /** The region of Kazakhstan where the person lives or stays. */
  readonly region: string;
  /** The arrival there has yet to be notified. */
  readonly arriving: boolean;
  /** Where the person is a guest at this moment. */
  readonly guestOf: InventedHotel | null;
  /** On whose list of foreign workers the person is; null for whoever works for a firm, if at all. */
  readonly staffOf: InventedEmployer | null;
}

/** Almaty, Astana and Shymkent draw more people than the other regions. */
const REGIONS = [
  ...PLACES.map(({ region }) => region),
  'KZ-75',
  'KZ-75',
  'KZ-71',
  'KZ-71',
  'KZ-79',
];

/** Returns the outline of person `index`; throws a RangeError outside 0..999,999. */
export function sketchOf(index: number): Sketch {
  const standing = standingOf(index);
  const { profile, block } = standing;
  const arrivalRegion = profile === 'arrival' ? arrivalRegionOf(block) : null;
  const guestOf = profile === 'guest' ? guestHotelOf(block) : null;
  const staffOf = staffEmployerOf(index, standing);
  const dice = diceOf(index, 'sketch');
  const livelihood = livelihoodOf(profile, dice.below(100));
  const birth = birthOf(index);
  return {
    index,
    number: String(index).padStart(6, '0'),
    block,
    livelihood,
    country: dice.pick(COUNTRIES[livelihood]),
    birth,
    child: isChild(birth.date),
    iin: dice.chance(IIN_SHARES[livelihood]) || staffOf !== null ? inventIin(index) : null,
    region: arrivalRegion ?? guestOf?.region ?? staffOf?.region ?? dice.pick(REGIONS),
    arriving: arrivalRegion !== null,
    guestOf,
    staffOf,
  };
}

function livelihoodOf(profile: Profile, percent: number): Livelihood {
  if (profile !== 'arrival' && profile !== 'guest') return profile;
  const found = WORKLIST_LIVELIHOODS[profile].find(([, upTo]) => percent < upTo);
  return found?.[0] ?? 'tourist';
}
