import { describe, expect, it } from 'vitest';
import { swapDayAndMonth } from '../../mocks/people/generator/contradict.ts';
import { CONTRADICTION_RATES, createPeople, type InventedPerson } from '../../mocks/people.ts';

const people = createPeople({ today: '2026-11-23' });

/** 37 has no factor in common with the length of a block, so that every profile is drawn. */
const SAMPLE = Array.from({ length: 27_000 }, (_, n) => people.byIndex(n * 37));

type Contradiction = keyof typeof CONTRADICTION_RATES;

/** Among whom a contradiction may be, and in whom it is. */
const OBSERVED: Record<
  Contradiction,
  { among: (person: InventedPerson) => boolean; is: (person: InventedPerson) => boolean }
> = {
  latinSpelling: {
    among: ({ knownTo }) => knownTo.size > 1,
    is: (person) => held(person, 'surnameLatin') || held(person, 'givenNameLatin'),
  },
  patronymicMissing: {
    among: ({ knownTo, truth }) => knownTo.size > 1 && truth.patronymicCyrillic !== null,
    is: (person) => held(person, 'patronymicCyrillic'),
  },
  birthDateSwapped: {
    among: ({ knownTo, truth }) =>
      swapDayAndMonth(truth.birthDate) !== null && [...knownTo].some((name) => name !== 'gbdFl'),
    is: (person) => held(person, 'birthDate'),
  },
  expiredPassportOnFile: {
    among: (person) =>
      passportsOf(person).length > 1 &&
      (['gbdFl', 'enbek', 'kuttyMeken', 'eqonaq'] as const).some((name) =>
        person.knownTo.has(name),
      ),
    is: ({ documentOnFile }) => Object.keys(documentOnFile).length > 0,
  },
  citizenshipOutdated: {
    among: ({ kandas }) => kandas?.status === 'CITIZENSHIP_GRANTED',
    is: (person) => held(person, 'citizenship'),
  },
  crossingUnrecorded: {
    among: ({ crossings }) => ordinalOf(crossings.at(-1)?.crossingNumber) > 1,
    is: ({ crossings }) => ordinalOf(crossings.at(-1)?.crossingNumber) !== crossings.length,
  },
  unknownToGbdFl: {
    among: ({ iin, truth }) => iin !== null && truth.citizenship !== 'KAZ',
    is: ({ knownTo }) => !knownTo.has('gbdFl'),
  },
};

/** Those that are told by something recorded, not by a record that is not there. */
const RECORDED = (Object.keys(CONTRADICTION_RATES) as Contradiction[]).filter(
  (name) => name !== 'unknownToGbdFl',
);

describe('contradictions between systems', () => {
  it.each(Object.keys(CONTRADICTION_RATES) as Contradiction[])(
    'keeps to the stated rate of %s',
    (name) => {
      const { among, is } = OBSERVED[name];
      const population = SAMPLE.filter(among);
      const rate = CONTRADICTION_RATES[name];
      const observed = population.filter(is).length / population.length;
      // Four standard deviations of a share: a rate that is off by a fifth does not pass.
      const tolerance = 4 * Math.sqrt((rate * (1 - rate)) / population.length);
      expect(Math.abs(observed - rate)).toBeLessThan(tolerance);
    },
  );

  it.each(RECORDED)('has no %s where there can be none', (name) => {
    const { among, is } = OBSERVED[name];
    expect(SAMPLE.filter((person) => !among(person) && is(person))).toEqual([]);
  });

  it('swaps day and month, and nothing else', () => {
    const swapped = SAMPLE.flatMap(({ truth, heldBy }) =>
      Object.values(heldBy).flatMap(({ birthDate }) =>
        birthDate === undefined ? [] : [[truth.birthDate, birthDate] as const],
      ),
    );
    expect(swapped.length).toBeGreaterThan(100);
    for (const [truth, other] of swapped) expect(other).toBe(swapDayAndMonth(truth));
  });

  it('never has GBD FL contradict the date of birth that the IIN states', () => {
    expect(SAMPLE.filter(({ heldBy }) => heldBy.gbdFl?.birthDate !== undefined)).toEqual([]);
  });

  it('puts only an expired passport of the same person on file', () => {
    for (const person of SAMPLE) {
      for (const filed of Object.values(person.documentOnFile)) {
        const passport = passportsOf(person).find(({ number }) => number === filed.number);
        expect(passport?.expiresOn).toSatisfy((date: string) => date < people.today);
      }
    }
  });
});

function held(person: InventedPerson, field: keyof InventedPerson['truth']): boolean {
  return Object.values(person.heldBy).some((record) => Object.hasOwn(record, field));
}

function passportsOf({ travelDocuments, identityDocuments }: InventedPerson) {
  return [...travelDocuments, ...identityDocuments].filter(({ type }) => type !== '002');
}

function ordinalOf(crossingNumber: string | undefined): number {
  return Number(crossingNumber?.split('-').at(-1) ?? 0);
}
