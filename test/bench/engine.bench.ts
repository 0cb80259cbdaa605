import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRun, Pace } from './engine/bench-run.ts';
import { startContestants } from './engine/contestants.ts';
import { assertPeersInstalled } from './engine/gateways.ts';
import { measureCold } from './engine/measure-cold.ts';
import { measureLargeAnswer } from './engine/measure-large-answer.ts';
import { measureLatency } from './engine/measure-latency.ts';
import { measureMemory } from './engine/measure-memory.ts';
import { measureIdentical, measureOwnAuthorization } from './engine/measure-throughput.ts';
import { createMemoryLog } from './engine/memory-log.ts';
import { ROW_HEADER, type Row, toCells } from './engine/rows.ts';
import { startBench } from './engine/start-bench.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'How fast is our gateway beside Apollo Gateway and Hive Gateway?';

/** In this order. */
const PARTS = {
  identical: measureIdentical,
  authorization: measureOwnAuthorization,
  latency: measureLatency,
  memory: measureMemory,
  large: measureLargeAnswer,
  cold: measureCold,
} satisfies Record<string, (run: BenchRun) => Promise<Row[]>>;

export const options = `  --quick         few and short rounds: for development, not for figures
  --only A,B      of ${Object.keys(PARTS).join(', ')}
`;

const FULL: Pace = {
  rounds: 5,
  durationMs: 4_000,
  warmUpMs: 800,
  coldRounds: 3,
  coldOperations: 500,
  memoryRequests: { ours: 100_000, peers: 10_000 },
  memoryMs: 150_000,
};

const QUICK: Pace = {
  rounds: 1,
  durationMs: 1_200,
  warmUpMs: 500,
  coldRounds: 1,
  coldOperations: 40,
  memoryRequests: { ours: 1_000, peers: 500 },
  memoryMs: 5_000,
};

/** What a gateway has of its core, at the median, on a machine with nothing else to do. */
const UNDISTURBED = 0.9;

/**
 * Measures our gateway, its peers and the limit of the design under the same load, and prints a
 * table. `docs/benchmarks.md` tells what is compared, how the peers are set up, and why.
 *
 * One gateway is under load at a time, alone on core 0; load and subgraphs are this process, on core
 * 1, and subgraphs remember their answers. Each figure is the median over rounds in which all take
 * their turn. A closed loop of 50 connections measures throughput; latency is measured at a fixed
 * rate, from the moment at which a request was due. Every status is checked, and a sample of the
 * answers is compared with the peers' while the load runs: a measure with a wrong answer ends the
 * run.
 */
export async function run(args: readonly string[]): Promise<void> {
  const asked = readArgs(args);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n\nOptions:\n${options}`);
    process.exitCode = 2;
    return;
  }
  const { pace, parts } = asked;
  assertPeersInstalled();
  const from = performance.now();
  const log = (text: string) =>
    process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0)} s  ${text}\n`);
  const bench = await startBench();
  try {
    const contestants = await startContestants(bench, log);
    const state: BenchRun = {
      bench,
      contestants,
      memory: createMemoryLog(),
      coreShares: [],
      pace,
      log,
    };
    const rows: Row[] = [];
    for (const part of parts) rows.push(...(await PARTS[part](state)));
    const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length };
    process.stdout.write(
      `${formatTable(ROW_HEADER, rows.map(toCells))}` +
        `${machine.cpus} x ${machine.cpu}, Node ${machine.node}; ` +
        `median of ${pace.rounds} rounds of ${pace.durationMs / 1000} s\n` +
        describeShares(state.coreShares),
    );
    process.stdout.write(
      `${JSON.stringify({ bench: 'engine', machine, pace, coreShares: state.coreShares, rows })}\n`,
    );
  } finally {
    await bench.close();
  }
  // The load's sockets may linger; everything has been printed.
  process.exit();
}

function describeShares(shares: readonly number[]): string {
  if (shares.length === 0) return '';
  const [median, least] = [percentile(shares, 0.5), Math.min(...shares)];
  const disturbed = median < UNDISTURBED ? ': other work had the rest, so trust ratios little' : '';
  return (
    `saturated gateways had ${Math.round(median * 100)} % of their core at the median, ` +
    `${Math.round(least * 100)} % at least${disturbed}\n`
  );
}

type Part = keyof typeof PARTS;

/** Returns what is asked for, or why that cannot be read. */
function readArgs(args: readonly string[]): { pace: Pace; parts: readonly Part[] } | string {
  let values: { quick?: boolean; only?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { quick: { type: 'boolean' }, only: { type: 'string' } },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const all = Object.keys(PARTS) as Part[];
  const only = values.only?.split(',') ?? all;
  const unknown = only.filter((name) => !all.includes(name as Part));
  if (unknown.length > 0) {
    return `expected of --only: ${all.join(', ')}; but got: ${unknown.join(', ')}`;
  }
  return { pace: values.quick ? QUICK : FULL, parts: all.filter((name) => only.includes(name)) };
}
