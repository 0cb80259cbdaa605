import { isBin } from '../../../schema/bin.ts';
import { isIin } from '../../../schema/iin.ts';
import type { Requester } from '../../../schema/requester.ts';
import { ClientError } from '../../client-error.ts';
import {
  type Access,
  accessForm,
  assertFields,
  assertNames,
  type DisclosedEntry,
  type IntentEntry,
  type RefusedEntry,
  type SubjectIds,
} from './access.ts';
import type { CommonRecord, EntryDraft } from './entry-record.ts';
import type { Pseudonymizer } from './pseudonym.ts';

/**
 * Makes drafts of entries: checked, and with a pseudonym in the place of every person.
 *
 * An entry that is not of its form is a programming mistake: a TypeError that does not repeat what
 * was given. A case that holds somebody's IIN is refused with BAD_USER_INPUT, since cases stand in
 * the log in clear.
 */
export interface EntryDrafter {
  intent(entry: IntentEntry): EntryDraft;
  disclosed(entry: DisclosedEntry): EntryDraft;
  refused(entry: RefusedEntry): EntryDraft;
}

export function createEntryDrafter(pseudonyms: Pseudonymizer): EntryDrafter {
  // One access serves all entries of a request: a list of people has a thousand.
  const known = new WeakMap<Access, CommonRecord>();

  const common = (access: Access): CommonRecord => {
    const found = known.get(access);
    if (found !== undefined) return found;
    const record = toCommonRecord(access, pseudonyms);
    known.set(access, record);
    return record;
  };
  const toPseudonyms = (ids: SubjectIds): readonly string[] => {
    if (ids.length === 0) throw new TypeError('expected a subject to have an id, but got none');
    return ids.map(pseudonyms.ofSubject);
  };

  return {
    intent({ access, subjects, plannedFields, categories }) {
      assertPurpose(access);
      assertFields('plannedFields', plannedFields);
      assertNames('categories', categories);
      return {
        ...common(access),
        type: 'INTENT',
        subjects: subjects.map(toPseudonyms),
        plannedFields,
        categories,
      };
    },
    disclosed({ access, subject, ...entry }) {
      assertPurpose(access);
      const { disclosedFields, maskedFields, refusedFields, sources, categories } = entry;
      assertFields('disclosedFields', disclosedFields);
      assertFields('maskedFields', maskedFields);
      assertFields(
        'refusedFields',
        refusedFields.map(({ field }) => field),
      );
      for (const { agency, service, outcome } of sources) {
        assertNames('sources', [agency, service, outcome]);
      }
      assertNames('categories', categories);
      return {
        ...common(access),
        type: 'DISCLOSED',
        subjects: subject === null ? [] : [toPseudonyms(subject)],
        disclosedFields,
        maskedFields,
        refusedFields,
        sources,
        durationMs: Math.round(entry.durationMs),
        categories,
      };
    },
    refused({ access, subjects, code, refusedFields, categories }) {
      assertFields('refusedFields', refusedFields);
      assertNames('categories', categories);
      return {
        ...common(access),
        type: 'REFUSED',
        subjects: subjects.map(toPseudonyms),
        code,
        refusedFields,
        categories,
      };
    },
  };
}

function toCommonRecord(access: Access, pseudonyms: Pseudonymizer): CommonRecord {
  const checked = accessForm.safeParse(access);
  if (!checked.success) {
    const fields = checked.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new TypeError(`expected an access in its form, but these are not: ${fields}`);
  }
  const { queryId, requester, purpose, legalBasis, operation, hidden, bulkProcessing } = access;
  const { caseReference, consentReference, mandate, emergency } = access;
  if (holdsIin(caseReference)) {
    throw new ClientError('BAD_USER_INPUT', { detail: 'Expected x-case to hold no IIN.' });
  }
  if (holdsIin(hidden?.reason)) throw new TypeError('expected hidden.reason to hold no IIN');
  return {
    version: 1,
    queryId,
    ...(caseReference !== null && { queryGroupId: caseReference }),
    ...(purpose !== null && { purpose }),
    ...(legalBasis !== null && { legalBasis }),
    ...(consentReference !== null && { consentReference }),
    bulkProcessing,
    ...(mandate !== null && { mandate }),
    ...(emergency && { emergency }),
    ...(hidden !== null && {
      // In the spelling of all times here, which stores compare as text.
      hiddenUntil: new Date(hidden.until).toISOString(),
      hiddenReason: hidden.reason,
    }),
    ...(requester.organization !== null && {
      initiatorOrg: toOrganization(requester.organization, pseudonyms),
    }),
    initiatorPerson: { alternativeCode: requesterPseudonym(requester, pseudonyms) },
    initiatorRoles: requester.roles,
    initiatorSystem: requester.system,
    ...(operation !== null && {
      operation: {
        hash: operation.hash,
        ...(operation.name !== null && { name: operation.name }),
      },
    }),
  };
}

function toOrganization(
  { bin, name, unit }: NonNullable<Requester['organization']>,
  pseudonyms: Pseudonymizer,
): NonNullable<CommonRecord['initiatorOrg']> {
  // A sole trader's number is an IIN, and the firm's name the person's.
  if (!isBin(bin)) return { code: pseudonyms.ofOther(bin) };
  return { code: bin, name, ...(unit !== undefined && { unit }) };
}

/** A person who reads their own record has the pseudonym that they have as a data subject. */
function requesterPseudonym(requester: Requester, pseudonyms: Pseudonymizer): string {
  const { iin, official, organization, id } = requester;
  if (official !== null) return pseudonyms.ofOfficial(organization?.bin ?? '', official);
  return iin === null ? pseudonyms.ofOther(id) : pseudonyms.ofSubject(`iin:${iin}`);
}

function assertPurpose({ purpose }: Access): void {
  if (purpose === null) throw new TypeError('expected an access with a purpose, but got none');
}

function holdsIin(text: string | null | undefined): boolean {
  return (text?.match(/\d+/g) ?? []).some(isIin);
}
