import type { DocumentReference } from '../records/held-document.ts';
import type { Identity } from '../records/identity.ts';
import type {
  InventedApplicant,
  InventedInvitation,
  InventedVisa,
} from '../records/visa-records.ts';
import { CAST_IINS } from './cast-iins.ts';

/** Returns who asks for a visa, as the passport says it. */
export function castApplicant(
  truth: Pick<Identity, 'surnameLatin' | 'givenNameLatin' | 'birthDate' | 'sex' | 'citizenship'>,
  { issuingState, number }: DocumentReference,
): InventedApplicant {
  const { surnameLatin, givenNameLatin, birthDate, sex, citizenship } = truth;
  const document = { issuingState, number };
  return { surnameLatin, givenNameLatin, birthDate, sex, citizenship, document };
}

/** Returns a visa for any number of entries; what differs is stated over it. */
export function castVisa(
  stated: Pick<
    InventedVisa,
    'number' | 'category' | 'status' | 'issuedOn' | 'validFrom' | 'validTo' | 'post' | 'applicant'
  > &
    Partial<InventedVisa>,
): InventedVisa {
  const unsaid = { stayDaysMax: null, monthlyIncomeUsd: null, invitationNumber: null };
  return { entries: 'MULTIPLE', ...unsaid, ...stated };
}

/** Returns an invitation by somebody of the cast; what differs is stated over it. */
export function castInvitation(
  name: keyof typeof CAST_IINS,
  stated: Omit<InventedInvitation, 'inviter'>,
): InventedInvitation {
  return { inviter: { kind: 'person', iin: CAST_IINS[name] }, ...stated };
}
