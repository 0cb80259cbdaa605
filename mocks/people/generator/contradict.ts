import { CONTRADICTION_RATES as RATES } from '../contradiction-rates.ts';
import { type Dice, diceOf } from '../dice.ts';
import type { DocumentReference, HeldDocument } from '../records/held-document.ts';
import type { Identity, SystemName } from '../records/identity.ts';
import { respell } from './respell.ts';

/** Systems that copy a passport's number when somebody first comes to them. */
const FILING_SYSTEMS: readonly SystemName[] = ['gbdFl', 'enbek', 'kuttyMeken', 'eqonaq'];

type HeldBy = Partial<Record<SystemName, Partial<Identity>>>;

/** Returns where the systems that know a person differ from the truth, at the stated rates. */
export function drawHeldBy(
  index: number,
  truth: Identity,
  knownTo: readonly SystemName[],
  formerCitizenship: string | null,
): HeldBy {
  const heldBy: HeldBy = {};
  const differ = (systems: readonly SystemName[], dice: Dice, held: Partial<Identity>) => {
    if (systems.length === 0) return;
    const system = dice.pick(systems);
    heldBy[system] = { ...heldBy[system], ...held };
  };
  const isKnownTwice = knownTo.length > 1;

  const spelling = diceOf(index, 'latin-spelling');
  if (isKnownTwice && spelling.chance(RATES.latinSpelling)) {
    differ(knownTo, spelling, respell(truth, spelling));
  }
  const patronymic = diceOf(index, 'patronymic');
  const hasPatronymic = truth.patronymicCyrillic !== null;
  if (isKnownTwice && hasPatronymic && patronymic.chance(RATES.patronymicMissing)) {
    differ(knownTo, patronymic, { patronymicCyrillic: null });
  }
  const birth = diceOf(index, 'birth-date');
  const swapped = swapDayAndMonth(truth.birthDate);
  if (swapped !== null && birth.chance(RATES.birthDateSwapped)) {
    // GBD FL gives out the IIN, which repeats the date.
    const others = knownTo.filter((system) => system !== 'gbdFl');
    differ(others, birth, { birthDate: swapped });
  }
  const citizenship = diceOf(index, 'citizenship');
  if (formerCitizenship !== null && citizenship.chance(RATES.citizenshipOutdated)) {
    differ(knownTo, citizenship, { citizenship: formerCitizenship });
  }
  return heldBy;
}

/** Returns the system that still has an expired passport on file, and which one. */
export function drawDocumentOnFile(
  index: number,
  passports: readonly HeldDocument[],
  knownTo: readonly SystemName[],
): Partial<Record<SystemName, DocumentReference>> {
  const dice = diceOf(index, 'document-on-file');
  const [, previous] = passports;
  const systems = FILING_SYSTEMS.filter((system) => knownTo.includes(system));
  if (previous === undefined || systems.length === 0) return {};
  if (!dice.chance(RATES.expiredPassportOnFile)) return {};
  const { issuingState, number } = previous;
  return { [dice.pick(systems)]: { issuingState, number } };
}

/** Returns the date with day and month in each other's place, or null if that is no other date. */
export function swapDayAndMonth(date: string): string | null {
  const [year, month, day] = date.split('-') as [string, string, string];
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}
