import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPeople,
  type InventedPerson,
  POPULATION,
  type SystemName,
} from '../../mocks/people.ts';
import { isBin } from '../../schema/bin.ts';
import { isCountryCode } from '../../schema/country.ts';
import { isIin } from '../../schema/iin.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });
const anyPerson = fc.nat({ max: POPULATION - 1 }).map((index) => people.byIndex(index));
const castMember = fc.constantFrom(...Object.values(people.cast));
const somebody = fc.oneof({ weight: 12, arbitrary: anyPerson }, castMember);
const RUNS = { numRuns: 1_500 };

describe('a generated person', () => {
  it('is the same each time, whoever asks', () => {
    const others = createPeople({ today: TODAY });
    fc.assert(
      fc.property(fc.nat({ max: POPULATION - 1 }), (index) => {
        expect(others.byIndex(index)).toEqual(people.byIndex(index));
      }),
    );
  });

  it('keeps name, birth, IIN and document numbers on another day', () => {
    const later = createPeople({ today: '2031-02-28' });
    fc.assert(
      fc.property(fc.nat({ max: POPULATION - 1 }), (index) => {
        expect(lasting(later.byIndex(index))).toEqual(lasting(people.byIndex(index)));
      }),
    );
  });

  it('has no IIN and no record that needs one, or has both', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        if (person.iin !== null) return;
        expect(person.knownTo.has('gbdFl')).toBe(false);
        expect(person.kandas).toBeNull();
        for (const list of ['employmentContracts', 'workPermits', 'residencePermits'] as const) {
          expect(person[list]).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe('the records of an invented person', () => {
  it('are in a system exactly when the system knows the person', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        const recorded: Record<Exclude<SystemName, 'gbdFl'>, boolean> = {
          isMp: person.travelDocuments.length > 0,
          berkut: person.crossings.length > 0,
          enbek: person.employmentContracts.length + person.workPermits.length > 0,
          kuttyMeken: person.kandas !== null,
          eqonaq: person.hotelStays.length > 0,
        };
        for (const [system, expected] of Object.entries(recorded)) {
          expect({ system, known: person.knownTo.has(system as SystemName) }).toEqual({
            system,
            known: expected,
          });
        }
        if (!person.knownTo.has('gbdFl')) expect(person.identityDocuments).toEqual([]);
      }),
      RUNS,
    );
  });

  it('differ from the truth only in systems that know the person, and really differ', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        const { truth, knownTo, heldBy, documentOnFile } = person;
        for (const system of [...Object.keys(heldBy), ...Object.keys(documentOnFile)]) {
          expect(knownTo).toContain(system);
        }
        for (const record of Object.values(heldBy)) {
          expect({ ...truth, ...record }).not.toEqual(truth);
        }
      }),
      RUNS,
    );
  });

  it('tell crossings in order, none after today, each with a passport that was valid then', () => {
    fc.assert(
      fc.property(somebody, ({ crossings, travelDocuments, identityDocuments }) => {
        const moments = crossings.map(({ at }) => at);
        expect(moments).toEqual([...new Set(moments)].sort());
        for (const { at, document } of crossings) {
          expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+05:00$/);
          expect(at < TODAY).toBe(true);
          const carried = [...travelDocuments, ...identityDocuments].find(
            ({ issuingState, number }) =>
              issuingState === document.issuingState && number === document.number,
          );
          expect(carried?.issuedOn).toSatisfy((issuedOn: string) => issuedOn <= at.slice(0, 10));
          expect(carried?.expiresOn).toSatisfy((expiresOn: string) => expiresOn >= at.slice(0, 10));
        }
      }),
      RUNS,
    );
  });

  it('pair entries with exits, but for a crossing that was not recorded', () => {
    fc.assert(
      fc.property(somebody, ({ crossings }) => {
        for (const [at, crossing] of crossings.entries()) {
          const next = crossings[at + 1];
          if (next === undefined || ordinal(next) !== ordinal(crossing) + 1) continue;
          expect(next.direction).not.toBe(crossing.direction);
        }
      }),
      RUNS,
    );
  });

  it('have periods that begin before they end, and statuses that fit today', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        const ended = (date: string | null) => date !== null && date < TODAY;
        for (const contract of person.employmentContracts) {
          expect(contract.contractDate <= contract.beginDate).toBe(true);
          expect(contract.status === 'ENDED').toBe(ended(contract.endDate));
        }
        for (const permit of [...person.workPermits, ...person.residencePermits]) {
          expect(permit.validFrom < permit.validTo).toBe(true);
          expect(permit.status === 'EXPIRED').toBe(ended(permit.validTo));
        }
        for (const filed of person.arrivalNotifications) {
          expect(filed.arrivedOn <= filed.notifiedOn && filed.notifiedOn <= TODAY).toBe(true);
          expect(filed.status === 'REFUSED').toBe(filed.refusalReason !== null);
        }
        for (const stay of person.hotelStays) {
          expect(stay.checkIn < TODAY && (stay.checkOut ?? TODAY) > stay.checkIn).toBe(true);
          expect(stay.status === 3).toBe(ended(stay.checkOut));
        }
      }),
      RUNS,
    );
  });

  it('hold identifiers that are valid and codes that the code lists have', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        expect(isCountryCode(person.truth.citizenship)).toBe(true);
        const hosts = person.arrivalNotifications.map(({ host }) => host);
        for (const host of hosts) {
          expect(host.kind === 'person' ? isIin(host.iin) : isBin(host.bin)).toBe(true);
        }
        for (const { employerBin, employerIin } of [
          ...person.workPermits,
          ...person.employmentContracts,
        ]) {
          expect((employerBin === null) !== (employerIin === null)).toBe(true);
          expect(
            employerBin === null ? people.byIin(employerIin ?? '') : isBin(employerBin),
          ).toBeTruthy();
        }
      }),
      RUNS,
    );
  });

  it('lead back to the person by their numbers', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        for (const number of recordNumbers(person)) {
          expect(people.byRecordNumber(number)?.key).toBe(person.key);
        }
      }),
    );
    for (const number of ['', 'WP-000001-9', 'XX-000001-1', 'WP-C99-1', 'WP-9999999-1']) {
      expect(people.byRecordNumber(number)).toBeNull();
    }
  });

  it('name each other in a kandas family', () => {
    fc.assert(
      fc.property(somebody, (person) => {
        for (const { personKey, personId, relation } of person.kandas?.family ?? []) {
          const relative = people.byKey(personKey);
          expect(personId).toBe(`iin:${relative?.iin}`);
          const back = relative?.kandas?.family.find((other) => other.personKey === person.key);
          expect([relation, back?.relation]).toEqual([relation, INVERSE[relation]]);
        }
      }),
      RUNS,
    );
  });
});

const INVERSE = { SPOUSE: 'SPOUSE', SIBLING: 'SIBLING', PARENT: 'CHILD', CHILD: 'PARENT' } as const;

function ordinal({ crossingNumber }: { crossingNumber: string }): number {
  return Number(crossingNumber.split('-').at(-1));
}

function recordNumbers(person: InventedPerson): string[] {
  return [
    ...person.crossings.map(({ crossingNumber }) => crossingNumber),
    ...person.arrivalNotifications.map(({ number }) => number),
    ...person.immigrantRegistrations.map(({ number }) => number),
    ...person.residencePermits.map(({ number }) => number),
    ...person.employmentContracts.map(({ contractNumber }) => contractNumber),
    ...person.workPermits.map(({ number }) => number),
    ...person.hotelStays.map(({ stayId }) => stayId),
    ...person.visas.map(({ number }) => number),
    ...person.invitations.map(({ number }) => number),
    ...person.medicalCertificates.map(({ number }) => number),
    ...person.taxPrepayments.map(({ receiptNumber }) => receiptNumber),
    ...(person.kandas === null ? [] : [person.kandas.certificateNumber]),
  ];
}

function lasting({ key, iin, truth, travelDocuments, identityDocuments }: InventedPerson) {
  const { deathDate: _, ...identity } = truth;
  const numbers = travelDocuments.map(({ issuingState, number }) => `${issuingState} ${number}`);
  const passports = identityDocuments
    .filter(({ type }) => type === '001')
    .map(({ number }) => number);
  return { key, iin, identity, numbers, passports };
}
