import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel, type SyncChannel } from '../kit/shep/index.ts';
import { createRegistrationClient, SERVICES, type ServiceName } from './client.ts';
import { createRegistrationLoaders } from './loaders.ts';
import { createRegistrationResolvers, REGISTRATION_ACCESS } from './resolvers.ts';

/** Where the systems of record of the subgraph are. */
export interface RegistrationConfig {
  /** IS MP, the migration police's information system, behind SHEP's synchronous channel. */
  readonly isMp: AgencyEndpoint;
}

/** Returns the subgraph of notifications of arrival, registrations and residence permits. */
export function createRegistrationSubgraph(
  { isMp }: RegistrationConfig,
  { now, onCall, shep }: KitServices,
): Subgraph {
  const opened = SERVICES.map((service) => {
    const http = createAgencyHttp({
      ...isMp,
      agency: 'IS_MP',
      service,
      ...(onCall === undefined ? {} : { onCall }),
    });
    const channel = createSyncChannel({
      http,
      ...shep,
      agency: 'IS_MP',
      serviceId: service,
      now: () => now().getTime(),
    });
    return { service, http, channel };
  });
  const channels = Object.fromEntries(
    opened.map(({ service, channel }) => [service, channel]),
  ) as Record<ServiceName, SyncChannel>;
  const client = createRegistrationClient(channels);
  return defineSubgraph({
    name: 'registration',
    resolvers: createRegistrationResolvers(client, now),
    access: REGISTRATION_ACCESS,
    createLoaders: ({ signal }) => createRegistrationLoaders(client, signal),
    agencies: opened.map(({ http }) => http),
  });
}
