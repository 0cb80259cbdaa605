import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createMedicalClient } from './client.ts';
import { createMedicalLoaders } from './loaders.ts';
import { MEDICAL_RESOLVERS } from './resolvers.ts';

export interface MedicalConfig {
  readonly mohCertificates: AgencyEndpoint & {
    /** Bearer token that the ministry has issued to us. */
    readonly token: string;
  };
}

/** Makes the subgraph over the Ministry of Health's certificates. */
export function createMedicalSubgraph(config: MedicalConfig, kit: KitServices): Subgraph {
  const { token, ...endpoint } = config.mohCertificates;
  const http = createAgencyHttp({
    agency: 'MOH_CERTIFICATES',
    service: 'certificates',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const client = createMedicalClient(http, token);
  return defineSubgraph({
    name: 'medical',
    resolvers: MEDICAL_RESOLVERS,
    createLoaders: (request) => createMedicalLoaders(client, request),
    agencies: [http],
  });
}
