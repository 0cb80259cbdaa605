import type { Contestants } from './contestants.ts';
import { runClosedLoop, runOpenLoop, toRequest } from './load.ts';
import { type Measure, measureLoad } from './measure-load.ts';
import type { MemoryLog } from './memory-log.ts';
import { type Bench, NESTED } from './start-bench.ts';
import type { BenchProcess } from './start-process.ts';

/** How long and how often everything is measured. */
export interface Pace {
  readonly rounds: number;
  readonly durationMs: number;
  readonly warmUpMs: number;
  readonly coldRounds: number;
  readonly coldOperations: number;
  /** Requests of ours, and of each peer, after which memory is looked at. */
  readonly memoryRequests: { readonly ours: number; readonly peers: number };
  /** The longest that is run for memory alone, for each gateway. */
  readonly memoryMs: number;
}

/** What every row needs. */
export interface BenchRun {
  readonly bench: Bench;
  readonly contestants: Contestants;
  readonly memory: MemoryLog;
  readonly pace: Pace;
  /** What each gateway had of its core while it had more to do than it could; 0 to 1. */
  readonly coreShares: number[];
  /** Tells how far it is, on stderr. */
  readonly log: (text: string) => void;
}

export const CONNECTIONS = 50;
const OPEN_LOOP_CONNECTIONS = 100;

const IDENTICAL = toRequest(NESTED);
let clients = 0;
const identical = () => IDENTICAL;
const ownAuthorization = () => {
  clients += 1;
  return toRequest(NESTED, { authorization: `Bearer a-token-of-client-${clients}` });
};

export type Kind = 'identical' | 'own authorization';

/** Measures the nested operation in a closed loop, after a warm-up. */
export async function measureNested(
  run: BenchRun,
  gateway: BenchProcess,
  kind: Kind,
): Promise<Measure> {
  const { durationMs } = run.pace;
  const measured = await measure(run, gateway, kind, (request) =>
    runClosedLoop({ port: gateway.port, connections: CONNECTIONS, durationMs, request }),
  );
  run.coreShares.push(measured.gatewayCoreShare);
  return measured;
}

/** Measures the nested operation, each with its own authorization, at a fixed rate. */
export function measureAtRate(run: BenchRun, gateway: BenchProcess, ratePerSecond: number) {
  return measure(run, gateway, 'own authorization', (request) =>
    runOpenLoop({
      port: gateway.port,
      connections: OPEN_LOOP_CONNECTIONS,
      durationMs: run.pace.durationMs,
      request,
      ratePerSecond,
    }),
  );
}

async function measure(
  { bench, contestants, memory, pace }: BenchRun,
  gateway: BenchProcess,
  kind: Kind,
  load: (request: () => string) => ReturnType<typeof runClosedLoop>,
): Promise<Measure> {
  const request = kind === 'identical' ? identical : ownAuthorization;
  const { port } = gateway;
  const warm = await runClosedLoop({
    port,
    connections: CONNECTIONS,
    durationMs: pace.warmUpMs,
    request,
  });
  memory.note(gateway, warm.requests);
  const measured = await measureLoad(bench, gateway, {
    run: () => load(request),
    expected: contestants.expected,
    hasOwnAuthorization: kind === 'own authorization',
  });
  memory.note(gateway, measured.requests);
  return measured;
}
