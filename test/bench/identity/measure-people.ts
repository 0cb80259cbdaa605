import { createPeople } from '../../../mocks/people.ts';
import { dateBlocks } from './date-blocks.ts';
import { doublesOf } from './hard-negatives.ts';
import { measureBlock } from './measure-block.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** Which people a part of the work is about. */
export interface Share {
  /** The day of the simulation. */
  readonly today: string;
  /** Every `step`-th block of a day of birth, from number `from` on. */
  readonly from: number;
  readonly step: number;
}

/**
 * Counts what matching makes of some of the people of the generator, with doubles added at the
 * stated rates; tells of each block. Keeps no more than one block in memory.
 */
export function measurePeople(
  { today, from, step }: Share,
  onBlock?: (people: number) => void,
): Tally {
  const people = createPeople({ today });
  const tally = emptyTally();
  let number = 0;
  for (const indexes of dateBlocks()) {
    number += 1;
    if ((number - 1) % step !== from) continue;
    const generated = indexes.map(people.byIndex);
    const doubles = generated.flatMap((person, at) => doublesOf(person, indexes[at] ?? 0));
    const block = emptyTally();
    block.people = generated.length;
    block.doubles = doubles.length;
    measureBlock([...generated, ...doubles], block);
    addTally(tally, block);
    onBlock?.(generated.length);
  }
  return tally;
}
