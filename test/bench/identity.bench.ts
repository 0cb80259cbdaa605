import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { POPULATION } from '../../mocks/people.ts';
import { formatTable } from './format-table.ts';
import { fitShares } from './identity/fit-shares.ts';
import { printTally } from './identity/print-tally.ts';
import { addTally, emptyTally, precisionOf, recallOf, type Tally } from './identity/tally.ts';

export const question = 'Are records of one person found across systems, and those of no other?';
export const options = `--people N   how many of the million, in whole days of birth (default all)
--fit        measures the shares that weights are made of, on 20,000 people
`;

const TODAY = '2026-11-23';
const RECALL_MIN = 0.97;
const PRECISION_MIN = 0.99;
/** By which the claim is made; the other ways are printed beside it. */
const CLAIMED = 'names and dates';

interface Finished {
  readonly tally: Tally;
  readonly rssBytes: number;
}

/**
 * Prints recall, precision and the causes of what was missed and of what was linked falsely, for
 * every pair of records that two systems hold of one invented person; then pairs per second.
 *
 * Twins and namesakes are added to the generator's people (`identity/hard-negatives.ts`). Sets the
 * exit code to 1 where recall is below 0.97 or precision below 0.99.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { people: { type: 'string' }, fit: { type: 'boolean' } },
  });
  if (values.fit === true) {
    process.stdout.write(fitShares(TODAY));
    return;
  }
  const asked = Number(values.people ?? POPULATION);
  const workers = Math.min(2, availableParallelism());
  const step = workers * Math.max(1, Math.round(POPULATION / asked));
  const started = performance.now();
  let done = 0;
  const onPeople = (people: number) => {
    done += people;
    process.stderr.write(
      `\r${done} people, ${Math.round((performance.now() - started) / 1_000)} s`,
    );
  };
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, from) =>
      startWorker({ today: TODAY, from, step }, onPeople),
    ),
  );
  const seconds = (performance.now() - started) / 1_000;
  process.stderr.write('\n');
  const tally = emptyTally();
  for (const part of parts) addTally(tally, part.tally);
  process.stdout.write(`${printTally(tally)}\n`);
  report(tally, seconds, Math.max(...parts.map(({ rssBytes }) => rssBytes)));
}

async function startWorker(share: object, onPeople: (people: number) => void): Promise<Finished> {
  const worker = new Worker(new URL('identity/measure-worker.ts', import.meta.url), {
    workerData: share,
  });
  const { promise, resolve } = Promise.withResolvers<Finished>();
  worker.on('message', (message: { people: number } | Finished) => {
    if ('people' in message) onPeople(message.people);
    else resolve(message);
  });
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error));
  return Promise.race([promise, failed]);
}

function report(tally: Tally, seconds: number, rssBytes: number): void {
  const { people, doubles, records, pairsCompared, ms } = tally;
  const pairsPerSecond = Math.round(pairsCompared / (ms.compare / 1_000));
  const rows = [
    ['people', people],
    ['twins and namesakes added', doubles],
    ['records', records],
    ['pairs compared, in all views', pairsCompared],
    ['pairs per second of one thread', pairsPerSecond],
    ['records prepared per second of one thread', Math.round((records * 2) / (ms.prepare / 1_000))],
    ['seconds in all, generation included', seconds.toFixed(1)],
    ['resident memory, MB', Math.round(rssBytes / 1_048_576)],
  ];
  process.stdout.write(formatTable(['', ''], rows).replace(/^\n/, ''));
  const outcomes = Object.fromEntries(
    [...tally.outcomes].map(([way, outcome]) => [
      way,
      { recall: recallOf(outcome), precision: precisionOf(outcome) },
    ]),
  );
  const claimed = tally.outcomes.get(CLAIMED);
  const isMet =
    claimed !== undefined &&
    recallOf(claimed) >= RECALL_MIN &&
    precisionOf(claimed) >= PRECISION_MIN;
  if (!isMet) process.exitCode = 1;
  const figures = { people, doubles, records, pairsCompared, pairsPerSecond, seconds, rssBytes };
  process.stdout.write(`${JSON.stringify({ ...figures, outcomes, isMet })}\n`);
}
