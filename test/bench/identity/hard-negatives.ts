import { diceOf } from '../../../mocks/people/dice.ts';
import { drawHeldBy, swapDayAndMonth } from '../../../mocks/people/generator/contradict.ts';
import { isNationCode, NATIONS } from '../../../mocks/people/nations.ts';
import type { Identity, InventedPerson } from '../../../mocks/people.ts';
import { jaroWinkler } from '../../../subgraphs/identity/matching/jaro-winkler.ts';

/** Shares of people, 0 to 1, who get somebody beside them who is easily taken for them. */
export const HARD_RATES = {
  /** A twin: about one birth in ninety, rounded. Half of them bear the name most like the other's. */
  twin: 0.011,
  /** Somebody else of the same names, sex and citizenship, born on the same day, of another father. */
  namesake: 0.001,
  /** The same, born on the day that has its day and month in each other's place. */
  swappedNamesake: 0.001,
} as const;

/** Who is whose double. */
export type Double = keyof typeof HARD_RATES;

/** Returns the people who are easily taken for somebody else of the generator, mostly none. */
export function doublesOf(person: InventedPerson, index: number): InventedPerson[] {
  const dice = diceOf(index, 'doubles');
  const { truth } = person;
  const doubles: InventedPerson[] = [];
  const add = (double: Double, changed: Partial<Identity>) =>
    doubles.push(doubleOf(person, index, double, { ...truth, ...changed }));
  if (dice.chance(HARD_RATES.twin)) add('twin', twinName(truth, index));
  if (dice.chance(HARD_RATES.namesake)) add('namesake', otherFather(truth));
  const swapped = swapDayAndMonth(truth.birthDate);
  if (dice.chance(HARD_RATES.swappedNamesake) && swapped !== null) {
    add('swappedNamesake', { ...otherFather(truth), birthDate: swapped });
  }
  return doubles;
}

/** Documents and IIN of their own; contradictions of their own; known to the same systems. */
function doubleOf(
  person: InventedPerson,
  index: number,
  double: Double,
  truth: Identity,
): InventedPerson {
  const seed = index + 1_000_000 * (Object.keys(HARD_RATES).indexOf(double) + 1);
  const renumber = <T extends { readonly number: string }>(document: T): T => ({
    ...document,
    number: `${double}:${document.number}`,
  });
  return {
    ...person,
    key: `${person.key} ${double}`,
    iin: person.iin === null ? null : `${double}:${person.iin}`,
    truth,
    heldBy: drawHeldBy(seed, truth, [...person.knownTo], null),
    travelDocuments: person.travelDocuments.map(renumber),
    identityDocuments: person.identityDocuments.map(renumber),
    documentOnFile: {},
  };
}

function twinName(truth: Identity, index: number): Partial<Identity> {
  const dice = diceOf(index, 'twin-name');
  const { names } = NATIONS[isNationCode(truth.birthCountry) ? truth.birthCountry : 'KAZ'];
  const others = (truth.sex === 'MALE' ? names.male : names.female).filter(
    ({ latin }) => latin !== truth.givenNameLatin,
  );
  const likeness = (name: string) => jaroWinkler(name, truth.givenNameLatin);
  const [likest] = others.toSorted((a, b) => likeness(b.latin) - likeness(a.latin));
  const name = dice.chance(0.5) ? likest : dice.pick(others);
  return { givenNameCyrillic: name?.cyrillic ?? '', givenNameLatin: name?.latin ?? '' };
}

/** Peoples without patronymics have nothing that tells such namesakes apart. */
function otherFather({ patronymicCyrillic, sex }: Identity): Partial<Identity> {
  if (patronymicCyrillic === null) return {};
  return { patronymicCyrillic: sex === 'MALE' ? 'ЯКОВЛЕВИЧ' : 'ЯКОВЛЕВНА' };
}
