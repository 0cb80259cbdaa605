import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createAsyncChannel } from '../kit/shep/index.ts';
import { createCrossingClient } from './client.ts';
import { createCrossingLoaders } from './loaders.ts';
import { createCrossingResolvers } from './resolvers.ts';

const AGENCY = 'BERKUT';
const SERVICE = 'BERKUT_Crossings';

export interface CrossingConfig {
  /** Where SHEP takes messages for Berkut. */
  readonly berkut: AgencyEndpoint;
  /** Milliseconds from a request to its collected answer. 1 to 600,000, default 10,000. */
  readonly answerTimeoutMs?: number;
  /** Milliseconds between polls while answers come. 1 to 60,000, default 50. */
  readonly pollIntervalMs?: number;
}

/** Makes the subgraph of border crossings over Berkut. */
export function createCrossingSubgraph(config: CrossingConfig, kit: KitServices): Subgraph {
  const { berkut, answerTimeoutMs = 10_000, pollIntervalMs = 50 } = config;
  const http = createAgencyHttp({
    ...berkut,
    agency: AGENCY,
    service: SERVICE,
    ...(kit.onCall === undefined ? {} : { onCall: kit.onCall }),
  });
  const channel = createAsyncChannel({
    ...kit.shep,
    http,
    agency: AGENCY,
    serviceId: SERVICE,
    timeoutMs: answerTimeoutMs,
    pollIntervalMs,
    now: () => kit.now().getTime(),
  });
  const client = createCrossingClient(channel, { agency: AGENCY, service: SERVICE });
  return defineSubgraph({
    name: 'crossing',
    resolvers: createCrossingResolvers(() => kit.now()),
    createLoaders: (request) => createCrossingLoaders(client, request),
    agencies: [http],
  });
}
