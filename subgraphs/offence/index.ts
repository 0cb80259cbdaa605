import {
  type AgencyEndpoint,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { openSyncChannels } from '../kit/shep/sync-register.ts';
import { createOffenceClient, SERVICES } from './client.ts';
import { createOffenceLoaders } from './loaders.ts';
import { createOffenceResolvers } from './resolvers.ts';

export interface OffenceConfig {
  /** The register of administrative offences, behind SHEP's synchronous channel. */
  readonly offences: AgencyEndpoint;
}

/** Makes the subgraph over the register of administrative offences. */
export function createOffenceSubgraph({ offences }: OffenceConfig, kit: KitServices): Subgraph {
  const services = { agency: 'OFFENCES', services: SERVICES } as const;
  const { channels, agencies } = openSyncChannels(offences, services, kit);
  const client = createOffenceClient(channels);
  return defineSubgraph({
    name: 'offence',
    resolvers: createOffenceResolvers(),
    createLoaders: (request) => createOffenceLoaders(client, request),
    agencies,
  });
}
