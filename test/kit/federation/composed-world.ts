import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { type LoadedSupergraph, parseSupergraph } from '../../../gateway/supergraph/index.ts';
import { composeSdl } from '../compose-sdl.ts';
import type { FederatedWorld } from './federated-world.ts';
import { readFacts, type SubgraphFacts } from './federation-facts.ts';

/** A world whose subgraphs were composed. */
export interface ComposedWorld {
  readonly world: FederatedWorld;
  readonly supergraphSdl: string;
  readonly supergraph: LoadedSupergraph;
  /** What clients see, as federation's own library makes it: not taken from an engine. */
  readonly apiSchema: GraphQLSchema;
  readonly facts: ReadonlyMap<string, SubgraphFacts>;
  /** A type and the interfaces that it implements in the supergraph. */
  typesOf(typename: string): readonly string[];
}

/** Composes a world; throws if its subgraphs do not compose. */
export function composeWorld(world: FederatedWorld): ComposedWorld {
  const supergraphSdl = composeSdl(world.subgraphs);
  const supergraph = parseSupergraph(supergraphSdl);
  const facts = new Map(
    Object.entries(world.subgraphs).map(([name, sdl]) => [name, readFacts(sdl)]),
  );
  return {
    world,
    supergraphSdl,
    supergraph,
    apiSchema: Supergraph.build(supergraph.executableSdl, {
      supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    })
      .apiSchema()
      .toGraphQLJSSchema(),
    facts,
    typesOf(typename) {
      const type = supergraph.schema.getType(typename);
      if (!isObjectType(type) && !isInterfaceType(type)) return [typename];
      return [typename, ...type.getInterfaces().map(({ name }) => name)];
    },
  };
}
