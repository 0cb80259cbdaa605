import { birthOf, isChild } from './birth.ts';
import { EMPLOYERS, employerByBin, type InventedEmployer } from './employers.ts';
import { BLOCKS, indexOfStanding, type Profile, type Standing, shareOf } from './population.ts';

/** How many foreigners each of the fifty employers has on its staff. */
export const STAFF_PER_EMPLOYER = 200;

/** How many of them are of the cast, by the number of the employer. */
const CAST_STAFF: Readonly<Record<number, number>> = { 0: 1, 2: 1, 4: 1, 14: 1 };

/** Whose first in each block is on the staff of one of the fifty: half need a permit, half do not. */
const STAFF_PROFILES: readonly Profile[] = ['specialist', 'eaeu-worker'];

/** Who may work for the firm of their block, beside its citizens. */
const FIRM_PROFILES: readonly Profile[] = [
  'specialist',
  'eaeu-worker',
  'kandas',
  'resident',
  'student',
  'arrival',
  'guest',
];

/** Found once for each employer: who is an adult is reckoned, and the list is asked for again. */
const staffOf = new Map<number, ReadonlySet<number>>();

/** Returns the generated people on the staff of one of the fifty employers. */
export function staffIndexes(employer: number): ReadonlySet<number> {
  const known = staffOf.get(employer) ?? findStaff(employer);
  staffOf.set(employer, known);
  return known;
}

/** Returns the employer on whose staff the person is, one of the fifty, or null. */
export function staffEmployerOf(
  index: number,
  { profile, block, ordinal }: Standing,
): InventedEmployer | null {
  if (ordinal !== 0 || !STAFF_PROFILES.includes(profile)) return null;
  const employer = EMPLOYERS[block % EMPLOYERS.length];
  if (employer === undefined || !staffIndexes(employer.n).has(index)) return null;
  return employer;
}

/** Returns everybody generated who may be a foreign worker of the organization. */
export function workerIndexes(bin: string): readonly number[] {
  const found = employerByBin(bin);
  if (found === null) return [];
  const { kind, employer } = found;
  if (kind === 'employer') return [...staffIndexes(employer.n)];
  return FIRM_PROFILES.flatMap((profile) =>
    Array.from({ length: shareOf(profile) }, (_, ordinal) =>
      indexOfStanding(profile, employer.n, ordinal),
    ),
  );
}

function findStaff(employer: number): ReadonlySet<number> {
  const count = STAFF_PER_EMPLOYER - (CAST_STAFF[employer] ?? 0);
  const found = new Set<number>();
  for (let block = employer; block < BLOCKS; block += EMPLOYERS.length) {
    for (const profile of STAFF_PROFILES) {
      const index = indexOfStanding(profile, block);
      if (found.size < count && !isChild(birthOf(index).date)) found.add(index);
    }
  }
  return found;
}
