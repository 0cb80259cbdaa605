import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createSyncChannel } from '../kit/shep/index.ts';
import { CONTRACTS_SERVICE, createEmploymentClient } from './client.ts';
import { createEmployersClient } from './employers/client.ts';
import { EMPLOYERS_ACCESS } from './employers/resolvers.ts';
import { createEmploymentLoaders } from './loaders.ts';
import { createEmploymentResolvers } from './resolvers.ts';

const AGENCY = 'ENBEK';

export interface EmploymentConfig {
  /** Where SHEP takes requests for the register of contracts. */
  readonly enbekContracts: AgencyEndpoint;
  readonly enbekPermits: AgencyEndpoint & {
    /** API key that enbek.kz has issued to us. */
    readonly apiKey: string;
  };
  readonly enbekEmployers: AgencyEndpoint & {
    /** API key that enbek.kz has issued to us. */
    readonly apiKey: string;
  };
}

/** Makes the subgraph over enbek.kz's registers of contracts, permits and employers. */
export function createEmploymentSubgraph(config: EmploymentConfig, kit: KitServices): Subgraph {
  const observed = kit.onCall === undefined ? {} : { onCall: kit.onCall };
  const { apiKey, ...permitsEndpoint } = config.enbekPermits;
  const contracts = createAgencyHttp({
    ...config.enbekContracts,
    agency: AGENCY,
    service: CONTRACTS_SERVICE,
    ...observed,
  });
  const permits = createAgencyHttp({
    ...permitsEndpoint,
    agency: AGENCY,
    service: 'permits',
    ...observed,
  });
  const { apiKey: employersKey, ...employersEndpoint } = config.enbekEmployers;
  const employersHttp = createAgencyHttp({
    ...employersEndpoint,
    agency: AGENCY,
    service: 'employers',
    ...observed,
  });
  const channel = createSyncChannel({
    ...kit.shep,
    http: contracts,
    agency: AGENCY,
    serviceId: CONTRACTS_SERVICE,
    now: () => kit.now().getTime(),
  });
  const client = createEmploymentClient({ contracts: channel, permits, apiKey });
  const employers = createEmployersClient(employersHttp, employersKey);
  const now = () => kit.now();
  return defineSubgraph({
    name: 'employment',
    resolvers: createEmploymentResolvers(),
    access: EMPLOYERS_ACCESS,
    createLoaders: (request) => createEmploymentLoaders({ client, employers, now }, request),
    agencies: [contracts, permits, employersHttp],
  });
}
