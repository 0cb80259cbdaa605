import type { Comparison } from './compare-records.ts';

/** How often an aspect agrees in one way, in records of one person and of two: shares of 0 to 1. */
export interface Shares {
  readonly ofOnePerson: number;
  readonly ofTwoPersons: number;
  readonly source: 'MEASURED' | 'ASSUMED' | 'RECKONED';
}

/** What is compared and weighed. */
export type Aspect = keyof Comparison;

/** As the invented people show it: `npm run bench -- identity --fit` prints what it measures. */
const measured = shares('MEASURED');
/**
 * The invented people never do this to one person, or less often than people do: a guess of ours.
 * What it is in records of two persons is measured.
 */
const assumed = shares('ASSUMED');
/** What the other levels leave; of days, by the calendar: people are born over 58 years, 21,185 days. */
const reckoned = shares('RECKONED');
const NO_EVIDENCE = assumed(1, 1);

/** The evidence, as data: the model of Fellegi and Sunter over the levels of `compareRecords`. */
export const SHARES: { readonly [A in Aspect]: Readonly<Record<Comparison[A], Shares>> } = {
  surname: {
    SAME: reckoned(0.979, 0.00575),
    SAME_CLASS: assumed(0.012, 0.00085),
    CLOSE: assumed(0.006, 0.00565),
    DIFFERENT: assumed(0.003, 0.98775),
    TRANSLITERATED: measured(0.95657, 0.0064),
    ALIKE: measured(0.02706, 0.00548),
    UNLIKE: measured(0.01637, 0.98812),
    UNKNOWN: NO_EVIDENCE,
  },
  givenName: {
    SAME: reckoned(0.979, 0.0057),
    SAME_CLASS: assumed(0.012, 0.0003),
    CLOSE: assumed(0.006, 0.00262),
    DIFFERENT: assumed(0.003, 0.99138),
    TRANSLITERATED: measured(0.958, 0.00557),
    ALIKE: measured(0.02649, 0.00265),
    UNLIKE: measured(0.01551, 0.99178),
    UNKNOWN: NO_EVIDENCE,
  },
  order: {
    STRAIGHT: measured(0.99931, 0.99833),
    SWAPPED: measured(0.00069, 0.00167),
  },
  patronymic: {
    SAME: measured(0.358, 0.00233),
    SAME_CLASS: assumed(0.004, 0.00139),
    CLOSE: assumed(0.002, 0.00192),
    DIFFERENT: assumed(0.001, 0.29813),
    TRANSLITERATED: NO_EVIDENCE,
    ALIKE: NO_EVIDENCE,
    UNLIKE: NO_EVIDENCE,
    MISSING: measured(0.45987, 0.58834),
    UNKNOWN: measured(0.18172, 0.1079),
  },
  birthDate: {
    SAME: reckoned(0.984, 1 / 21_185),
    SWAPPED: measured(0.011, 132 / 365 / 21_185),
    ONE_PART: assumed(0.004, (58 + 30 + 12) / 21_185),
    DIFFERENT: assumed(0.001, 0.995),
    UNKNOWN: NO_EVIDENCE,
  },
  sex: {
    SAME: reckoned(0.998, 0.492),
    DIFFERENT: assumed(0.002, 0.508),
    UNKNOWN: NO_EVIDENCE,
  },
  citizenship: {
    SAME: measured(0.99023, 0.14376),
    DIFFERENT: measured(0.00977, 0.85624),
    UNKNOWN: NO_EVIDENCE,
  },
};

/** The order of aspects in explanations. */
export const ASPECTS = Object.keys(SHARES) as readonly Aspect[];

/** What speaks against one person before anything is compared, in bits: it is one of a million. */
export const PRIOR_BITS = Math.log2(1_000_000);

function shares(source: Shares['source']) {
  return (ofOnePerson: number, ofTwoPersons: number): Shares => ({
    ofOnePerson,
    ofTwoPersons,
    source,
  });
}
