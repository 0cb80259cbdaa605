import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createLodgingClient } from './client.ts';
import { createLodgingLoaders } from './loaders.ts';
import { createLodgingResolvers, LODGING_ACCESS } from './resolvers.ts';

export interface LodgingConfig {
  readonly eqonaq: AgencyEndpoint & {
    /** Bearer token that eQonaq has issued to us. */
    readonly token: string;
  };
}

/** Makes the subgraph over eQonaq. */
export function createLodgingSubgraph(config: LodgingConfig, kit: KitServices): Subgraph {
  const { token, ...endpoint } = config.eqonaq;
  const http = createAgencyHttp({
    agency: 'EQONAQ',
    service: 'clients',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const client = createLodgingClient(http, token, () => kit.now());
  return defineSubgraph({
    name: 'lodging',
    resolvers: createLodgingResolvers(client, () => kit.now()),
    access: LODGING_ACCESS,
    createLoaders: (request) => createLodgingLoaders(client, request),
    agencies: [http],
  });
}
