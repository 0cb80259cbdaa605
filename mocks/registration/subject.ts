import type { AskedSubject } from '../kit/index.ts';
import type { InventedPerson, People } from '../people.ts';

/** Returns whom IS MP knows under one of the identifiers, the IIN before the documents; or null. */
export function findSubject(people: People, { iin, documents }: AskedSubject) {
  const found = [
    ...(iin === null ? [] : [people.byIin(iin)]),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ];
  return found.find((person) => person?.knownTo.has('isMp')) ?? null;
}

/** Somebody else, whom the fault `otherPerson` puts in the place of whoever was asked for. */
export function otherThan(people: People, person: InventedPerson | null): InventedPerson {
  const { 'labour-migrant': first, 'neo-nomad': second } = people.cast;
  return person?.key === first.key ? second : first;
}
