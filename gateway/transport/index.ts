export {
  createSubgraphClient,
  type SubgraphCall,
  type SubgraphClient,
  type SubgraphClientOptions,
} from './subgraph-client.ts';
export type { SubgraphOutcome, TransportFailure } from './transport-failure.ts';
