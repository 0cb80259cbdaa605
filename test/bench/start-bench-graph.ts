import { PassThrough } from 'node:stream';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { startSubgraphs } from '../../mocks/demo/start-subgraphs.ts';
import { ISSUER, issueToken, startIdentityProvider } from '../../mocks/idp/index.ts';
import type { EndedCall } from '../../subgraphs/kit/index.ts';
import { type RemoteSimulators, startRemoteSimulators } from './start-remote-simulators.ts';

/** A call to a simulator with the interval of its last attempt on `performance.now()`. */
export interface TimedCall extends EndedCall {
  readonly from: number;
  readonly to: number;
}

export interface BenchAnswer {
  /** From before the request to the last byte, at the client. */
  readonly latencyMs: number;
  /** Code and agency of each error, once; the status where there is no answer. */
  readonly errors: readonly string[];
}

export interface BenchGraph {
  readonly simulators: RemoteSimulators;
  /** Every call that has ended since `calls.length = 0`. */
  readonly calls: TimedCall[];
  /** Sends an operation and reads the whole answer. A run with `errors` is not one to count. */
  ask(query: string, variables: unknown): Promise<BenchAnswer>;
  close(): Promise<void>;
}

/**
 * Starts the graph with the simulators in another process; subgraphs, gateway and client share
 * this one. `latencyMs` is what each simulator holds an answer back.
 */
export async function startBenchGraph(latencyMs: number): Promise<BenchGraph> {
  const simulators = await startRemoteSimulators(latencyMs);
  const identityProvider = await startIdentityProvider();
  const calls: TimedCall[] = [];
  const subgraphs = await startSubgraphs({
    systems: simulators.urls,
    onCall(call) {
      const to = performance.now();
      calls.push({ ...call, from: to - call.socketMs, to });
    },
  });
  const gateway = await startGateway(
    parseConfig({
      port: 0,
      profile: 'developer',
      subgraphs: Object.fromEntries(
        Object.entries(subgraphs.urls).map(([name, url]) => [name, { url }]),
      ),
      identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
    }),
    { log: createLog(new PassThrough().resume(), 'silent') },
  );
  const headers = {
    'content-type': 'application/json',
    'x-purpose': 'migration-control',
    authorization: `Bearer ${await issueToken('inspector')}`,
  };

  return {
    simulators,
    calls,
    async ask(query, variables) {
      const body = JSON.stringify({ query, variables });
      const began = performance.now();
      const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
      const text = await response.text();
      const latency = performance.now() - began;
      const errors = response.ok ? errorsOf(text) : [`HTTP ${response.status}`];
      return { latencyMs: latency, errors };
    },
    async close() {
      await gateway.close();
      await subgraphs.close();
      await identityProvider.close();
      await simulators.close();
    },
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
