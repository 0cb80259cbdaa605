import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { SubgraphName } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';

/** A subgraph's committed SDL, and the schema that it makes, without resolvers. */
export function subgraphSchema(name: SubgraphName): {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
} {
  const document = parse(readSubgraphSdl(name));
  return { schema: buildSubgraphSchema([{ typeDefs: document }]), document };
}
