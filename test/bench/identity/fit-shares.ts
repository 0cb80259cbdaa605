import { createPeople } from '../../../mocks/people.ts';
import {
  type Comparison,
  compareRecords,
} from '../../../subgraphs/identity/matching/compare-records.ts';
import { prepareRecord } from '../../../subgraphs/identity/matching/prepare-record.ts';
import { ASPECTS, SHARES, type Shares } from '../../../subgraphs/identity/matching/weights.ts';
import { formatTable } from '../format-table.ts';
import { dateBlocks } from './date-blocks.ts';
import { recordsOf } from './records-of.ts';
import { count } from './tally.ts';
import { VIEWS, type View } from './views.ts';

/** One block in fifty: about 20,000 people. */
const STEP = 50;

/**
 * Returns as a table how often each aspect agrees in each way, in all pairs of records of different
 * systems whose people were born on one day: of one person and of two, beside the committed shares.
 *
 * Once for each view. The levels across scripts are those of pairs of the view in which nobody has
 * both, and are committed from there.
 */
export function fitShares(today: string): string {
  return VIEWS.map((view) => `${view.name}\n${fitView(today, view)}\n`).join('');
}

function fitView(today: string, view: View): string {
  const people = createPeople({ today });
  const [one, two] = [new Map<string, number>(), new Map<string, number>()];
  let number = 0;
  for (const indexes of dateBlocks()) {
    number += 1;
    if (number % STEP !== 0) continue;
    const records = indexes
      .flatMap((index) => recordsOf(people.byIndex(index)))
      .map((record) => ({ record, prepared: prepareRecord(view.see(record)) }));
    for (const [at, ours] of records.entries()) {
      for (const theirs of records.slice(at + 1)) {
        if (ours.record.system === theirs.record.system) continue;
        const isOne = ours.record.owner === theirs.record.owner;
        const comparison = compareRecords(ours.prepared, theirs.prepared);
        if (view.counts(comparison)) countLevels(comparison, isOne ? one : two);
      }
    }
  }
  return formatShares(one, two);
}

function countLevels(comparison: Comparison, levels: Map<string, number>): void {
  count(levels, '');
  for (const aspect of ASPECTS) count(levels, `${aspect} ${comparison[aspect]}`);
}

function formatShares(one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>): string {
  const shareOf = (levels: ReadonlyMap<string, number>, key: string) =>
    ((levels.get(key) ?? 0) / (levels.get('') ?? 1)).toFixed(5);
  const rows = ASPECTS.flatMap((aspect) =>
    Object.entries(SHARES[aspect] as Readonly<Record<string, Shares>>).map(([level, committed]) => [
      aspect,
      level,
      shareOf(one, `${aspect} ${level}`),
      committed.ofOnePerson.toFixed(5),
      shareOf(two, `${aspect} ${level}`),
      committed.ofTwoPersons.toFixed(5),
      committed.source,
    ]),
  );
  const header = ['aspect', 'level', 'one', 'committed', 'two', 'committed', 'source'];
  return formatTable(header, rows);
}
