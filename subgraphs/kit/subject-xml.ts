import { parseIin } from '../../schema/iin.ts';
import { parsePersonId, personIdOfDocument } from '../../schema/person-id.ts';
import type { KnownIdentifiers } from './known-identifiers.ts';
import { writeElement, writeElements } from './write-xml.ts';
import { children, requireText, textOf, type XmlNode } from './xml.ts';

/** A person as a register is asked about them: by every identifier that is known, at least one. */
export type Subject = KnownIdentifiers;

/** Reads `iin?, document*`. Throws for a subject without any identifier, or with a wrong one. */
export function readSubject(node: XmlNode): Subject {
  const iin = textOf(node, 'iin');
  const documents = children(node, 'document').map((document) => {
    const key = {
      issuingState: requireText(document, 'issuingState'),
      number: requireText(document, 'number'),
    };
    const parts = parsePersonId(personIdOfDocument(key));
    return parts.kind === 'document' ? { ...key, number: parts.number } : key;
  });
  if (iin === undefined && documents.length === 0) throw new RangeError('expected an identifier');
  return { iin: iin === undefined ? null : parseIin(iin), documents };
}

/** Returns what stands inside an element that names a subject: `iin?, document*`. */
export function subjectXml({ iin, documents }: Subject): string {
  const written = documents.map(({ issuingState, number }) =>
    writeElement('document', writeElements({ issuingState, number })),
  );
  return writeElements({ iin }) + written.join('');
}

/** Whether two subjects can be one person: the same IIN where both have one, else a document. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  if (one.iin !== null && other.iin !== null) return one.iin === other.iin;
  return one.documents.some((document) =>
    other.documents.some(
      ({ issuingState, number }) =>
        issuingState === document.issuingState && number === document.number,
    ),
  );
}

/** Returns the same text for two ids of one person, whose identifiers are the same. */
export function subjectKey({ iin, documents }: Subject): string {
  const keys = documents.map(({ issuingState, number }) => `${issuingState}:${number}`);
  return `${iin ?? ''} ${keys.join(' ')}`;
}
