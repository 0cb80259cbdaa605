import { isDeepStrictEqual } from 'node:util';
import { percentile } from '../percentile.ts';
import { type LoadResult, runClosedLoop } from './load.ts';
import type { BenchProcess } from './start-process.ts';
import type { BenchSubgraphs } from './start-subgraphs.ts';

/** One gateway under one load, once. */
export interface Measure {
  readonly gateway: string;
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the gateway for one request, in milliseconds. */
  readonly cpuMs: number;
  /** Of the gateway's core, 0 to 1, for all its threads. */
  readonly gatewayCoreShare: number;
  /** Requests to subgraphs for one of a client. */
  readonly subgraphRequests: number;
  /** Of the core of load and subgraphs, 0 to 1; near 1 they were the limit, not the gateway. */
  readonly loadCoreBusy: number;
  readonly residentBytes: number;
  /** Why this measure is worth nothing; empty if it is sound. */
  readonly problems: readonly string[];
}

export interface MeasureOptions {
  /** Runs the load that counts. */
  readonly run: () => Promise<LoadResult>;
  /** What every answer must be; a function looks up what this one must be. */
  readonly expected: unknown;
  /** Whether each request had an authorization of its own, which must have reached subgraphs. */
  readonly hasOwnAuthorization?: boolean;
}

/** Measures a gateway; problems are told, not thrown. */
export async function measureLoad(
  bench: { readonly subgraphs: Pick<BenchSubgraphs, 'clear' | 'tally'> },
  gateway: BenchProcess,
  { run, expected, hasOwnAuthorization = false }: MeasureOptions,
): Promise<Measure> {
  bench.subgraphs.clear();
  const gatewayCpuMs = gateway.cpuMs();
  const cpuBefore = process.cpuUsage();
  const from = performance.now();
  const result = await run();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wallMs = performance.now() - from;
  const cpuMs = gateway.cpuMs() - gatewayCpuMs;
  const { requests, latenciesMs, seconds } = result;
  const tally = bench.subgraphs.tally();
  const wrong = result.sample.filter((body) => !isAnswer(body, expected)).length;
  return {
    gateway: gateway.name,
    requests,
    perSecond: requests / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    cpuMs: cpuMs / requests,
    gatewayCoreShare: cpuMs / wallMs,
    subgraphRequests: tally.requests / requests,
    loadCoreBusy: (user + system) / 1000 / wallMs,
    residentBytes: gateway.residentBytes(),
    problems: [
      ...(result.failures > 0 ? [`${result.failures} requests failed`] : []),
      ...(wrong > 0 ? [`${wrong} of ${result.sample.length} answers are wrong`] : []),
      ...(hasOwnAuthorization && tally.authorizations !== requests
        ? [`${tally.authorizations} authorizations of ${requests} requests reached subgraphs`]
        : []),
    ],
  };
}

/** Makes the load that is run before each measure and does not count. */
export async function warmUp(
  { port }: BenchProcess,
  request: (index: number) => string,
  { durationMs, connections }: { durationMs: number; connections: number },
): Promise<number> {
  return (await runClosedLoop({ port, connections, durationMs, request })).requests;
}

function isAnswer(body: Buffer, expected: unknown): boolean {
  try {
    const answer: unknown = JSON.parse(body.toString());
    const right = typeof expected === 'function' ? expected(answer) : expected;
    return isDeepStrictEqual(answer, right);
  } catch {
    return false;
  }
}
