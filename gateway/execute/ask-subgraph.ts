import type { SubgraphClient } from '../transport/index.ts';
import type { FetchObservation, Graph } from './graph.ts';
import { isJsonObject } from './json-object.ts';
import { readEnvelope } from './read-envelope.ts';
import { type HeaderOptions, subgraphHeaders } from './subgraph-headers.ts';

export interface AskOptions extends HeaderOptions {
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly onFetch: (observation: FetchObservation) => void;
}

/** Makes `ask` of a graph; see `Graph`. */
export function createAsk(options: AskOptions): Graph['ask'] {
  const { clients, onFetch } = options;
  return async (subgraph, { query, variables, facts }, request) => {
    const client = clients.get(subgraph);
    if (client === undefined) throw new TypeError(`expected a client for subgraph ${subgraph}`);
    const { headers } = await subgraphHeaders(request, subgraph, facts, options);
    const begin = performance.now();
    const outcome = await client.send({
      body: JSON.stringify({ query, variables }),
      headers,
      repeatable: true,
      deadline: request.deadline,
      signal: request.signal,
      shareKey: null,
    });
    const { attempts } = outcome;
    const ms = performance.now() - begin;
    if (outcome.outcome === 'failed') {
      onFetch({ subgraph, outcome: outcome.failure.kind, ms, attempts });
      return { data: null, errors: [], failure: outcome.failure };
    }
    onFetch({ subgraph, outcome: 'answered', ms, attempts });
    const { data, errors } = readEnvelope(outcome.body);
    return { data: isJsonObject(data) ? data : null, errors, failure: null };
  };
}
