import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createKandasClient } from './client.ts';
import { createKandasLoaders } from './loaders.ts';
import { createKandasResolvers } from './resolvers.ts';

export interface KandasConfig {
  readonly kuttyMeken: AgencyEndpoint & {
    /** Bearer token that Kutty Meken has issued to us. */
    readonly token: string;
  };
}

/** Makes the subgraph over Kutty Meken. */
export function createKandasSubgraph(config: KandasConfig, kit: KitServices): Subgraph {
  const { token, ...endpoint } = config.kuttyMeken;
  const http = createAgencyHttp({
    agency: 'KUTTY_MEKEN',
    service: 'kandas',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const client = createKandasClient(http, token);
  return defineSubgraph({
    name: 'kandas',
    resolvers: createKandasResolvers(client),
    createLoaders: (request) => createKandasLoaders(client, request),
    agencies: [http],
  });
}
