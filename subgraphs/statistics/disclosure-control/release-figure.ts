import type { DisclosureRules } from './disclosure-rules.ts';
import type { Suppression } from './linked-tables.ts';

/** A figure as it may be shown: its value, or why there is none. */
export interface ReleasedFigure {
  readonly value: number | null;
  readonly suppression: Suppression | null;
}

/**
 * Returns a count that is not withheld, rounded up or down to a multiple of `roundTo` by its draw, so
 * that on average it is what it was.
 */
export function releaseCount(
  count: number,
  suppression: Suppression | null,
  draw: number,
  { roundTo }: DisclosureRules,
): ReleasedFigure {
  if (suppression !== null) return { value: null, suppression };
  return { value: roundByDraw(count, draw, roundTo), suppression: null };
}

/**
 * Returns a stock with noise. Entries less exits are its change from month to month, so that exact
 * stocks would tell of every flow that is withheld. Noise that has no bound (Laplace, its scale the
 * threshold of small counts) lets nothing be told for sure; what is small with or without it is
 * withheld.
 */
export function releaseStock(
  count: number,
  draw: number,
  { smallBelow, roundTo }: DisclosureRules,
): ReleasedFigure {
  const blurred = count + laplace(draw) * smallBelow;
  if (count < smallBelow || blurred < smallBelow) return { value: null, suppression: 'SMALL' };
  return { value: Math.round(blurred / roundTo) * roundTo, suppression: null };
}

/** `draw` in [0, 1); rounds up in that share of draws which leaves the mean where it was. */
export function roundByDraw(count: number, draw: number, roundTo: number): number {
  return Math.floor((count + Math.floor(draw * roundTo)) / roundTo) * roundTo;
}

/** The quantile of Laplace's distribution, scale 1. */
function laplace(draw: number): number {
  const fromMiddle = draw - 0.5;
  return -Math.sign(fromMiddle) * Math.log1p(-2 * Math.abs(fromMiddle) || 0);
}
