import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel } from '../kit/shep/index.ts';
import { createOrganizationClient, INFO_SERVICE, REPORT_SERVICE } from './client.ts';
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
  const connect = (serviceId: string) => {
    const http = createAgencyHttp({
      ...gbdUl,
      agency: AGENCY,
      service: serviceId,
      ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
    });
    const now = () => kit.now().getTime();
    return {
      http,
      channel: createSyncChannel({ ...kit.shep, http, agency: AGENCY, serviceId, now }),
    };
  };
  const [info, report] = [connect(INFO_SERVICE), connect(REPORT_SERVICE)];
  const channels = { info: info.channel, report: report.channel };
  const client = createOrganizationClient({ ...channels, requestorBin });
  return defineSubgraph({
    name: 'organization',
    resolvers: createOrganizationResolvers(),
    access: ORGANIZATION_ACCESS,
    createLoaders: (request) => createOrganizationLoaders(client, request),
    agencies: [info.http, report.http],
  });
}
