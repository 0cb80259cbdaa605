import type { Element } from '@xmldom/xmldom';
import { childText, readSequence } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { element, type Markup } from './write-xml.ts';

interface DocumentName {
  readonly issuingState: string;
  readonly number: string;
}

/** A person as a request names them. */
export interface AskedSubject {
  readonly iin: string | null;
  readonly documents: readonly DocumentName[];
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

/** Returns the identifiers that a register has on file: the IIN, and every foreign passport. */
export function subjectMarkup(
  person: { readonly iin: string | null; readonly travelDocuments: readonly DocumentName[] },
  name = 'subject',
): Markup {
  return element(name, [
    element('iin', person.iin),
    ...person.travelDocuments.map(({ issuingState, number }) =>
      element('document', [element('issuingState', issuingState), element('number', number)]),
    ),
  ]);
}

function readDocument(parent: Element): DocumentName {
  readSequence(parent, [{ name: 'issuingState' }, { name: 'number' }]);
  return {
    issuingState: childText(parent, 'issuingState') ?? '',
    number: childText(parent, 'number') ?? '',
  };
}
