import { isBin } from '../../schema/bin.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { VISA_CATEGORIES } from '../../schema/code-lists/visa-categories.ts';
import { VISA_POSTS } from '../../schema/code-lists/visa-posts.ts';
import { INVITATION_STATUSES, VISA_STATUSES } from '../../schema/code-lists/visa-statuses.ts';
import type { Invitation, Person, Visa, VisaFact } from '../../schema/generated/visa.ts';
import { isIin } from '../../schema/iin.ts';
import { personIdOfIin } from '../../schema/person-id.ts';
import { type HeldIdentity, toHeldIdentity } from '../kit/held-identity.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { InvitationRecord, VisaRecord } from './client.ts';

/** Returns the visas with their labels, the latest first. */
export function toVisas(records: readonly VisaRecord[]): Visa[] {
  return sortVisas(records).map((record) => ({
    number: record.number,
    category: toDictionaryValue(record.category, VISA_CATEGORIES),
    status: toDictionaryValue(record.status, VISA_STATUSES),
    entries: record.entries,
    stayDaysMax: record.stayDays,
    issuedOn: record.issuedOn,
    validFrom: record.validFrom,
    validUntil: record.validTo,
    issuedBy: toDictionaryValue(record.post, VISA_POSTS),
    invitationNumber: record.invitation,
    declaredIncomeUsd: record.incomeUsd,
  }));
}

/** Returns the visas as facts, the latest first. */
export function toVisaFacts(records: readonly VisaRecord[]): VisaFact[] {
  return sortVisas(records).map((record) => ({
    category: record.category,
    status: record.status,
    validFrom: record.validFrom,
    validUntil: record.validTo,
    entriesMax: record.entries === 'SINGLE' ? 1 : null,
    stayDaysMax: record.stayDays,
    monthlyIncomeUsd: record.incomeUsd,
  }));
}

/** Returns the invitations with their labels, the latest first. */
export function toInvitations(records: readonly InvitationRecord[]): Invitation[] {
  const sorted = [...records].sort(
    (one, other) =>
      other.approvedOn.localeCompare(one.approvedOn, 'en') ||
      other.number.localeCompare(one.number, 'en'),
  );
  return sorted.map(({ inviter: { bin, iin }, ...record }) => ({
    number: record.number,
    invitingOrganization: bin !== null && isBin(bin) ? { bin } : null,
    invitingPerson: iin !== null && isIin(iin) ? ({ id: personIdOfIin(iin) } as Person) : null,
    purpose: toDictionaryValue(record.purpose, PURPOSES_OF_ARRIVAL),
    visaCategory: toDictionaryValue(record.category, VISA_CATEGORIES),
    status: toDictionaryValue(record.status, INVITATION_STATUSES),
    issuedOn: record.approvedOn,
    validUntil: record.validTo,
  }));
}

const SEXES: Readonly<Record<string, 'MALE' | 'FEMALE'>> = { M: 'MALE', F: 'FEMALE' };

/** Returns who applied for each visa, the latest first: Latin letters, as the passport had them. */
export function toApplicantsHeld(records: readonly VisaRecord[]): HeldIdentity[] {
  return sortVisas(records).map(({ number, issuedOn, applicant }) =>
    toHeldIdentity({
      record: number,
      recordedAt: `${issuedOn}T00:00`,
      iin: applicant.iin,
      surnameLatin: applicant.surname,
      givenNameLatin: applicant.givenNames,
      birthDate: applicant.birthDate,
      sex: SEXES[applicant.sex ?? ''],
      citizenship: applicant.citizenship,
      document: { issuingState: applicant.passport.issuer, number: applicant.passport.number },
    }),
  );
}

function sortVisas(records: readonly VisaRecord[]): VisaRecord[] {
  return [...records].sort(
    (one, other) =>
      other.validFrom.localeCompare(one.validFrom, 'en') ||
      other.number.localeCompare(one.number, 'en'),
  );
}
