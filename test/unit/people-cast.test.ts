import { describe, expect, it } from 'vitest';
import {
  CAST_IINS,
  CAST_NAMES,
  type CastName,
  createPeople,
  documentAt,
  EMPLOYERS,
  type InventedPerson,
  identityAt,
  personIdOf,
  SYSTEM_NAMES,
} from '../../mocks/people.ts';
import { isBin } from '../../schema/bin.ts';
import { parseIin, readIin } from '../../schema/iin.ts';

const TODAY = '2026-11-23';
const people = createPeople({ today: TODAY });
const { cast } = people;

describe('the cast', () => {
  it('has twelve members, of whom the first has data in every system', () => {
    expect(CAST_NAMES).toHaveLength(12);
    expect(CAST_NAMES[0]).toBe('labour-migrant');
    expect([...cast['labour-migrant'].knownTo].sort()).toEqual([...SYSTEM_NAMES].sort());
  });

  it.each(CAST_NAMES)('has %s found by every identifier', (name) => {
    const person = cast[name];
    expect(person.key).toBe(`cast:${name}`);
    expect(people.byKey(person.key)).toBe(person);
    if (person.iin !== null) expect(people.byIin(person.iin)).toBe(person);
    for (const { issuingState, number } of [
      ...person.travelDocuments,
      ...person.identityDocuments,
    ]) {
      expect(people.byDocument(issuingState, number)).toBe(person);
    }
  });

  it.each(Object.entries(CAST_IINS))('has an IIN of %s that states birth and sex', (name, iin) => {
    const { truth, iin: own } = cast[name as CastName];
    expect(own).toBe(iin);
    const { birthDate, sex } = readIin(parseIin(iin));
    expect({ birthDate, sex }).toEqual({ birthDate: truth.birthDate, sex: truth.sex });
  });

  it('shares no personal value between two members, and none is part of another', () => {
    const owners = new Map<string, string>();
    for (const person of Object.values(cast)) {
      for (const value of new Set(personalValues(person))) {
        for (const [other, owner] of owners) {
          if (owner === person.key) continue;
          const within = value.includes(other) || other.includes(value);
          expect(within, `${value} of ${person.key}, ${other} of ${owner}`).toBe(false);
        }
        owners.set(value, person.key);
      }
    }
    expect(owners.size).toBeGreaterThan(150);
  });

  it('tells no story of a day to come', () => {
    for (const { crossings, hotelStays, arrivalNotifications } of Object.values(cast)) {
      for (const { at } of crossings) expect(at < TODAY).toBe(true);
      for (const { checkIn } of hotelStays) expect(checkIn < TODAY).toBe(true);
      for (const { notifiedOn } of arrivalNotifications) expect(notifiedOn < TODAY).toBe(true);
    }
  });
});

describe('the situations of the cast', () => {
  it('gives the labour migrant every paper', () => {
    const migrant = cast['labour-migrant'];
    expect(migrant.travelDocuments.map(({ expiresOn }) => expiresOn < TODAY)).toEqual([
      false,
      true,
    ]);
    expect(documentAt(migrant, 'eqonaq')?.number).toBe(migrant.travelDocuments[1]?.number);
    expect(documentAt(migrant, 'berkut')?.number).toBe(migrant.travelDocuments[0]?.number);
    expect(migrant.employmentContracts[0]?.employerBin).toBe(EMPLOYERS[0]?.bin);
    expect(migrant.workPermits[0]).toMatchObject({ kind: 'LABOUR_IMMIGRANT', status: 'VALID' });
    expect(migrant.kandas?.status).toBe('ACTIVE');
    for (const list of ['arrivalNotifications', 'residencePermits', 'hotelStays'] as const) {
      expect(migrant[list].length).toBeGreaterThan(0);
    }
  });

  it('leaves the tourist in the country after his thirty days, without an IIN', () => {
    const tourist = cast['overstayed-tourist'];
    expect(personIdOf(tourist)).toBe('doc:TUR:U21829157');
    expect(tourist.crossings.map(({ direction }) => direction)).toEqual(['ENTRY']);
    expect(tourist.crossings[0]?.at).toSatisfy((at: string) => at < '2026-10-24');
  });

  it('joins the kandas with husband and child', () => {
    expect(cast.kandas.kandas?.family.map(({ personKey }) => personKey)).toEqual([
      'cast:three-spellings',
      'cast:minor',
    ]);
  });

  it('has the gardener stay on after permit and contract', () => {
    const { workPermits, employmentContracts, crossings } = cast['ended-permit'];
    expect(workPermits.map(({ status }) => status)).toEqual(['EXPIRED']);
    expect(employmentContracts.map(({ status }) => status)).toEqual(['ENDED']);
    expect(crossings.at(-1)?.direction).toBe('ENTRY');
  });

  it('spells one man in three ways', () => {
    const person = cast['three-spellings'];
    const spellings = SYSTEM_NAMES.map((system) => identityAt(person, system).surnameLatin);
    expect(new Set(spellings).size).toBe(3);
  });

  it('knows two passports only in IS MP', () => {
    const person = cast['two-passports'];
    expect(person.iin).toBeNull();
    expect(person.travelDocuments).toHaveLength(2);
    expect(person.crossings.map(({ document }) => document.issuingState)).toEqual(['ARM']);
    expect(person.hotelStays.map(({ documentUsed }) => documentUsed.issuingState)).toEqual(['RUS']);
  });

  it('has a minor, a dead man who is alive elsewhere, and a woman unknown to GBD FL', () => {
    expect(cast.minor.truth.birthDate > '2016').toBe(true);
    expect(identityAt(cast.deceased, 'gbdFl').lifeStatus).toBe('DECEASED');
    expect(identityAt(cast.deceased, 'enbek').lifeStatus).toBe('ALIVE');
    expect(cast['unknown-to-one'].iin).not.toBeNull();
    expect(cast['unknown-to-one'].knownTo).not.toContain('gbdFl');
  });

  it('has the host owe a notification of the neo-nomad', () => {
    expect(cast['neo-nomad'].arrivalDue?.host).toEqual({ kind: 'person', iin: cast.host.iin });
  });
});

describe('the dictionaries', () => {
  it('give fifty employers a BIN each', () => {
    expect(new Set(EMPLOYERS.map(({ bin }) => bin)).size).toBe(50);
    expect(EMPLOYERS.every(({ bin }) => isBin(bin))).toBe(true);
  });
});

/** What would betray the person: not dates of papers, dictionaries, or references to others. */
function personalValues(person: InventedPerson): string[] {
  const identities = [person.truth, ...Object.values(person.heldBy)];
  const names = identities.flatMap((identity) => [
    identity.surnameCyrillic,
    identity.givenNameCyrillic,
    identity.patronymicCyrillic,
    identity.surnameLatin,
    identity.givenNameLatin,
    identity.birthDate,
    identity.deathDate,
    identity.registeredAddress?.street,
    identity.birthCity,
  ]);
  return [
    ...names,
    person.iin,
    ...[...person.travelDocuments, ...person.identityDocuments].map(({ number }) => number),
    ...person.crossings.flatMap(({ crossingNumber, at }) => [crossingNumber, at]),
    ...person.arrivalNotifications.flatMap(({ number, address }) => [number, address.street]),
    person.arrivalDue?.address.street,
    ...person.residencePermits.map(({ number }) => number),
    ...person.employmentContracts.flatMap(({ contractNumber, position }) => [
      contractNumber,
      position,
    ]),
    ...person.workPermits.map(({ number }) => number),
    person.kandas?.certificateNumber,
    ...person.hotelStays.map(({ stayId }) => stayId),
    ...person.visas.map(({ number }) => number),
    ...person.invitations.map(({ number }) => number),
    ...person.medicalCertificates.flatMap(({ number, diagnoses }) => [
      number,
      ...new Set(diagnoses.map(({ text }) => text)),
    ]),
    ...person.taxPrepayments.map(({ receiptNumber }) => receiptNumber),
  ].filter((value): value is string => typeof value === 'string');
}
