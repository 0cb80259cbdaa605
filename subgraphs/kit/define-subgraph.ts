import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import { scalarResolvers } from '../../schema/scalars.ts';
import type { SubgraphName } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import type { RecordHooks } from './access/record-hooks.ts';
import { createRequestAccess } from './access/request-access.ts';
import type { AgencyHttp } from './agency-http.ts';
import { withPermissions } from './permissions.ts';
import type { ContextWith, SubgraphContext, SubgraphRequest } from './subgraph-context.ts';

/** What makes one subgraph different from the others. */
export interface SubgraphDefinition<Loaders> {
  readonly name: SubgraphName;
  /** Resolvers by type and field; scalars are added. */
  readonly resolvers: object;
  /** What its SDL cannot tell of whom its records are about. */
  readonly access?: RecordHooks;
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
  /** Adds to a request what it may read, and loaders of its own. */
  createContext(request: SubgraphRequest): ContextWith<unknown>;
  /** Closes the connections to the systems of record. */
  close(): Promise<void>;
}

/** Makes a subgraph of its SDL (`schema/NAME.graphql`), its resolvers and its loaders. */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Subgraph {
  const { name, resolvers, access: hooks = {}, createLoaders, agencies } = definition;
  const typeDefs = parse(readSubgraphSdl(name));
  const schema = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: { ...scalarResolvers, ...resolvers } as never,
    },
  ]);
  return {
    name,
    schema: withPermissions(schema, { declared: declaredPolicies(typeDefs), hooks }),
    createContext(request) {
      const access = createRequestAccess(request.signed, request.subjects);
      const context = { ...request, access };
      return { ...context, loaders: createLoaders(context) };
    },
    async close() {
      await Promise.all(agencies.map((agency) => agency.close()));
    },
  };
}
