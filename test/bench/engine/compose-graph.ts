import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { type DocumentNode, parse } from 'graphql';

export const SUBGRAPHS = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** Reads the SDL of a subgraph of the benchmark's graph. */
export function readSdl(name: SubgraphName): DocumentNode {
  return parse(readFileSync(new URL(`graph/${name}.graphql`, import.meta.url), 'utf8'));
}

/** Composes the benchmark's graph, its subgraphs at `origin`/NAME; throws if they do not compose. */
export function composeGraph(origin: string): string {
  const { errors, supergraphSdl } = composeServices(
    SUBGRAPHS.map((name) => ({ name, url: `${origin}/${name}`, typeDefs: readSdl(name) })),
  );
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new AggregateError(errors ?? [], 'the graph of the benchmark does not compose');
}
