import { type BenchRun, measureNested } from './bench-run.ts';
import { type Row, toRow } from './rows.ts';
import type { BenchProcess } from './start-process.ts';

/** Resident memory after many requests like the headline's, and whether it is flat. */
export async function measureMemory(run: BenchRun): Promise<Row[]> {
  const { memory, pace, log } = run;
  const { ours, apollo, hive } = run.contestants;

  async function serve(gateway: BenchProcess, requests: number): Promise<void> {
    const endsAt = performance.now() + pace.memoryMs;
    while (memory.requestsOf(gateway) < requests && performance.now() < endsAt) {
      const { problems } = await measureNested(run, gateway, 'own authorization');
      if (problems.length > 0) throw new Error(`${gateway.name}: ${problems.join('; ')}`);
    }
    log(`${gateway.name} has had ${memory.requestsOf(gateway)} requests of ${requests}`);
  }

  memory.clear();
  await serve(ours, pace.memoryRequests.ours);
  await serve(apollo, pace.memoryRequests.peers);
  await serve(hive, pace.memoryRequests.peers);
  const isJudged = memory.requestsOf(ours) >= pace.memoryRequests.ours;
  const figures = (of: (gateway: BenchProcess) => number) => ({
    ours: of(ours),
    apollo: of(apollo),
    hive: of(hive),
  });
  const told = [ours, apollo, hive].map((each) => `${Math.round(memory.requestsOf(each) / 1000)}k`);
  const parts = { better: 'lower', dedup: '-', loadCoreBusy: null, isJudged } as const;
  return [
    toRow({
      ...parts,
      row: 'resident memory',
      unit: `MB after ${told.join(', ')}`,
      figures: figures((gateway) => memory.quarters(gateway).lastMb),
    }),
    toRow({
      ...parts,
      row: 'memory, last quarter / first',
      unit: 'of MB',
      figures: figures((gateway) => memory.quarters(gateway).growth),
    }),
  ];
}
