import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAST_IINS } from '../../mocks/people/cast/cast-iins.ts';
import { indexOfDocument } from '../../mocks/people/document-number.ts';
import { indexOfIin, inventIin } from '../../mocks/people/individual-number.ts';
import { createPeople, POPULATION, personIdOf } from '../../mocks/people.ts';
import { iinCheckDigit, isIin, parseIin, readIin } from '../../schema/iin.ts';
import { isPersonId } from '../../schema/person-id.ts';

const people = createPeople({ today: '2026-11-23' });
const anyIndex = fc.nat({ max: POPULATION - 1 });

describe('identifiers of invented people', () => {
  it('gives each number an IIN that leads back to it, and to nobody else', () => {
    const seen = new Set<string>();
    for (let index = 0; index < POPULATION; index += 41) {
      const iin = inventIin(index);
      expect(indexOfIin(iin)).toBe(index);
      seen.add(iin);
    }
    expect(seen.size).toBe(Math.ceil(POPULATION / 41));
    fc.assert(fc.property(anyIndex, (index) => indexOfIin(inventIin(index)) === index));
  });

  it('gives IINs with the right check digit, date of birth and sex', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const { truth } = people.byIndex(index);
        const iin = inventIin(index);
        expect(iinCheckDigit(iin.slice(0, 11))).toBe(Number(iin[11]));
        const { birthDate, sex } = readIin(parseIin(iin));
        expect({ birthDate, sex }).toEqual({ birthDate: truth.birthDate, sex: truth.sex });
      }),
    );
  });

  it('finds a person by IIN exactly when the person has one', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const person = people.byIndex(index);
        expect(people.byIin(inventIin(index))?.key).toBe(
          person.iin === null ? undefined : person.key,
        );
      }),
    );
  });

  it('finds a person by every document, old ones too, and under its own state only', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const person = people.byIndex(index);
        for (const held of [...person.travelDocuments, ...person.identityDocuments]) {
          expect(people.byDocument(held.issuingState, held.number)?.key).toBe(person.key);
          expect(people.byDocument('FRA', held.number)).toBeNull();
        }
      }),
    );
  });

  it('leaves nobody without an identifier', () => {
    fc.assert(fc.property(anyIndex, (index) => isPersonId(personIdOf(people.byIndex(index)))));
    for (const member of Object.values(people.cast))
      expect(isPersonId(personIdOf(member))).toBe(true);
  });

  it('knows nobody by an IIN or a document that was not given out', () => {
    expect(people.byIin('900101300017')).toBeNull();
    expect(people.byIin('910314390102')).toBeNull();
    expect(people.byIin('')).toBeNull();
    for (const number of ['', 'FA', 'FA0000000', "'; drop", '99999999999999']) {
      expect(people.byDocument('UZB', number)).toBeNull();
    }
  });

  it('never answers for another person when a digit of an IIN is changed', () => {
    fc.assert(
      fc.property(
        anyIndex,
        fc.nat({ max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (index, at, by) => {
          const iin = inventIin(index);
          const changed = iin.slice(0, at) + ((Number(iin[at]) + by) % 10) + iin.slice(at + 1);
          const found = indexOfIin(changed);
          expect(found === null || (isIin(changed) && inventIin(found) === changed)).toBe(true);
          expect(found).not.toBe(index);
        },
      ),
    );
  });

  it('keeps the cast out of the generated numbers', () => {
    for (const iin of Object.values(CAST_IINS)) expect(indexOfIin(iin)).toBeNull();
    for (const member of Object.values(people.cast)) {
      for (const { issuingState, number } of [
        ...member.travelDocuments,
        ...member.identityDocuments,
      ]) {
        const index = indexOfDocument(number);
        const generated = index === null ? [] : documentsOf(index);
        expect(generated).not.toContain(`${issuingState} ${number}`);
        expect(people.byDocument(issuingState, number)?.key).toBe(member.key);
      }
    }
  });

  it('refuses a number outside the population', () => {
    for (const index of [-1, POPULATION, 0.5, Number.NaN]) {
      expect(() => people.byIndex(index)).toThrow(RangeError);
    }
    expect(people.byKey('person:1000000')).toBeNull();
  });
});

function documentsOf(index: number): string[] {
  const { travelDocuments, identityDocuments } = people.byIndex(index);
  return [...travelDocuments, ...identityDocuments].map(
    (held) => `${held.issuingState} ${held.number}`,
  );
}
