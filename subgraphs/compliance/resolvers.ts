import type { Resolvers } from '../../schema/generated/compliance.ts';
import type { SubgraphContext } from '../kit/index.ts';

/** Returns how the subgraph's fields are answered. */
export function createComplianceResolvers(): Resolvers<SubgraphContext> {
  return {
    Query: { rules: () => [] },
  };
}
