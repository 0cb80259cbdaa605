import { type Condition, type Grants, grantsOf, MASKS, type Mask } from './grants.ts';
import type { Requirement } from './requirement.ts';

/**
 * Returns how a value is to be hidden from a requester for whom the given conditions hold for the
 * record; null: it is let out whole. What hides least wins among grants of one category and among
 * alternatives, what hides most among the categories of one alternative. A value that no alternative
 * grants is hidden.
 */
export function maskFor(
  coordinate: string,
  requirement: Requirement,
  grants: Grants,
  holds: (condition: Condition, category: string) => boolean,
): Mask | null {
  if (requirement.length === 0) return null;
  const degreeOfCategory = (name: string) =>
    Math.min(
      ...grantsOf(grants, name)
        .filter(({ condition }) => holds(condition, name))
        .map(({ masks }) => degreeOf(masks, coordinate)),
      NOT_GRANTED,
    );
  const degree = Math.min(
    ...requirement.map((categories) => Math.max(-1, ...categories.map(degreeOfCategory))),
  );
  return degree === NOT_GRANTED ? 'hidden' : (MASKS[degree] ?? null);
}

const NOT_GRANTED = MASKS.length;

/** -1: not masked. */
function degreeOf(masks: Readonly<Record<string, Mask>> | undefined, coordinate: string): number {
  const isMasked = masks !== undefined && Object.hasOwn(masks, coordinate);
  return isMasked ? MASKS.indexOf(masks[coordinate] as Mask) : -1;
}
