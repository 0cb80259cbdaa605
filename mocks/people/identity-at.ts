import { parseIin } from '../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import type { InventedPerson } from './invented-person.ts';
import type { HeldDocument } from './records/held-document.ts';
import type { Identity, SystemName } from './records/identity.ts';

/**
 * Returns the person as a system's record has them: the truth, overlaid by where it differs.
 *
 * Does not ask whether the system knows the person: see `knownTo`.
 */
export function identityAt(person: InventedPerson, system: SystemName): Identity {
  return { ...person.truth, ...person.heldBy[system] };
}

/**
 * Returns the document under which a system knows the person: the one on file there, else the
 * current foreign passport, else a document of Kazakhstan; null for somebody without any.
 */
export function documentAt(person: InventedPerson, system: SystemName): HeldDocument | null {
  const documents = [...person.travelDocuments, ...person.identityDocuments];
  const onFile = person.documentOnFile[system];
  const found = documents.find(
    ({ issuingState, number }) => issuingState === onFile?.issuingState && number === onFile.number,
  );
  return found ?? documents[0] ?? null;
}

/**
 * Returns the id of the person inside the graph: by IIN, else by the current passport.
 *
 * Throws an error for somebody with neither, which no invented person is.
 */
export function personIdOf({ key, iin, travelDocuments }: InventedPerson): PersonId {
  if (iin !== null) return personIdOfIin(parseIin(iin));
  const [current] = travelDocuments;
  if (current === undefined) throw new Error(`expected an identifier of ${key}, but it has none`);
  return personIdOfDocument(current);
}
