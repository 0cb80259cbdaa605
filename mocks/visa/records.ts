import type {
  InventedApplicant,
  InventedInvitation,
  InventedPerson,
  InventedVisa,
} from '../people.ts';

/** Returns a visa as the ministry writes it. Only what it issues in the country carries an IIN. */
export function visaRecord({ iin }: InventedPerson, visa: InventedVisa): object {
  return {
    number: visa.number,
    category: visa.category,
    status: visa.status,
    entries: visa.entries,
    stayDays: visa.stayDaysMax,
    issuedOn: visa.issuedOn,
    validFrom: visa.validFrom,
    validTo: visa.validTo,
    post: visa.post,
    incomeUsd: visa.monthlyIncomeUsd,
    invitation: visa.invitationNumber,
    applicant: applicantRecord(visa.applicant, visa.post === 'ASTANA' ? iin : null),
  };
}

/** Returns an invitation as the ministry writes it. */
export function invitationRecord({ inviter, invitee, ...invitation }: InventedInvitation): object {
  return {
    number: invitation.number,
    inviter: {
      bin: inviter.kind === 'organization' ? inviter.bin : null,
      iin: inviter.kind === 'person' ? inviter.iin : null,
    },
    purpose: invitation.purpose,
    category: invitation.category,
    status: invitation.status,
    approvedOn: invitation.issuedOn,
    validTo: invitation.validTo,
    applicant: applicantRecord(invitee, null),
  };
}

function applicantRecord(applicant: InventedApplicant, iin: string | null): object {
  return {
    iin,
    passport: { issuer: applicant.document.issuingState, number: applicant.document.number },
    surname: applicant.surnameLatin,
    givenNames: applicant.givenNameLatin,
    birthDate: applicant.birthDate,
    sex: applicant.sex === 'MALE' ? 'M' : 'F',
    citizenship: applicant.citizenship,
  };
}
