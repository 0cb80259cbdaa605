import { type Dice, diceOf } from '../dice.ts';
import { firmOfBlock } from '../employers.ts';
import { inventIin } from '../individual-number.ts';
import { BLOCKS, indexOfStanding } from '../population.ts';
import type { InventedHost } from '../records/registration-records.ts';
import type { Sketch } from './sketch.ts';

/** Returns the IIN of a citizen drawn from the whole population: each block has one. */
export function drawCitizenIin(dice: Dice): string {
  return inventIin(indexOfStanding('citizen', dice.below(BLOCKS)));
}

/** Returns the BIN of the person's employer: the same one in every record. */
export function employerBinOf({ livelihood, staffOf, block }: Sketch): string | null {
  if (livelihood === 'labour-immigrant') return null;
  return (staffOf ?? firmOfBlock(block)).bin;
}

/** Returns the IIN of the individual whom a labour immigrant works for, else null. */
export function employerIinOf({ index, livelihood }: Sketch): string | null {
  return livelihood === 'labour-immigrant' ? drawCitizenIin(diceOf(index, 'employer')) : null;
}

/** Returns who receives the person: a hotel, an employer, or somebody at home. */
export function hostOf(sketch: Sketch): InventedHost {
  if (sketch.guestOf !== null) return { kind: 'organization', bin: sketch.guestOf.bin };
  const employerIin = employerIinOf(sketch);
  if (employerIin !== null) return { kind: 'person', iin: employerIin };
  const bin = sketch.livelihood === 'specialist' ? employerBinOf(sketch) : null;
  if (bin !== null) return { kind: 'organization', bin };
  return { kind: 'person', iin: drawCitizenIin(diceOf(sketch.index, 'host')) };
}
