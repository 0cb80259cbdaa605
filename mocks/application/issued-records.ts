import type {
  InventedImmigrantRegistration,
  InventedInvitation,
  InventedKandas,
  InventedPerson,
  InventedResidencePermit,
  InventedWorkPermit,
  People,
  SystemName,
} from '../people.ts';

/** A record that was made of an application, in the shape of the system that holds it. */
export type IssuedRecord =
  | { readonly kind: 'workPermit'; readonly record: InventedWorkPermit }
  | { readonly kind: 'residencePermit'; readonly record: InventedResidencePermit }
  | { readonly kind: 'registration'; readonly record: InventedImmigrantRegistration }
  | { readonly kind: 'invitation'; readonly record: InventedInvitation }
  | { readonly kind: 'kandas'; readonly record: InventedKandas };

/** What the single window has issued since the simulators started; all of them see it. */
export interface IssuedRecords {
  /** Hands a record over to its system, which knows the person from then on. */
  add(personKey: string, issued: IssuedRecord): void;
  /** Returns the person with what was issued to them, the same object where nothing was. */
  addTo(person: InventedPerson): InventedPerson;
  /** Whose record a number is; null for a number that was not issued here. */
  ownerOf(recordNumber: string): string | null;
}

/** The systems that know some people and not others; the Ministry of Foreign Affairs is none. */
const SYSTEMS: Readonly<Record<IssuedRecord['kind'], SystemName | null>> = {
  workPermit: 'enbek',
  residencePermit: 'isMp',
  registration: 'isMp',
  invitation: null,
  kandas: 'kuttyMeken',
};

/** Returns an empty store, in memory. */
export function createIssuedRecords(): IssuedRecords {
  const byPerson = new Map<string, IssuedRecord[]>();
  const owners = new Map<string, string>();
  return {
    add(personKey, issued) {
      byPerson.set(personKey, [...(byPerson.get(personKey) ?? []), issued]);
      owners.set(numberOf(issued), personKey);
    },
    addTo: (person) => (byPerson.get(person.key) ?? []).reduce(withRecord, person),
    ownerOf: (recordNumber) => owners.get(recordNumber) ?? null,
  };
}

/** Returns the number of a record in its system. */
export function numberOf(issued: IssuedRecord): string {
  return issued.kind === 'kandas' ? issued.record.certificateNumber : issued.record.number;
}

/**
 * Returns the invented people with what was issued to them, at every moment: a simulator that is
 * given these shows a permit in its own register once the single window has issued it.
 */
export function withIssuedRecords(people: People, issued: IssuedRecords): People {
  const shown = (person: InventedPerson | null) => (person === null ? null : issued.addTo(person));
  const byKey = (key: string) => shown(people.byKey(key));
  return {
    ...people,
    byKey,
    byIndex: (index) => issued.addTo(people.byIndex(index)),
    byIin: (iin) => shown(people.byIin(iin)),
    byDocument: (issuingState, number) => shown(people.byDocument(issuingState, number)),
    byRecordNumber(recordNumber) {
      const owner = issued.ownerOf(recordNumber);
      return owner === null ? shown(people.byRecordNumber(recordNumber)) : byKey(owner);
    },
    byName: (...asked) => people.byName(...asked).map(issued.addTo),
    arrivedIn: (region) => people.arrivedIn(region).map(issued.addTo),
    guestsOf: (hotelId) => people.guestsOf(hotelId).map(issued.addTo),
  };
}

function withRecord(person: InventedPerson, issued: IssuedRecord): InventedPerson {
  const system = SYSTEMS[issued.kind];
  const knownTo = new Set([...person.knownTo, ...(system === null ? [] : [system])]);
  switch (issued.kind) {
    case 'workPermit':
      return { ...person, knownTo, workPermits: [...person.workPermits, issued.record] };
    case 'residencePermit':
      return { ...person, knownTo, residencePermits: [...person.residencePermits, issued.record] };
    case 'registration': {
      const immigrantRegistrations = [...person.immigrantRegistrations, issued.record];
      return { ...person, knownTo, immigrantRegistrations };
    }
    case 'invitation':
      return { ...person, knownTo, invitations: [...person.invitations, issued.record] };
    case 'kandas':
      return { ...person, knownTo, kandas: issued.record };
  }
}
