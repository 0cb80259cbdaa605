import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { percentile } from '../percentile.ts';
import type { BenchRun } from './bench-run.ts';
import { coldOperation } from './cold-operation.ts';
import { apollo, hive, ours, type Served } from './gateways.ts';
import { openConnection, toRequest } from './load.ts';
import { type Row, toRow } from './rows.ts';
import type { ProcessOptions } from './start-process.ts';
import type { LoopHolds } from './watch-loop.ts';

const CONNECTIONS = 8;
const WATCH = ['--import', fileURLToPath(new URL('watch-loop.ts', import.meta.url))];
const STARTS = {
  ours: (served: Served) => ours(served, { flags: WATCH }),
  apollo: (served: Served) => apollo(served, WATCH),
  hive: (served: Served) => hive(served, WATCH),
} satisfies Record<string, (served: Served) => ProcessOptions>;
type Name = keyof typeof STARTS;
const NAMES = Object.keys(STARTS) as Name[];

interface ColdRun {
  readonly seconds: number;
  readonly holds: LoopHolds;
  readonly answers: readonly unknown[];
}

/**
 * Different operations, none of which the gateway has seen: parsed, validated, planned, executed.
 *
 * Each run has a new process. The first run of each gateway does not count: in it the subgraphs
 * learn their answers.
 */
export async function measureCold(run: BenchRun): Promise<Row[]> {
  const learnt = await eachGateway(run, 'learning');
  for (const name of NAMES) assertSameAnswers(name, learnt[name], learnt.ours);
  const rounds: Record<Name, ColdRun>[] = [];
  for (let round = 1; round <= run.pace.coldRounds; round += 1) {
    rounds.push(await eachGateway(run, `round ${round}/${run.pace.coldRounds}`));
  }
  const median = (of: (one: ColdRun) => number) =>
    Object.fromEntries(
      NAMES.map((name) => [
        name,
        percentile(
          rounds.map((round) => of(round[name])),
          0.5,
        ),
      ]),
    );
  const parts = { better: 'lower', dedup: '-', loadCoreBusy: null } as const;
  return [
    toRow({
      ...parts,
      row: 'cold operations',
      unit: `s for ${run.pace.coldOperations}`,
      figures: median(({ seconds }) => seconds),
    }),
    toRow({
      ...parts,
      row: 'event loop held, cold, p99.9',
      unit: 'ms',
      figures: median(({ holds }) => holds.p999Ms),
    }),
  ];
}

async function eachGateway(run: BenchRun, label: string): Promise<Record<Name, ColdRun>> {
  const runs: Partial<Record<Name, ColdRun>> = {};
  for (const name of NAMES) {
    const one = await runCold(run, name);
    run.log(
      `${label}  ${name}, cold: ${one.seconds.toFixed(2)} s, ` +
        `loop held p99.9 ${one.holds.p999Ms.toFixed(0)} ms, at most ${one.holds.maxMs.toFixed(0)} ms`,
    );
    runs[name] = one;
  }
  return runs as Record<Name, ColdRun>;
}

async function runCold({ bench, pace }: BenchRun, name: Name): Promise<ColdRun> {
  const gateway = await bench.start(STARTS[name]);
  const answers: unknown[] = [];
  let next = 0;
  await gateway.ask('start');
  const from = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = await openConnection(gateway.port);
      for (let number = next++; number < pace.coldOperations; number = next++) {
        const answer = await connection.exchange(toRequest(coldOperation(number)));
        answers[number] = answer?.body.toString();
      }
      connection.close();
    }),
  );
  const seconds = (performance.now() - from) / 1000;
  const holds = (await gateway.ask('stop')) as LoopHolds;
  await gateway.close();
  return { seconds, holds, answers };
}

function assertSameAnswers(name: Name, { answers }: ColdRun, other: ColdRun): void {
  for (const [number, text] of answers.entries()) {
    const [mine, theirs] = [text, other.answers[number]].map((each) => JSON.parse(String(each)));
    if (mine.errors === undefined && isDeepStrictEqual(mine, theirs)) continue;
    throw new Error(`${name} and ours answer differently: ${coldOperation(number)}`);
  }
}
