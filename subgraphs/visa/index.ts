import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
  withAccessToken,
} from '../kit/index.ts';
import { createVisaClient } from './client.ts';
import { createVisaLoaders } from './loaders.ts';
import { VISA_RESOLVERS } from './resolvers.ts';

export interface VisaConfig {
  readonly mfaVisas: AgencyEndpoint & {
    /** How we are known to the ministry's token endpoint. */
    readonly clientId: string;
    readonly clientSecret: string;
  };
}

/** Makes the subgraph over the visa system of the Ministry of Foreign Affairs. */
export function createVisaSubgraph(config: VisaConfig, kit: KitServices): Subgraph {
  const { clientId, clientSecret, ...endpoint } = config.mfaVisas;
  const http = createAgencyHttp({
    agency: 'MFA_VISAS',
    service: 'visas',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const credentials = { clientId, clientSecret, tokenPath: '/oauth/token', scope: 'visas.read' };
  const client = createVisaClient(withAccessToken(http, credentials, () => kit.now().getTime()));
  return defineSubgraph({
    name: 'visa',
    resolvers: VISA_RESOLVERS,
    createLoaders: (request) => createVisaLoaders(client, request),
    agencies: [http],
  });
}
