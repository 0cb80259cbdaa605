/** How many people the generator makes: numbers 0 to 999,999. */
export const POPULATION = 1_000_000;

/** What decides where somebody's records are, and how they read. */
export type Profile =
  | 'citizen'
  | 'eaeu-worker'
  | 'labour-immigrant'
  | 'specialist'
  | 'kandas'
  | 'resident'
  | 'student'
  | 'tourist'
  | 'neo-nomad'
  | 'arrival'
  | 'guest';

/** People come in blocks of this many, alike in their make-up. */
const BLOCK = 160;

/** How many blocks there are. */
export const BLOCKS = POPULATION / BLOCK;

/** How many of each block; `arrival` and `guest` fill the worklists of registration and hotels. */
const SHARES: readonly (readonly [Profile, number])[] = [
  ['arrival', 1],
  ['guest', 1],
  ['citizen', 56],
  ['eaeu-worker', 24],
  ['labour-immigrant', 24],
  ['specialist', 8],
  ['kandas', 14],
  ['resident', 12],
  ['student', 6],
  ['tourist', 12],
  ['neo-nomad', 2],
];

/** How many people of a profile each block has. */
export function shareOf(profile: Profile): number {
  return SHARES.find(([name]) => name === profile)?.[1] ?? 0;
}

const PROFILE_OF_PLACE: readonly Profile[] = SHARES.flatMap(([profile, count]) =>
  Array.from({ length: count }, () => profile),
);

/** 71 and 151 are inverse modulo 160: they scatter the profiles over a block, and back. */
const SCATTER = 71;
const GATHER = 151;

/** Where a person stands among the others. */
export interface Standing {
  readonly profile: Profile;
  /** The number of the block that the person is in. */
  readonly block: number;
  /** Which of the block's people of that profile, from 0. */
  readonly ordinal: number;
}

/** Returns where person `index` stands; throws a RangeError outside 0..999,999. */
export function standingOf(index: number): Standing {
  const place = ((index % BLOCK) * SCATTER) % BLOCK;
  const profile = PROFILE_OF_PLACE[place];
  if (profile === undefined || index < 0 || index >= POPULATION) {
    throw new RangeError(`expected a number from 0 to ${POPULATION - 1}, but got ${index}`);
  }
  const ordinal = place - PROFILE_OF_PLACE.indexOf(profile);
  return { profile, block: Math.floor(index / BLOCK), ordinal };
}

/** Returns a person of a profile in a block, by default the first; blocks wrap round at the end. */
export function indexOfStanding(profile: Profile, block: number, ordinal = 0): number {
  const place = PROFILE_OF_PLACE.indexOf(profile) + ordinal;
  return (block % BLOCKS) * BLOCK + ((place * GATHER) % BLOCK);
}

/** Returns the person at the same place of the neighbouring block: same profile, and mutual. */
export function neighbourOf(index: number): number {
  return (Math.floor(index / BLOCK) ^ 1) * BLOCK + (index % BLOCK);
}
