import type { AgencyCode } from '../../schema/agencies.ts';
import { RestRefusal } from '../kit/index.ts';
import type { DocumentReference } from '../people.ts';

/** The services of the window, as it calls them. */
export const SERVICE_AREAS = [
  'INVITATION',
  'ARRIVAL_REGISTRATION',
  'TEMPORARY_RESIDENCE',
  'PERMANENT_RESIDENCE',
  'LABOUR_IMMIGRANT_PERMIT',
  'FOREIGN_LABOUR_PERMIT',
  'SELF_EMPLOYMENT_CERTIFICATE',
  'KANDAS_STATUS',
  'REGIONAL_QUOTA',
  'CITIZENSHIP',
  'ASYLUM',
  'IDENTITY_DOCUMENT',
  'DEPARTURE',
] as const;

export type ServiceArea = (typeof SERVICE_AREAS)[number];

/** Where an application stands. */
export type ApplicationStatus =
  | 'SUBMITTED'
  | 'IN_REVIEW'
  | 'NEEDS_CORRECTION'
  | 'APPROVED'
  | 'REFUSED'
  | 'WITHDRAWN';

/** A person as a request names them. */
export interface NamedPerson {
  readonly iin: string | null;
  readonly documents: readonly DocumentReference[];
}

/** A file that is attached, by where it lies. */
export interface FiledAttachment {
  readonly kind: string;
  readonly reference: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What is sent to be filed. */
export interface FiledApplication {
  readonly area: ServiceArea;
  readonly applicant: NamedPerson;
  readonly employerBin: string | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly attachments: readonly FiledAttachment[];
}

/** What is on file. */
export interface RegisteredApplication extends FiledApplication {
  readonly number: string;
  /** The idempotency key under which it was filed. */
  readonly key: string;
  readonly personKey: string;
  readonly status: ApplicationStatus;
  /** The earliest first; milliseconds since the epoch. */
  readonly history: readonly { readonly status: ApplicationStatus; readonly at: number }[];
  readonly reason: string | null;
  readonly record: { readonly system: AgencyCode; readonly number: string } | null;
  /** `26.11.2026`. */
  readonly dueOn: string;
}

/** Reads what is sent; throws a `RestRefusal` that names what is missing or wrong. */
export function readFiling(json: unknown): FiledApplication {
  const given = toObject(json);
  const wrong = Object.entries({
    area: SERVICE_AREAS.some((area) => area === given.area),
    applicant: isPerson(given.applicant),
    employerBin: given.employerBin === null || /^\d{12}$/.test(String(given.employerBin)),
    form: typeof given.form === 'object' && given.form !== null,
    attachments: Array.isArray(given.attachments) && given.attachments.length <= 20,
  }).flatMap(([name, isRight]) => (isRight ? [] : [name]));
  const isEmployers = given.area === 'FOREIGN_LABOUR_PERMIT';
  if (isEmployers !== (typeof given.employerBin === 'string')) wrong.push('employerBin');
  if (wrong.length > 0) throw new RestRefusal(400, 'BAD_APPLICATION', wrong.join(', '));
  return given as unknown as FiledApplication;
}

/** Whether this names a person by an IIN or a document. */
export function isPerson(value: unknown): value is NamedPerson {
  const { iin, documents } = toObject(value);
  const isIin = iin === null || /^\d{12}$/.test(String(iin));
  return isIin && Array.isArray(documents) && (iin !== null || documents.length > 0);
}

function toObject(value: unknown): Record<string, unknown> {
  return (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
}
