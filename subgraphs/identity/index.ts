import { defineSubgraph, type KitServices, type Subgraph } from '../kit/index.ts';
import { createIdentityResolvers } from './resolvers.ts';

/** It has no system of record: what it compares, the other subgraphs tell it. */
export type IdentityConfig = Readonly<Record<never, never>>;

/** Makes the subgraph that compares what the systems hold of who somebody is. */
export function createIdentitySubgraph(_config: IdentityConfig, _kit: KitServices): Subgraph {
  return defineSubgraph({
    name: 'identity',
    resolvers: createIdentityResolvers(),
    createLoaders: () => ({}),
    agencies: [],
  });
}
