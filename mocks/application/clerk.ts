import type { InventedPerson } from '../people.ts';
import type { ApplicationStatus, FiledApplication } from './filed-application.ts';

/** How an application is decided. */
export interface Decision {
  readonly status: Extract<ApplicationStatus, 'NEEDS_CORRECTION' | 'APPROVED' | 'REFUSED'>;
  /** Null for an approval. */
  readonly reason: string | null;
}

const READABLE_BYTES_MIN = 1_024;
/** A region whose quota is full, in the stories that are told here. */
const REGION_WITHOUT_QUOTA = 'KZ-62';
const KAZAKH = '005';

/** Decides by rule: always the same about the same application. */
export function decide(application: FiledApplication, person: InventedPerson): Decision {
  const { area, form, attachments } = application;
  if (attachments.some(({ bytes }) => bytes < READABLE_BYTES_MIN)) {
    return { status: 'NEEDS_CORRECTION', reason: 'ATTACHMENT_UNREADABLE' };
  }
  if (form.region === REGION_WITHOUT_QUOTA) return { status: 'REFUSED', reason: 'QUOTA_EXHAUSTED' };
  if (area === 'KANDAS_STATUS' && person.truth.ethnicityCode !== KAZAKH) {
    return { status: 'REFUSED', reason: 'NOT_ELIGIBLE' };
  }
  return { status: 'APPROVED', reason: null };
}
