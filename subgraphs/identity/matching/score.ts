import type { Comparison } from './compare-records.ts';
import { ASPECTS, type Aspect, PRIOR_BITS, SHARES, type Shares } from './weights.ts';

/** What one aspect says. */
export interface Evidence {
  readonly aspect: Aspect;
  readonly level: Comparison[Aspect];
  /** How much it speaks for one person, in bits; below nought against it. */
  readonly bits: number;
}

/** How much two records speak for one person, and why. */
export interface Score {
  /** The odds in bits: at 0 one person and two are equally likely, at 10 one is 1,024 times as. */
  readonly bits: number;
  /** All aspects, in a fixed order. */
  readonly evidence: readonly Evidence[];
}

const BITS = Object.fromEntries(
  ASPECTS.map((aspect) => {
    const levels: Readonly<Record<string, Shares>> = SHARES[aspect];
    const bits = Object.entries(levels).map(([level, { ofOnePerson, ofTwoPersons }]) => [
      level,
      Math.log2(ofOnePerson / ofTwoPersons),
    ]);
    return [aspect, Object.fromEntries(bits)];
  }),
) as Readonly<Record<Aspect, Readonly<Record<string, number>>>>;

/** Returns the bits alone: what `scoreOf` returns, without its reasons, some times as fast. */
export function bitsOf(comparison: Comparison): number {
  let bits = -PRIOR_BITS;
  for (const aspect of ASPECTS) bits += bitsOfLevel(aspect, comparison[aspect]);
  return bits;
}

/** Returns how much a comparison speaks for one person: the sum of what each aspect says. */
export function scoreOf(comparison: Comparison): Score {
  const evidence = ASPECTS.map((aspect) => {
    const level = comparison[aspect];
    return { aspect, level, bits: bitsOfLevel(aspect, level) };
  });
  return { bits: bitsOf(comparison), evidence };
}

/** Returns the probability that the odds stand for: 0 to 1. */
export function likelihoodOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function bitsOfLevel(aspect: Aspect, level: string): number {
  const bits = BITS[aspect][level];
  if (bits === undefined) throw new RangeError(`expected a level of ${aspect}, but got ${level}`);
  return bits;
}
