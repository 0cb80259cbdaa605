import { CONTRADICTION_RATES } from '../contradiction-rates.ts';
import type { Dice } from '../dice.ts';
import type { InventedPerson } from '../invented-person.ts';
import { type Identity, SYSTEM_NAMES, type SystemName } from '../records/identity.ts';
import type { Sketch } from './sketch.ts';

type Records = Pick<
  InventedPerson,
  'crossings' | 'employmentContracts' | 'workPermits' | 'kandas' | 'hotelStays'
>;

/** Returns the systems that have a record of the person, in the order of `SYSTEM_NAMES`. */
export function systemsThatKnow(
  sketch: Sketch,
  truth: Identity,
  records: Records,
  dice: Dice,
): SystemName[] {
  const isForeigner = sketch.livelihood !== 'citizen';
  const canBeUnknown = truth.citizenship !== 'KAZ';
  const isUnknown = canBeUnknown && dice.chance(CONTRADICTION_RATES.unknownToGbdFl);
  const known: Record<SystemName, boolean> = {
    gbdFl: sketch.iin !== null && !isUnknown,
    isMp: isForeigner,
    berkut: records.crossings.length > 0,
    enbek: records.employmentContracts.length + records.workPermits.length > 0,
    kuttyMeken: records.kandas !== null,
    eqonaq: records.hotelStays.length > 0,
  };
  return SYSTEM_NAMES.filter((system) => known[system]);
}
