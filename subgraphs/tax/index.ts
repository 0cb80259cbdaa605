import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createTaxClient } from './client.ts';
import { createTaxLoaders } from './loaders.ts';
import { TAX_RESOLVERS } from './resolvers.ts';

export interface TaxConfig {
  readonly kgd: AgencyEndpoint & {
    /** Key that the revenue committee has issued to us. */
    readonly apiKey: string;
  };
}

/** Makes the subgraph over the State Revenue Committee's prepaid taxes. */
export function createTaxSubgraph(config: TaxConfig, kit: KitServices): Subgraph {
  const { apiKey, ...endpoint } = config.kgd;
  const http = createAgencyHttp({
    agency: 'KGD',
    service: 'prepaid-tax',
    ...endpoint,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const client = createTaxClient(http, apiKey);
  return defineSubgraph({
    name: 'tax',
    resolvers: TAX_RESOLVERS,
    createLoaders: (request) => createTaxLoaders(client, request),
    agencies: [http],
  });
}
