import { type BenchRun, measureAtRate, measureNested } from './bench-run.ts';
import { type Row, toRow } from './rows.ts';
import { busiest, medians, runRounds } from './run-rounds.ts';

/** The 99th percentile at half of what each peer can do, of that peer and of ours. */
export async function measureLatency(run: BenchRun): Promise<Row[]> {
  const { ours, apollo, hive } = run.contestants;
  const half = {
    apollo: (await measureNested(run, apollo, 'own authorization')).perSecond / 2,
    hive: (await measureNested(run, hive, 'own authorization')).perSecond / 2,
  };
  const turn = (gateway: typeof ours, rate: number) => () => measureAtRate(run, gateway, rate);
  const all = await runRounds(
    {
      'ours, as apollo': turn(ours, half.apollo),
      apollo: turn(apollo, half.apollo),
      'ours, as hive': turn(ours, half.hive),
      hive: turn(hive, half.hive),
    },
    run.pace.rounds,
    run.log,
  );
  const p99 = medians(all, ({ p99Ms }) => p99Ms);
  return (['apollo', 'hive'] as const).map((peer) =>
    toRow({
      row: `p99 at half of ${peer}`,
      unit: `ms at ${half[peer].toFixed(0)}/s`,
      better: 'lower',
      figures: { ours: p99[`ours, as ${peer}`], [peer]: p99[peer] },
      dedup: run.contestants.oursAlone === null ? 'off' : 'on',
      loadCoreBusy: busiest(all),
    }),
  );
}
