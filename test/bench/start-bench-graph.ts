import { PassThrough } from 'node:stream';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { startSubgraphs } from '../../mocks/demo/start-subgraphs.ts';
import { ISSUER, startIdentityProvider } from '../../mocks/idp/index.ts';
import type { Role } from '../../schema/requester.ts';
import type { EndedCall } from '../../subgraphs/kit/index.ts';
import { temporaryLog } from '../kit/temporary-log.ts';
import { type Asking, createAsking } from './create-asking.ts';
import { type RemoteSimulators, startRemoteSimulators } from './start-remote-simulators.ts';

/** A call to a simulator with the interval of its last attempt on `performance.now()`. */
export interface TimedCall extends EndedCall {
  readonly from: number;
  readonly to: number;
}

export interface BenchGraph {
  readonly simulators: RemoteSimulators;
  /** Every call that has ended since `calls.length = 0`. */
  readonly calls: TimedCall[];
  readonly ask: Asking;
  close(): Promise<void>;
}

export interface BenchGraphOptions {
  /** Who asks. Default an inspector. */
  readonly persona?: Role;
  /** Milliseconds for one request. Default that of the gateway. */
  readonly deadlineMs?: number;
}

/**
 * Starts the graph with the simulators in another process; subgraphs, gateway and client share
 * this one. `latencyMs` is what each simulator holds an answer back.
 */
export async function startBenchGraph(
  latencyMs: number,
  { persona, deadlineMs }: BenchGraphOptions = {},
): Promise<BenchGraph> {
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
      accessLog: temporaryLog(),
      subgraphs: Object.fromEntries(
        Object.entries(subgraphs.urls).map(([name, url]) => [
          name,
          { url, ...(deadlineMs !== undefined && { timeoutMs: deadlineMs }) },
        ]),
      ),
      ...(deadlineMs !== undefined && { deadlineMs }),
      identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
    }),
    { log: createLog(new PassThrough().resume(), 'silent') },
  );

  return {
    simulators,
    calls,
    ask: await createAsking(gateway.url, persona),
    async close() {
      await gateway.close();
      await subgraphs.close();
      await identityProvider.close();
      await simulators.close();
    },
  };
}
