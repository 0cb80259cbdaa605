import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel } from '../kit/shep/index.ts';
import { createOrganizationClient, GBD_UL_SERVICE } from './client.ts';
import { createOrganizationLoaders } from './loaders.ts';
import { createOrganizationResolvers, ORGANIZATION_ACCESS } from './resolvers.ts';

const AGENCY = 'GBD_UL';

export interface OrganizationConfig {
  /** Where SHEP takes requests for the register of legal entities. */
  readonly gbdUl: AgencyEndpoint;
  /** BIN of the body that asks, as GBD UL is shown it. */
  readonly requestorBin: string;
}

/** Makes the subgraph over GBD UL. */
export function createOrganizationSubgraph(
  { gbdUl, requestorBin }: OrganizationConfig,
  kit: KitServices,
): Subgraph {
  const http = createAgencyHttp({
    ...gbdUl,
    agency: AGENCY,
    service: GBD_UL_SERVICE,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const channel = createSyncChannel({
    ...kit.shep,
    http,
    agency: AGENCY,
    serviceId: GBD_UL_SERVICE,
    now: () => kit.now().getTime(),
  });
  const client = createOrganizationClient({ channel, requestorBin });
  return defineSubgraph({
    name: 'organization',
    resolvers: createOrganizationResolvers(),
    access: ORGANIZATION_ACCESS,
    createLoaders: (request) => createOrganizationLoaders(client, request),
    agencies: [http],
  });
}
