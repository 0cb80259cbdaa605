import type { SubgraphClient } from '../transport/index.ts';
import type { SubgraphHealth } from './graph.ts';

const TIMEOUT_MS = 2_000;
const QUESTION = Buffer.from(JSON.stringify({ query: '{ __typename }' }));

/** Asks every subgraph at once whether it answers GraphQL at all; any GraphQL answer will do. */
export function askHealth(clients: readonly SubgraphClient[]): Promise<readonly SubgraphHealth[]> {
  return Promise.all(
    clients.map(async (client) => {
      const begin = performance.now();
      const answer = await client.send({
        body: QUESTION,
        headers: {},
        repeatable: true,
        deadline: Date.now() + TIMEOUT_MS,
        signal: new AbortController().signal,
      });
      return {
        subgraph: client.name,
        ready: answer.outcome === 'answered' && isGraphql(answer.body),
        ms: performance.now() - begin,
      };
    }),
  );
}

function isGraphql(body: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(body, 'data') || Object.hasOwn(body, 'errors');
}
