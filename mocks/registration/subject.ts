import type { Element } from '@xmldom/xmldom';
import { childText, element, type Markup, readSequence, ShepRefusal } from '../kit/index.ts';
import type { DocumentReference, InventedPerson, People } from '../people.ts';

/** A foreigner as a request names them. */
export interface AskedSubject {
  readonly iin: string | null;
  readonly documents: readonly DocumentReference[];
}

/** Reads `iin?, document*`; refuses a subject without either. */
export function readSubject(parent: Element): AskedSubject {
  const { iin, document } = readSequence(parent, [
    { name: 'iin', optional: true },
    { name: 'document', optional: true, many: true },
  ]);
  const subject = {
    iin: iin[0]?.textContent?.trim() ?? null,
    documents: document.map(readDocument),
  };
  if (subject.iin !== null && !/^\d{12}$/.test(subject.iin)) {
    throw new ShepRefusal('schema', 'cvc-pattern-valid: iin is 12 digits');
  }
  if (subject.iin === null && subject.documents.length === 0) {
    throw new ShepRefusal('schema', `${parent.localName}: expected iin or document`);
  }
  return subject;
}

function readDocument(parent: Element): DocumentReference {
  readSequence(parent, [{ name: 'issuingState' }, { name: 'number' }]);
  return {
    issuingState: childText(parent, 'issuingState') ?? '',
    number: childText(parent, 'number') ?? '',
  };
}

/** Returns whom IS MP knows under one of the identifiers, the IIN before the documents; or null. */
export function findSubject(people: People, { iin, documents }: AskedSubject) {
  const found = [
    ...(iin === null ? [] : [people.byIin(iin)]),
    ...documents.map(({ issuingState, number }) => people.byDocument(issuingState, number)),
  ];
  return found.find((person) => person?.knownTo.has('isMp')) ?? null;
}

/** Returns the identifiers that IS MP has on file: the IIN, and every foreign passport. */
export function subjectMarkup(person: InventedPerson, name = 'subject'): Markup {
  return element(name, [
    element('iin', person.iin),
    ...person.travelDocuments.map(({ issuingState, number }) =>
      element('document', [element('issuingState', issuingState), element('number', number)]),
    ),
  ]);
}

/** Somebody else, whom the fault `otherPerson` puts in the place of whoever was asked for. */
export function otherThan(people: People, person: InventedPerson | null): InventedPerson {
  const { 'labour-migrant': first, 'neo-nomad': second } = people.cast;
  return person?.key === first.key ? second : first;
}
