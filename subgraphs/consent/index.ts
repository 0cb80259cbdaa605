import { loadPolicy } from '../../schema/policy/index.ts';
import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel, type SyncChannel } from '../kit/shep/index.ts';
import { createConsentClient, SERVICES, type ServiceName } from './client.ts';
import { createConsentLoaders } from './loaders.ts';
import { toConsentSubjects } from './mapping.ts';
import { createConsentResolvers } from './resolvers.ts';

/** Where the system of record of the subgraph is. */
export interface ConsentConfig {
  /** KDP, the control of access to personal data, behind SHEP's synchronous channel. */
  readonly kdp: AgencyEndpoint;
}

/**
 * Returns the subgraph of consents. What they can be for, and what a person is told, it reads from
 * the committed policy; throws where that cannot be used.
 */
export function createConsentSubgraph(
  { kdp }: ConsentConfig,
  { now, onCall, shep }: KitServices,
): Subgraph {
  const opened = SERVICES.map((service) => {
    const http = createAgencyHttp({
      ...kdp,
      agency: 'KDP',
      service,
      ...(onCall === undefined ? {} : { onCall }),
    });
    const channel = createSyncChannel({
      http,
      ...shep,
      agency: 'KDP',
      serviceId: service,
      now: () => now().getTime(),
    });
    return { service, http, channel };
  });
  const channels = Object.fromEntries(
    opened.map(({ service, channel }) => [service, channel]),
  ) as Record<ServiceName, SyncChannel>;
  const client = createConsentClient(channels);
  return defineSubgraph({
    name: 'consent',
    resolvers: createConsentResolvers(client, toConsentSubjects(loadPolicy())),
    createLoaders: (request) => createConsentLoaders(client, request),
    agencies: opened.map(({ http }) => http),
  });
}
