import type { Iin } from '../../../schema/iin.ts';
import { type PersonId, personIdOfIin } from '../../../schema/person-id.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';
import type { RecordDecision } from './decide-record.ts';

/** Whom a record is about, and what its own subgraph knows of that; one object per request and case. */
export interface RecordScope {
  /** Null where nobody can tell: then only what is granted for anybody's records is. */
  readonly subject: PersonId | null;
  /** The id by that person's IIN where the reference to them names one, else `subject` again. */
  readonly holder: PersonId | null;
  /** The record itself says that it has to do with the requester: it is in their hotel, say. */
  readonly isCase: boolean;
  /** What has been decided about such records in this request. */
  readonly decisions: Map<Requirement, RecordDecision>;
}

/** A person as resolvers pass them on: from a representation of the gateway, or by id alone. */
interface SubjectReference {
  readonly id: PersonId;
  readonly identifiers?: { readonly iin?: string | null } | null;
}

/** Returns whom an object that stands for a person is about. */
export function readSubject(value: unknown): Pick<RecordScope, 'subject' | 'holder'> {
  if (!isReference(value)) return { subject: null, holder: null };
  const { id, identifiers } = value;
  const iin = identifiers?.iin ?? null;
  // An id that is an IIN says who it is; whatever stands beside it must not say otherwise.
  const isSaid = iin === null || id.startsWith('iin:');
  return { subject: id, holder: isSaid ? id : personIdOfIin(iin as Iin) };
}

function isReference(value: unknown): value is SubjectReference {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}
