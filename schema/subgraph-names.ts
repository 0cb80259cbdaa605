/** Every subgraph that takes part in the composition, in the order in which it is composed. */
export const SUBGRAPH_NAMES = [
  'person',
  'crossing',
  'registration',
  'employment',
  'kandas',
  'lodging',
  'tax',
  'medical',
  'visa',
  'consent',
  'alert',
  'offence',
  'compliance',
  'identity',
  'organization',
  'application',
  'statistics',
  'access',
] as const;

export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** Those that can be started alone: `access` reads the gateway's own log, in the gateway's process. */
export type StandaloneName = Exclude<SubgraphName, 'access'>;

export const STANDALONE_NAMES: readonly StandaloneName[] = SUBGRAPH_NAMES.filter(
  (name) => name !== 'access',
);

/** The URL by which the committed supergraph names a subgraph; configuration maps it to a real one. */
export function logicalUrl(name: SubgraphName): string {
  return `http://${name}.subgraph/`;
}
