/** Every subgraph that takes part in the composition, in the order in which it is composed. */
export const SUBGRAPH_NAMES = [
  'person',
  'crossing',
  'registration',
  'employment',
  'kandas',
  'lodging',
  'consent',
] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** The URL by which the committed supergraph names a subgraph; configuration maps it to a real one. */
export function logicalUrl(name: SubgraphName): string {
  return `http://${name}.subgraph/`;
}
