import type { BenchProcess } from './start-process.ts';

interface Sample {
  readonly requests: number;
  readonly bytes: number;
}

/** Resident memory of gateways against the requests that they have had since `clear`. */
export interface MemoryLog {
  /** Notes that a gateway has had more requests, and what it holds now. */
  note(gateway: BenchProcess, requests: number): void;
  requestsOf(gateway: BenchProcess): number;
  /** Forgets what was noted: other rows hold less, and would look like growth. */
  clear(): void;
  /** Medians in MB over the first and the last quarter of the requests, and the growth between. */
  quarters(gateway: BenchProcess): { firstMb: number; lastMb: number; growth: number };
}

export function createMemoryLog(): MemoryLog {
  const logs = new Map<BenchProcess, Sample[]>();
  const samplesOf = (gateway: BenchProcess) => logs.get(gateway) ?? [];
  const requestsOf = (gateway: BenchProcess) => samplesOf(gateway).at(-1)?.requests ?? 0;
  return {
    requestsOf,
    clear: () => logs.clear(),
    note(gateway, requests) {
      const sample = {
        requests: requestsOf(gateway) + requests,
        bytes: gateway.residentBytes(),
      };
      logs.set(gateway, [...samplesOf(gateway), sample]);
    },
    quarters(gateway) {
      const samples = samplesOf(gateway);
      const all = requestsOf(gateway);
      const firstMb = medianMb(samples.filter(({ requests }) => requests <= all / 4));
      const lastMb = medianMb(samples.filter(({ requests }) => requests >= (all * 3) / 4));
      return { firstMb, lastMb, growth: lastMb / firstMb };
    },
  };
}

function medianMb(samples: readonly Sample[]): number {
  const sorted = samples.map(({ bytes }) => bytes / 1e6).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
