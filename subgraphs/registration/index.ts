import {
  type AgencyEndpoint,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { openSyncChannels } from '../kit/shep/sync-register.ts';
import { createRegistrationClient, SERVICES } from './client.ts';
import { createRegistrationLoaders } from './loaders.ts';
import { createOwnRegistrationClient, OWN_SERVICES } from './own-client.ts';
import { createRegistrationResolvers, REGISTRATION_ACCESS } from './resolvers.ts';

/** Where the systems of record of the subgraph are. */
export interface RegistrationConfig {
  /** IS MP, the migration police's information system, behind SHEP's synchronous channel. */
  readonly isMp: AgencyEndpoint;
}

/** Returns the subgraph of notifications of arrival, registrations and residence permits. */
export function createRegistrationSubgraph(
  { isMp }: RegistrationConfig,
  kit: KitServices,
): Subgraph {
  const { channels, agencies } = openSyncChannels(
    isMp,
    { agency: 'IS_MP', services: [...SERVICES, ...OWN_SERVICES] },
    kit,
  );
  const client = createRegistrationClient(channels);
  const ownClient = createOwnRegistrationClient(channels);
  return defineSubgraph({
    name: 'registration',
    resolvers: createRegistrationResolvers(client, ownClient, kit.now),
    access: REGISTRATION_ACCESS,
    createLoaders: ({ signal }) => createRegistrationLoaders(client, ownClient, signal),
    agencies,
  });
}
