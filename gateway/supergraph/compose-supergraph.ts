import { composeServices } from '@apollo/composition';
import { type GraphQLError, parse } from 'graphql';
import { logicalUrl, SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';

/** What composition makes of the subgraphs: the supergraph, or every reason why there is none. */
export type Composition =
  | {
      readonly outcome: 'composed';
      readonly supergraphSdl: string;
      readonly hints: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly errors: readonly GraphQLError[] };

/** Composes our subgraphs' SDL files, in their fixed order, into one supergraph. */
export function composeSupergraph(): Composition {
  const result = composeServices(
    SUBGRAPH_NAMES.map((name) => ({
      name,
      url: logicalUrl(name),
      typeDefs: parse(readSubgraphSdl(name)),
    })),
  );
  if (result.errors !== undefined) return { outcome: 'refused', errors: result.errors };
  return {
    outcome: 'composed',
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    hints: result.hints.map((hint) => `${hint.definition.code}: ${hint.message}`),
  };
}
