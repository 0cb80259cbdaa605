import {
  createSubgraphClient,
  type SubgraphCall,
  type SubgraphClient,
  type SubgraphClientOptions,
} from '../../gateway/transport/index.ts';

/** Opens a client of a subgraph called people. */
export function openPeople(
  url: string,
  options: Partial<SubgraphClientOptions> = {},
): SubgraphClient {
  return createSubgraphClient({ name: 'people', url, ...options });
}

/** A query that has five seconds and that nobody gives up. */
export function queryCall(overrides: Partial<SubgraphCall> = {}): SubgraphCall {
  return {
    body: '{"query":"{ a }"}',
    headers: { 'x-request-id': 'r1' },
    repeatable: true,
    deadline: Date.now() + 5_000,
    signal: new AbortController().signal,
    ...overrides,
  };
}
