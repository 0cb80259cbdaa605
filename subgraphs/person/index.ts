import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel } from '../kit/shep/index.ts';
import { openSyncChannels } from '../kit/shep/sync-register.ts';
import { createPersonClient, type KdpApplicant, SERVICES } from './client.ts';
import { createLinkClient, LINK_SERVICES } from './link-client.ts';
import { createPersonLoaders, type PersonLoaders } from './loaders.ts';
import { createPersonResolvers, personAccess } from './resolvers.ts';

/** Where the registers are, and who asks them. */
export interface PersonSubgraphConfig {
  /** Control of access to personal data. */
  readonly kdp: AgencyEndpoint;
  /** The state database of individuals. */
  readonly gbdFl: AgencyEndpoint;
  /** The foreigner's card of IS MP. */
  readonly isMpCard: AgencyEndpoint;
  /** The state body that asks, as KDP and GBD FL know it. */
  readonly applicant: KdpApplicant;
}

/** Makes the subgraph that knows who somebody is: GBD FL, and the foreigner's card of IS MP. */
export function createPersonSubgraph(config: PersonSubgraphConfig, kit: KitServices): Subgraph {
  const onCall = kit.onCall === undefined ? {} : { onCall: kit.onCall };
  const now = () => kit.now();
  const kdp = createAgencyHttp({ ...config.kdp, ...onCall, agency: 'KDP', service: SERVICES.kdp });
  const gbdFl = createAgencyHttp({
    ...config.gbdFl,
    ...onCall,
    agency: 'GBD_FL',
    service: SERVICES.gbdFl,
  });
  const isMp = createAgencyHttp({
    ...config.isMpCard,
    ...onCall,
    agency: 'IS_MP',
    service: SERVICES.isMp,
  });
  const shep = { ...kit.shep, now: () => now().getTime() };
  const client = createPersonClient({
    kdp: createSyncChannel({ ...shep, http: kdp, agency: 'KDP', serviceId: SERVICES.kdp }),
    gbdFl: createSyncChannel({ ...shep, http: gbdFl, agency: 'GBD_FL', serviceId: SERVICES.gbdFl }),
    isMp: createSyncChannel({ ...shep, http: isMp, agency: 'IS_MP', serviceId: SERVICES.isMp }),
    signer: shep.signer,
    applicant: config.applicant,
    now,
  });
  const linkServices = { agency: 'IS_MP', services: LINK_SERVICES } as const;
  const links = openSyncChannels(config.isMpCard, linkServices, kit);
  const linkClient = createLinkClient(links.channels);
  return defineSubgraph<PersonLoaders>({
    name: 'person',
    resolvers: createPersonResolvers({ now, linkClient }),
    access: personAccess({ now }),
    createLoaders: (request) => createPersonLoaders({ client, linkClient }, request),
    agencies: [kdp, gbdFl, isMp, ...links.agencies],
  });
}
