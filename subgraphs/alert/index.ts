import {
  type AgencyEndpoint,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { openSyncChannels } from '../kit/shep/sync-register.ts';
import { createAlertClient, SERVICES } from './client.ts';
import { createAlertLoaders } from './loaders.ts';
import { ALERT_HOOKS, createAlertResolvers } from './resolvers.ts';

export interface AlertConfig {
  /** The register of searches and bans on entry, behind SHEP's synchronous channel. */
  readonly alerts: AgencyEndpoint;
}

/** Makes the subgraph over the register of searches and bans on entry. */
export function createAlertSubgraph({ alerts }: AlertConfig, kit: KitServices): Subgraph {
  const services = { agency: 'ALERTS', services: SERVICES } as const;
  const { channels, agencies } = openSyncChannels(alerts, services, kit);
  const client = createAlertClient(channels);
  return defineSubgraph({
    name: 'alert',
    resolvers: createAlertResolvers(client),
    access: ALERT_HOOKS,
    createLoaders: (request) => createAlertLoaders(client, request),
    agencies,
  });
}
