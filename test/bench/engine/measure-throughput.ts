import { type BenchRun, measureNested } from './bench-run.ts';
import { type Row, toRow } from './rows.ts';
import { busiest, medians, runRounds } from './run-rounds.ts';

/** The same request over and over, with and without sharing what is in flight. */
export async function measureIdentical(run: BenchRun): Promise<Row[]> {
  const { ours, oursAlone, apollo, hive, hiveShared, floor } = run.contestants;
  const turn = (gateway: typeof ours) => () => measureNested(run, gateway, 'identical');
  const all = await runRounds(
    {
      ours: turn(ours),
      oursAlone: oursAlone && turn(oursAlone),
      apollo: turn(apollo),
      hive: turn(hive),
      hiveShared: turn(hiveShared),
      floor: turn(floor),
    },
    run.pace.rounds,
    run.log,
  );
  const { apollo: a, hive: h, ...perSecond } = medians(all, (measure) => measure.perSecond);
  const peers = { apollo: a, hive: h, floor: perSecond.floor };
  // A gateway that cannot be told to share shares nothing: its figure belongs to the last row.
  const [sharing, alone] =
    oursAlone === null ? [undefined, perSecond.ours] : [perSecond.ours, perSecond.oursAlone];
  const parts = { unit: 'requests/s', better: 'higher', loadCoreBusy: busiest(all) } as const;
  return [
    toRow({
      ...parts,
      row: 'identical, shared',
      dedup: 'on',
      figures: { ...peers, ours: sharing },
    }),
    toRow({
      ...parts,
      row: 'identical, hive shares too',
      dedup: 'on',
      figures: { ours: sharing, hive: perSecond.hiveShared },
    }),
    toRow({
      ...parts,
      row: 'identical, not shared',
      dedup: 'off',
      figures: { ...peers, ours: alone },
    }),
  ];
}

/** Each request with an authorization of its own, which subgraphs see: nothing can be shared. */
export async function measureOwnAuthorization(run: BenchRun): Promise<Row[]> {
  const { ours, apollo, hive, floor } = run.contestants;
  const turn = (gateway: typeof ours) => () => measureNested(run, gateway, 'own authorization');
  const all = await runRounds(
    { ours: turn(ours), apollo: turn(apollo), hive: turn(hive), floor: turn(floor) },
    run.pace.rounds,
    run.log,
  );
  const dedup = run.contestants.oursAlone === null ? 'off' : 'on';
  return [
    toRow({
      row: 'own authorization',
      unit: 'requests/s',
      better: 'higher',
      figures: medians(all, ({ perSecond }) => perSecond),
      dedup,
      loadCoreBusy: busiest(all),
    }),
    // Steadier than requests/s where the machine has other work.
    toRow({
      row: 'own authorization, processor',
      unit: 'ms each',
      better: 'lower',
      figures: medians(all, ({ cpuMs }) => cpuMs),
      dedup,
      loadCoreBusy: null,
    }),
    toRow({
      row: 'subgraph requests',
      unit: 'of one operation',
      better: 'lower',
      figures: medians(all, ({ subgraphRequests }) => subgraphRequests),
      dedup,
      loadCoreBusy: null,
    }),
  ];
}
