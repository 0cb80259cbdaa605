import type { Requirement } from '../../schema/policy/requirement.ts';
import { bothOf, PUBLIC, simplify } from '../../schema/policy/requirement-algebra.ts';
import type { SecurityRequirement } from './strip-security.ts';

/**
 * Returns what a supergraph demands by one of its security directives, by coordinate, for
 * `effectiveRequirements`. What `@authenticated` demands is called `authenticated`.
 */
export function declaredRequirements(
  requirements: readonly SecurityRequirement[],
  directive: SecurityRequirement['directive'],
): ReadonlyMap<string, Requirement> {
  const declared = new Map<string, Requirement>();
  for (const { coordinate, directive: of, anyOf } of requirements) {
    if (of !== directive) continue;
    const demanded = anyOf === null ? [[directive]] : simplify(anyOf);
    declared.set(coordinate, bothOf(declared.get(coordinate) ?? PUBLIC, demanded));
  }
  return declared;
}
