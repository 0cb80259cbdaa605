import { AGENCIES } from '../../schema/agencies.ts';
import type { Bin } from '../../schema/bin.ts';
import { APPLICATION_DECISION_REASONS } from '../../schema/code-lists/application-decision-reasons.ts';
import { APPLICATION_STATUSES } from '../../schema/code-lists/application-statuses.ts';
import { ATTACHMENT_KINDS } from '../../schema/code-lists/attachment-kinds.ts';
import {
  SERVICE_AREAS,
  SERVICE_AREAS_STANDING,
  type ServiceAreaCode,
  type ServiceAreaEntry,
} from '../../schema/code-lists/service-areas.ts';
import type { ResolversParentTypes, ServiceArea } from '../../schema/generated/application.ts';
import { isIin } from '../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { ApplicationRecord } from './records.ts';

/** An application, its person and employer as links. */
export type ApplicationEntity = Exclude<
  ResolversParentTypes['Application'],
  { readonly __typename: 'Application' }
>;

/** Returns an area of the catalogue. */
export function toServiceArea(code: ServiceAreaCode): ServiceArea {
  const entry: ServiceAreaEntry = SERVICE_AREAS[code];
  const { title, description, appliedForBy, mayApply, termWorkingDays } = entry;
  return {
    code,
    title,
    description,
    appliedForBy,
    mayApply,
    documents: entry.documents.map((kind) => ({ kind, label: ATTACHMENT_KINDS[kind] })),
    draftParts: [...entry.draftParts],
    termWorkingDays,
    decidedIn: toDictionaryValue(entry.decidedIn, AGENCIES),
    ...SERVICE_AREAS_STANDING,
  };
}

/**
 * Returns an application about a person, named by the id given, else as the window knows them. Null
 * where the window names nobody whom the graph could name.
 */
export function toApplication(
  record: ApplicationRecord,
  person: PersonId | null = personIdOf(record),
): ApplicationEntity | null {
  if (person === null) return null;
  const { employerBin, reason, record: made } = record;
  const [first] = record.history;
  return {
    number: record.number,
    area: toServiceArea(record.area),
    person: { id: person },
    employer: employerBin === null ? null : { bin: employerBin as Bin },
    status: toDictionaryValue(record.status, APPLICATION_STATUSES),
    history: record.history.map(({ status, at }) => ({
      status: toDictionaryValue(status, APPLICATION_STATUSES),
      at: toMoment(at),
    })),
    submittedAt: toMoment(first?.at ?? 0),
    dueOn: record.dueOn,
    decisionReason:
      reason === null ? null : toDictionaryValue(reason, APPLICATION_DECISION_REASONS),
    resultingRecord:
      made === null
        ? null
        : { system: toDictionaryValue(made.system, AGENCIES), number: made.number },
    attachments: record.attachments.map(({ kind, reference, sha256 }) => ({
      kind,
      reference,
      sha256,
    })),
  };
}

/** Returns the applications in the order of the list: the one filed last first. */
export function sortApplications(records: readonly ApplicationRecord[]): ApplicationRecord[] {
  const filedAt = ({ history: [first] }: ApplicationRecord) => first?.at ?? 0;
  return [...records].sort(
    (one, other) => filedAt(other) - filedAt(one) || other.number.localeCompare(one.number, 'en'),
  );
}

function personIdOf({ applicant: { iin, documents } }: ApplicationRecord): PersonId | null {
  if (iin !== null) return isIin(iin) ? personIdOfIin(iin) : null;
  const [first] = documents;
  try {
    return first === undefined ? null : personIdOfDocument(first);
  } catch {
    // What names no document names nobody.
    return null;
  }
}

function toMoment(ms: number): string {
  return new Date(ms).toISOString();
}
