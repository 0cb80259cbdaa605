import type { BenchRun } from './bench-run.ts';
import { askOnce } from './contestants.ts';
import { runClosedLoop, toRequest } from './load.ts';
import { measureLoad } from './measure-load.ts';
import { type Row, toRow } from './rows.ts';
import { busiest, medians, runRounds } from './run-rounds.ts';
import type { BenchProcess } from './start-process.ts';

const ITEMS = 76_500;
const BODY = JSON.stringify({
  query: `{ catalogue(count: ${ITEMS}) { upc title price weight inStock } }`,
});

/** A root list of 76,500 products (8 MiB) with one field of another subgraph, on one connection. */
export async function measureLargeAnswer(run: BenchRun): Promise<Row[]> {
  const { bench, contestants, pace } = run;
  const expected = await askOnce(contestants.apollo, BODY);
  const bytes = JSON.stringify(expected).length;
  run.log(`the large answer has ${(bytes / 1024 ** 2).toFixed(1)} MiB`);
  const request = () => toRequest(BODY);
  const load = (gateway: BenchProcess, durationMs: number) =>
    runClosedLoop({ port: gateway.port, connections: 1, durationMs, request });
  const turn = (gateway: BenchProcess) => async () => {
    await load(gateway, pace.warmUpMs);
    return measureLoad(bench, gateway, { run: () => load(gateway, pace.durationMs), expected });
  };
  const { ours, apollo, hive } = contestants;
  const all = await runRounds(
    { ours: turn(ours), apollo: turn(apollo), hive: turn(hive) },
    pace.rounds,
    run.log,
  );
  return [
    toRow({
      row: 'answer of 8 MiB',
      unit: 'ms',
      better: 'lower',
      figures: medians(all, ({ p50Ms }) => p50Ms),
      dedup: '-',
      loadCoreBusy: busiest(all),
    }),
  ];
}
