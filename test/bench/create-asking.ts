import { personaHeaders } from '../../mocks/idp/index.ts';
import type { Role } from '../../schema/requester.ts';

export interface BenchAnswer {
  /** From before the request to the last byte, at the client. */
  readonly latencyMs: number;
  /** Code and agency of each error, once; the status where there is no answer. */
  readonly errors: readonly string[];
}

/** Sends an operation and reads the whole answer. A run with `errors` is not one to count. */
export type Asking = (query: string, variables: unknown) => Promise<BenchAnswer>;

/** Returns a client of a gateway, that asks as a persona, for the persona's purpose. */
export async function createAsking(
  gatewayUrl: string,
  persona: Role = 'inspector',
): Promise<Asking> {
  const headers = {
    'content-type': 'application/json',
    ...(await personaHeaders(persona)),
  };
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const began = performance.now();
    const response = await fetch(`${gatewayUrl}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    const latencyMs = performance.now() - began;
    const errors = response.ok ? errorsOf(text) : [`HTTP ${response.status}`];
    return { latencyMs, errors };
  };
}

function errorsOf(text: string): string[] {
  const answer: { errors?: { extensions?: Record<string, unknown> }[] } = JSON.parse(text);
  const names = (answer.errors ?? []).map(({ extensions = {} }) => {
    const { code = 'UNKNOWN', agency, service = '' } = extensions;
    return `${code} ${agency ?? service}`;
  });
  return [...new Set(names)];
}
