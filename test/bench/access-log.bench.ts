import { cpus, loadavg } from 'node:os';
import { startLoggedGateways } from './access-log/start-logged-gateways.ts';
import { LOAD_CORE } from './engine/gateways.ts';
import { runClosedLoop, runOpenLoop } from './engine/load.ts';
import { type Measure, measureLoad } from './engine/measure-load.ts';
import { type Rounds, runRounds } from './engine/run-rounds.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question =
  'What does the access log cost a request, beside a store that keeps nothing?';

export const options = `  --quick         few and short rounds: for development, not for figures
  --one-core      the gateway's other threads share the core of its event loop
`;

/** What each store is held to. */
const TARGETS = { shareMin: 0.85, p99MoreMsMax: 10 };
const CONNECTIONS = 50;
const OPEN_LOOP_CONNECTIONS = 200;
const PACES = {
  // The slowest hundredth of four seconds is one pause of the machine: more rounds tell them apart.
  full: { rounds: 5, halfRounds: 11, durationMs: 4_000, warmUpMs: 1_000, firstWarmUpMs: 8_000 },
  quick: { rounds: 1, halfRounds: 1, durationMs: 1_500, warmUpMs: 500, firstWarmUpMs: 1_500 },
};

type Store = 'none' | 'sqlite' | 'postgres';
type AllRounds = Partial<Record<Store, Rounds>>;

/**
 * Prints requests a second, milliseconds of processor and, at half of that load, how long the slowest
 * hundredth takes: of one gateway with each store of the access log and with one that keeps nothing.
 *
 * An inspector reads the overview of invented people: INTENT and DISCLOSED for each request. The
 * gateway's event loop is alone on one core. What writes, SQLite's thread or PostgreSQL, shares the
 * other with the gateway's other threads, with load and with the subgraphs, whose answers are
 * remembered; `--one-core` keeps the gateway's threads together, and PostgreSQL where it was. Rounds
 * alternate, each answer is compared, and what a store is held to is the median of what it is beside
 * the one that keeps nothing in the same round.
 */
export async function run(args: readonly string[]): Promise<void> {
  const pace = args.includes('--quick') ? PACES.quick : PACES.full;
  const log = (text: string) => process.stderr.write(`${text}\n`);
  const bench = await startLoggedGateways();
  try {
    const { gateways, request, expected } = bench;
    const closed = (port: number, durationMs: number) =>
      runClosedLoop({ port, connections: CONNECTIONS, request, durationMs });
    for (const gateway of Object.values(gateways)) {
      await closed(gateway.port, pace.firstWarmUpMs);
      // Now it has all its threads.
      if (!args.includes('--one-core')) gateway.moveOtherThreads(LOAD_CORE);
    }
    const turns = (load: (port: number) => ReturnType<typeof runClosedLoop>) =>
      toTurns(gateways, async (gateway) => {
        await closed(gateway.port, pace.warmUpMs);
        return measureLoad(bench, gateway, { run: () => load(gateway.port), expected });
      });

    const full = await runRounds(
      turns((port) => closed(port, pace.durationMs)),
      pace.rounds,
      log,
    );
    const ratePerSecond = (full.none?.median(({ perSecond }) => perSecond) ?? 0) / 2;
    const half = await runRounds(
      turns((port) =>
        runOpenLoop({
          port,
          connections: OPEN_LOOP_CONNECTIONS,
          durationMs: pace.durationMs,
          request,
          ratePerSecond,
        }),
      ),
      pace.halfRounds,
      log,
    );
    const entries = await bench.countEntries();
    print(full, half, entries, pace);
  } finally {
    await bench.close();
  }
  process.exit();
}

function toTurns<Gateway>(
  gateways: Readonly<Record<Store, Gateway>>,
  measure: (gateway: Gateway) => Promise<Measure>,
): Record<Store, () => Promise<Measure>> {
  return {
    none: () => measure(gateways.none),
    sqlite: () => measure(gateways.sqlite),
    postgres: () => measure(gateways.postgres),
  };
}

function print(
  full: AllRounds,
  half: AllRounds,
  entries: Readonly<Record<Exclude<Store, 'none'>, number>>,
  pace: (typeof PACES)['full'],
): void {
  const stores = ['none', 'sqlite', 'postgres'] as const;
  const rows = stores.map((store) => ({
    store,
    perSecond: full[store]?.median((one) => one.perSecond) ?? 0,
    share: beside(full, store, (one, none) => one.perSecond / none.perSecond),
    cpuMs: full[store]?.median((one) => one.cpuMs) ?? 0,
    cpuShare: beside(full, store, (one, none) => none.cpuMs / one.cpuMs),
    p50Ms: half[store]?.median((one) => one.p50Ms) ?? 0,
    p99Ms: half[store]?.median((one) => one.p99Ms) ?? 0,
    p99MoreMs: beside(half, store, (one, none) => one.p99Ms - none.p99Ms),
    loadCoreBusy: full[store]?.median((one) => one.loadCoreBusy) ?? 0,
  }));
  const verdict = ({ store, share, p99MoreMs }: (typeof rows)[number]) =>
    store === 'none'
      ? '-'
      : share >= TARGETS.shareMin && p99MoreMs <= TARGETS.p99MoreMsMax
        ? 'met'
        : 'missed';
  process.stdout.write(
    formatTable(
      ['', ...stores, 'target'],
      [
        ['requests/s', ...rows.map((row) => row.perSecond.toFixed(0)), ''],
        [
          'of those without a store',
          ...rows.map((row) => row.share.toFixed(3)),
          `at least ${TARGETS.shareMin}`,
        ],
        ['ms of processor each', ...rows.map((row) => row.cpuMs.toFixed(3)), ''],
        [
          'requests it pays for, of those without',
          ...rows.map((row) => row.cpuShare.toFixed(3)),
          '',
        ],
        ['p50 at half load, ms', ...rows.map((row) => row.p50Ms.toFixed(1)), ''],
        ['p99 at half load, ms', ...rows.map((row) => row.p99Ms.toFixed(1)), ''],
        [
          'p99 more than without, ms',
          ...rows.map((row) => row.p99MoreMs.toFixed(1)),
          `at most ${TARGETS.p99MoreMsMax}`,
        ],
        ['load core busy', ...rows.map((row) => row.loadCoreBusy.toFixed(2)), ''],
        ['', ...rows.map(verdict), ''],
      ],
    ),
  );
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model,
    cpus: cpus().length,
    load: loadavg()[0],
  };
  process.stdout.write(
    `entries written: ${entries.sqlite} and ${entries.postgres}; ${pace.rounds} rounds of ` +
      `${pace.durationMs / 1_000} s; ${machine.cpus} x ${machine.cpu}, Node ${machine.node}\n`,
  );
  process.stdout.write(
    `${JSON.stringify({ bench: 'access-log', machine, pace, targets: TARGETS, rows, entries })}\n`,
  );
}

/** The median of what a store's round is beside the round of the same number without one. */
function beside(
  all: AllRounds,
  store: Store,
  compare: (one: Measure, none: Measure) => number,
): number {
  const compared = (all[store]?.measures ?? []).map((one, round) =>
    compare(one, all.none?.measures[round] as Measure),
  );
  return percentile(compared, 0.5);
}
