export { parseAnswer } from './parse-answer.ts';
export type { SubgraphCall, SubgraphClient } from './subgraph-call.ts';
export { createSubgraphClient, type SubgraphClientOptions } from './subgraph-client.ts';
export type { SubgraphOutcome, TransportFailure } from './transport-failure.ts';
