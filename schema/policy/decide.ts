import { CONDITIONS, type Condition, type Grants, grantsOf } from './grants.ts';
import type { Requirement } from './requirement.ts';

/** Whether a requester may have a field at all, on what conditions, by which rules. */
export interface Decision {
  /** False: no record whatever could let this requester have the field. */
  readonly allowed: boolean;
  /**
   * What a record has to be for the field to be let out, `any` alone: it may be of anybody. Empty if
   * refused, and if the field is public.
   */
  readonly conditions: readonly Condition[];
  /** The rules that grant it, in alphabetical order. */
  readonly rules: readonly string[];
  /** If refused, the categories that are lacking for the alternative that lacks least. */
  readonly missing: readonly string[];
}

const PUBLIC: Decision = { allowed: true, conditions: [], rules: [], missing: [] };

/**
 * Decides about a field for everything that does not depend on the record. A requirement is granted
 * by any one of its alternatives, an alternative by a grant for each of its categories, a public
 * field by nothing at all. Never throws.
 */
export function decide(requirement: Requirement, grants: Grants): Decision {
  if (requirement.length === 0) return PUBLIC;
  const granted = requirement.filter((categories) => lacking(categories, grants).length === 0);
  if (granted.length === 0) {
    return {
      allowed: false,
      conditions: [],
      rules: [],
      missing: leastLacking(requirement, grants),
    };
  }
  return {
    allowed: true,
    conditions: conditionsOf(granted, grants),
    rules: [...new Set(granted.flat().flatMap((name) => rulesOf(name, grants)))].sort(),
    missing: [],
  };
}

function lacking(categories: readonly string[], grants: Grants): readonly string[] {
  return [...new Set(categories)].filter((name) => grantsOf(grants, name).length === 0).sort();
}

function leastLacking(requirement: Requirement, grants: Grants): readonly string[] {
  return requirement
    .map((categories) => lacking(categories, grants))
    .reduce((least, other) => (isLess(other, least) ? other : least));
}

/** Fewer, or as many and first in alphabetical order. */
function isLess(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length ? one.join() < other.join() : one.length < other.length;
}

/** An alternative asks of the record only what a category of it without `any` asks. */
function conditionsOf(alternatives: Requirement, grants: Grants): readonly Condition[] {
  const asked = alternatives.map((categories) =>
    categories
      .map((name) => grantsOf(grants, name).map(({ condition }) => condition))
      .filter((conditions) => !conditions.includes('any'))
      .flat(),
  );
  if (asked.some((conditions) => conditions.length === 0)) return ['any'];
  return CONDITIONS.filter((condition) => asked.flat().includes(condition));
}

function rulesOf(category: string, grants: Grants): readonly string[] {
  return grantsOf(grants, category).map(({ rule }) => rule);
}
