import { fileURLToPath } from 'node:url';
import {
  declaredRequirements,
  loadSupergraph,
  SUPERGRAPH_FILE,
} from '../../gateway/supergraph/index.ts';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import { loadPolicy } from '../../schema/policy/index.ts';

/** The policy and the supergraph as they are committed, and what its fields demand. */
export async function loadCommittedPolicy() {
  const supergraph = await loadSupergraph(fileURLToPath(SUPERGRAPH_FILE));
  const declared = declaredRequirements(supergraph.requirements, 'policy');
  return {
    policy: loadPolicy(),
    supergraph,
    requirements: effectiveRequirements(supergraph.apiSchema, declared),
  };
}
