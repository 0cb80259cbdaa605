import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import type { Requirement } from '../../schema/policy/requirement.ts';
import { bothOf, PUBLIC } from '../../schema/policy/requirement-algebra.ts';
import { declaredRequirements } from './declared-requirements.ts';
import { parseSupergraph } from './load-supergraph.ts';
import type { SubgraphDocuments } from './subgraph-documents.ts';

/**
 * Returns each @policy of a subgraph that a supergraph does not demand as well; empty if composition
 * has lost none.
 */
export function checkPoliciesKept(
  supergraphSdl: string,
  subgraphs: SubgraphDocuments,
): readonly string[] {
  const composed = declaredRequirements(parseSupergraph(supergraphSdl).requirements, 'policy');
  return Object.entries(subgraphs).flatMap(([subgraph, document]) =>
    [...declaredPolicies(document)]
      .filter(([coordinate, demanded]) => !covers(composed.get(coordinate) ?? PUBLIC, demanded))
      .map(([coordinate]) => `${coordinate} in "${subgraph}" has lost its @policy`),
  );
}

/** Whether demanding the other one too would demand nothing more. */
function covers(kept: Requirement, demanded: Requirement): boolean {
  return JSON.stringify(bothOf(kept, demanded)) === JSON.stringify(kept);
}
