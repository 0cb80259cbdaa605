import type { Iin } from '../../schema/iin.ts';
import { type DocumentKey, type PersonId, parsePersonId } from '../../schema/person-id.ts';

/** A person as another subgraph hands them over: the id, and the internal fact where it was asked. */
export interface PersonReference {
  readonly id: PersonId;
  readonly identifiers?: {
    readonly iin?: Iin | null;
    readonly documents?: readonly DocumentKey[];
  } | null;
}

/** Everything by which a system of record may be asked about one person. */
export interface KnownIdentifiers {
  readonly iin: Iin | null;
  /** Each once, in a fixed order. */
  readonly documents: readonly DocumentKey[];
}

/** Returns what the registers know of a person's identifiers joined with what the id itself says. */
export function knownIdentifiers({ id, identifiers }: PersonReference): KnownIdentifiers {
  const said = parsePersonId(id);
  const documents = new Map<string, DocumentKey>();
  for (const { issuingState, number } of [
    ...(said.kind === 'document' ? [said] : []),
    ...(identifiers?.documents ?? []),
  ]) {
    documents.set(`${issuingState}:${number}`, { issuingState, number });
  }
  return {
    iin: said.kind === 'iin' ? said.iin : (identifiers?.iin ?? null),
    documents: [...documents]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, key]) => key),
  };
}

/** Returns a document's name as legacy systems of ours write it: `UZB:FA0000001`. */
export function printDocumentKey({ issuingState, number }: DocumentKey): string {
  return `${issuingState}:${number}`;
}
