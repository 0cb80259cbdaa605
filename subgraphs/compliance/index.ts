import { defineSubgraph, type KitServices, type Subgraph } from '../kit/index.ts';
import { COMPLIANCE_ACCESS, createComplianceResolvers } from './resolvers.ts';

/** It has no system of record: what it reckons with, the other subgraphs tell it. */
export type ComplianceConfig = Readonly<Record<never, never>>;

/** Makes the subgraph that answers by rules of law, and finds what may be against them. */
export function createComplianceSubgraph(
  _config: ComplianceConfig,
  { now }: KitServices,
): Subgraph {
  return defineSubgraph({
    name: 'compliance',
    resolvers: createComplianceResolvers(now),
    access: COMPLIANCE_ACCESS,
    createLoaders: () => ({}),
    agencies: [],
  });
}
