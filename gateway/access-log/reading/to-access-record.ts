import type { AccessRecord, AuditedAccess } from '../../../schema/access-record.ts';
import type { EntryRecord } from '../entry/entry-record.ts';

/** What is known of an entry beside what it says. */
export interface ReadingOf {
  readonly id: string;
  readonly cursor: string;
  readonly sequence: number | null;
  readonly isOwn: boolean;
}

/** Returns what a reader may know of an entry. An INTENT that nothing followed may have been read. */
export function toAccessRecord(entry: EntryRecord, reading: ReadingOf): AccessRecord {
  const { initiatorOrg, hiddenUntil, hiddenReason } = entry;
  return {
    ...reading,
    at: entry.logTime,
    queryId: entry.queryId,
    caseReference: entry.queryGroupId ?? null,
    purpose: entry.purpose ?? null,
    legalBases: entry.legalBasis?.split(',') ?? [],
    consentReference: entry.consentReference ?? null,
    organization:
      initiatorOrg === undefined
        ? null
        : {
            code: initiatorOrg.code,
            name: initiatorOrg.name ?? null,
            unit: initiatorOrg.unit ?? null,
          },
    roles: entry.initiatorRoles,
    system: entry.initiatorSystem,
    categories: entry.categories,
    ...toFields(entry),
    mandate: entry.mandate ?? null,
    inEmergency: entry.emergency ?? false,
    inBulk: entry.bulkProcessing,
    hidden:
      hiddenUntil === undefined ? null : { until: hiddenUntil, reason: hiddenReason as string },
  };
}

/** Returns what an auditor may know of it: the same, and whose pseudonyms are in it. */
export function toAuditedAccess(entry: EntryRecord, reading: ReadingOf): AuditedAccess {
  return {
    ...toAccessRecord(entry, reading),
    requester: entry.initiatorPerson.alternativeCode,
    dataSubjects: entry.subjects,
  };
}

type Fields = Pick<
  AccessRecord,
  'kind' | 'shownFields' | 'maskedFields' | 'withheldFields' | 'sources'
>;

function toFields(entry: EntryRecord): Fields {
  const none = { shownFields: [], maskedFields: [], withheldFields: [], sources: [] };
  switch (entry.type) {
    case 'INTENT':
      return { ...none, kind: 'POSSIBLY_READ', shownFields: entry.plannedFields };
    case 'REFUSED': {
      const withheldFields = entry.refusedFields.map((field) => ({ field, code: entry.code }));
      return { ...none, kind: 'REFUSED', withheldFields };
    }
    case 'DISCLOSED':
      return {
        kind: 'DISCLOSED',
        shownFields: entry.disclosedFields,
        maskedFields: entry.maskedFields,
        withheldFields: entry.refusedFields,
        sources: entry.sources,
      };
  }
}
