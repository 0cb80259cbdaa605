import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FloorPlan } from './floor.ts';
import { apollo, floor, hive, hiveShared, ours } from './gateways.ts';
import { openConnection, toRequest } from './load.ts';
import { type Bench, NESTED } from './start-bench.ts';
import type { BenchProcess } from './start-process.ts';
import type { SeenRequest } from './start-subgraphs.ts';

/** All that are measured side by side. */
export interface Contestants {
  readonly ours: BenchProcess;
  /** Null where our gateway cannot be told to share requests in flight, or not to. */
  readonly oursAlone: BenchProcess | null;
  readonly apollo: BenchProcess;
  readonly hive: BenchProcess;
  /** Hive Gateway, told to share equal requests of clients in flight; its default is not to. */
  readonly hiveShared: BenchProcess;
  readonly floor: BenchProcess;
  /** What the nested operation answers, by both peers' word. */
  readonly expected: unknown;
}

const RECORD_DELAY_MS = 200;
/** The native library, which is in the process only where the planner is in use. */
const HIVE_PLANNER = `/hive_router_query_planner.${process.platform}-${process.arch}-gnu.node`;

/** Starts our gateway, its peers and the floor; rejects unless all give the same answer. */
export async function startContestants(bench: Bench, log: (text: string) => void) {
  const peers = {
    apollo: await bench.start(apollo),
    hive: await bench.start(hive),
    hiveShared: await bench.start(hiveShared),
  };
  const expected = await askOnce(peers.apollo);
  for (const one of [peers.hive, peers.hiveShared]) {
    if (!one.hasLoaded(HIVE_PLANNER)) throw new Error(`${one.name} does not run the Rust planner`);
    await assertAnswers(one, expected);
  }
  const shared = await startOurs(bench, true, log);
  const own = shared ?? (await bench.start(ours));
  await assertAnswers(own, expected);
  const alone = shared && (await startOurs(bench, false, log));
  if (alone !== null) await assertAnswers(alone, expected);
  const recording = bench.subgraphs.record(RECORD_DELAY_MS);
  await assertAnswers(alone ?? own, expected);
  const plan: FloorPlan = {
    origin: bench.subgraphs.origin,
    waves: toWaves(recording.stop()),
    answer: expected,
  };
  const planFile = join(bench.folder, 'floor.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const limit = await bench.start(({ port }) => floor(planFile, port));
  await assertAnswers(limit, expected);
  log(`waves of the floor: ${plan.waves.map((wave) => wave.length).join(' + ')} requests`);
  const contestants: Contestants = {
    ours: own,
    oursAlone: alone,
    ...peers,
    floor: limit,
    expected,
  };
  return contestants;
}

async function startOurs(bench: Bench, inFlightDedup: boolean, log: (text: string) => void) {
  const configFile = join(bench.folder, `dedup-${inFlightDedup}.yaml`);
  writeFileSync(configFile, `inFlightDedup: ${inFlightDedup}\n`);
  try {
    return await bench.start((served) => ours(served, { configFile }));
  } catch (error) {
    const isUnknown = error instanceof Error && error.message.includes('inFlightDedup');
    if (!isUnknown) throw error;
    log('our gateway has no option inFlightDedup: rows that need it are left out');
    return null;
  }
}

/** Asks the nested operation once and returns the parsed body; rejects if the status is not 200. */
export async function askOnce(
  { name, port }: BenchProcess,
  body: string = NESTED,
): Promise<unknown> {
  const connection = await openConnection(port);
  const answer = await connection.exchange(toRequest(body));
  connection.close();
  if (answer?.head.startsWith('HTTP/1.1 200')) return JSON.parse(answer.body.toString());
  throw new Error(`${name} answers ${answer?.head.split('\r\n')[0]}: ${answer?.body}`);
}

async function assertAnswers(gateway: BenchProcess, expected: unknown): Promise<void> {
  if (isDeepStrictEqual(await askOnce(gateway), expected)) return;
  throw new Error(`${gateway.name} does not answer what apollo answers`);
}

/** Requests that came when equally many had been answered were sent together. */
function toWaves(seen: readonly SeenRequest[]): FloorPlan['waves'] {
  const waves = Map.groupBy(seen, ({ answersBefore }) => answersBefore);
  return [...waves.values()].map((wave) => wave.map(({ path, body }) => ({ path, body })));
}
