import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createApplicationClient } from './client.ts';
import { createApplicationLoaders } from './loaders.ts';
import { APPLICATION_ACCESS, createApplicationResolvers } from './resolvers.ts';

export interface ApplicationConfig {
  readonly egovWindow: AgencyEndpoint & {
    /** Bearer token that the single window has issued to us. */
    readonly token: string;
  };
}

/** Makes the subgraph over eGov's single window. */
export function createApplicationSubgraph(config: ApplicationConfig, kit: KitServices): Subgraph {
  const { token, ...endpoint } = config.egovWindow;
  const http = createAgencyHttp({
    agency: 'EGOV_WINDOW',
    service: 'applications',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const client = createApplicationClient(http, token);
  return defineSubgraph({
    name: 'application',
    resolvers: createApplicationResolvers(client, () => kit.now()),
    access: APPLICATION_ACCESS,
    createLoaders: (request) => createApplicationLoaders(client, request),
    agencies: [http],
  });
}
