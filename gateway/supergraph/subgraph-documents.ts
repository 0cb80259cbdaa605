import { type DocumentNode, parse } from 'graphql';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';

/** The SDL of subgraphs, by the subgraph's name. */
export type SubgraphDocuments = Readonly<Record<string, DocumentNode>>;

/** Reads the SDL of our own subgraphs, in their fixed order. */
export function readSubgraphDocuments(): SubgraphDocuments {
  return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, parse(readSubgraphSdl(name))]));
}
