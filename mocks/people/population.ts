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

const PROFILE_OF_PLACE: readonly Profile[] = SHARES.flatMap(([profile, count]) =>
  Array.from({ length: count }, () => profile),
);

/** 71 and 151 are inverse modulo 160: they scatter the profiles over a block, and back. */
const SCATTER = 71;
const GATHER = 151;

/** Returns the profile of person `index`, and the number of the block the person is in. */
export function standingOf(index: number): { readonly profile: Profile; readonly block: number } {
  const profile = PROFILE_OF_PLACE[((index % BLOCK) * SCATTER) % BLOCK];
  if (profile === undefined || index < 0 || index >= POPULATION) {
    throw new RangeError(`expected a number from 0 to ${POPULATION - 1}, but got ${index}`);
  }
  return { profile, block: Math.floor(index / BLOCK) };
}

/** Returns the first person of a profile in a block; blocks wrap round at the end. */
export function indexOfStanding(profile: Profile, block: number): number {
  const place = PROFILE_OF_PLACE.indexOf(profile);
  const blocks = POPULATION / BLOCK;
  return (block % blocks) * BLOCK + ((place * GATHER) % BLOCK);
}

/** Returns the person at the same place of the neighbouring block: same profile, and mutual. */
export function neighbourOf(index: number): number {
  return (Math.floor(index / BLOCK) ^ 1) * BLOCK + (index % BLOCK);
}
