import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { scalarResolvers } from '../../schema/scalars.ts';
import type { SubgraphName } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import type { AgencyHttp } from './agency-http.ts';
import { withPermissions } from './permissions.ts';
import type { ContextWith, SubgraphContext } from './subgraph-context.ts';

/** What makes one subgraph different from the others. */
export interface SubgraphDefinition<Loaders> {
  readonly name: SubgraphName;
  /** Resolvers by type and field; scalars are added. */
  readonly resolvers: object;
  /**
   * Makes the DataLoaders of one request: two requesters may see different things, so that nothing
   * loaded for one may ever serve another.
   */
  createLoaders(request: SubgraphContext): Loaders;
  /** The clients of the systems of record, closed with the subgraph. */
  readonly agencies: readonly AgencyHttp[];
}

/** A subgraph ready to be served. */
export interface Subgraph {
  readonly name: SubgraphName;
  /** Executable, each field behind a graphql-shield rule. */
  readonly schema: GraphQLSchema;
  /** Adds the loaders of one request to what is known about it. */
  createContext(request: SubgraphContext): ContextWith<unknown>;
  /** Closes the connections to the systems of record. */
  close(): Promise<void>;
}

/** Makes a subgraph of its SDL (`schema/NAME.graphql`), its resolvers and its loaders. */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Subgraph {
  const { name, resolvers, createLoaders, agencies } = definition;
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(readSubgraphSdl(name)),
      resolvers: { ...scalarResolvers, ...resolvers } as never,
    },
  ]);
  return {
    name,
    schema: withPermissions(schema),
    createContext: (request) => ({ ...request, loaders: createLoaders(request) }),
    async close() {
      await Promise.all(agencies.map((agency) => agency.close()));
    },
  };
}
