import type { AgencyCode } from '../../schema/agencies.ts';
import type { Bin } from '../../schema/bin.ts';
import { type PersonId, parsePersonId } from '../../schema/person-id.ts';
import { todayInKazakhstan } from '../kit/index.ts';
import type {
  CertificateFact,
  CivilFacts,
  ContractFact,
  CrossingFact,
  EmployerFacts,
  KandasFact,
  Known,
  OrganizationFacts,
  PersonFacts,
  PrepaidTaxFact,
  RegistrationFacts,
  VisaFact,
  WorkPermitFact,
} from './rules/facts.ts';

/**
 * A person as the gateway hands them over. A fact that is null was asked for in vain; one that is
 * not there, the question does not need.
 */
export interface PersonWithFacts {
  readonly id: PersonId;
  readonly registersUnanswered?: readonly AgencyCode[] | null;
  readonly civilFacts?: (CivilFacts & { readonly register: AgencyCode | null }) | null;
  readonly crossingFacts?: readonly CrossingFact[] | null;
  readonly registrationFacts?: RegistrationFacts | null;
  readonly visaFacts?: readonly DeclaredVisaFact[] | null;
  readonly contractFacts?: readonly ContractFact[] | null;
  readonly workPermitFacts?: readonly WorkPermitFact[] | null;
  readonly kandasFacts?: readonly KandasFact[] | null;
  readonly certificateFacts?: readonly CertificateFact[] | null;
  readonly prepaidTaxFacts?: readonly PrepaidTaxFact[] | null;
}

/** A visa, with the income that was declared for it. */
export interface DeclaredVisaFact extends VisaFact {
  /** Whole US dollars a month; null where none was asked. */
  readonly monthlyIncomeUsd: number | null;
}

/** An organization as the gateway hands it over. */
export interface OrganizationWithFacts {
  readonly bin: Bin;
  readonly employerFacts?: EmployerFacts | null;
}

/** Returns what is known of an employer at a moment. */
export function readOrganizationFacts(
  { employerFacts }: OrganizationWithFacts,
  now: Date,
): OrganizationFacts {
  const employer: Known<EmployerFacts> =
    employerFacts == null
      ? { known: false, agency: 'ENBEK' }
      : { known: true, value: employerFacts, agency: 'ENBEK' };
  return { now, today: todayInKazakhstan(now), employer };
}

/** Returns the income that was declared for the visa that is valid last; null where none was. */
export function declaredIncome(visas: readonly DeclaredVisaFact[], today: string): number | null {
  const [latest] = visas
    .filter(({ monthlyIncomeUsd, validUntil }) => monthlyIncomeUsd !== null && validUntil >= today)
    .toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1));
  return latest?.monthlyIncomeUsd ?? null;
}

/**
 * Returns what is known of a person at a moment.
 *
 * Where a register of identity did not answer, a system may have been asked by some of a person's
 * documents alone: what it said is then not known either, for want of that register's word. What is
 * filed under an IIN is whole if the IIN is in the id.
 */
export function readPersonFacts(person: PersonWithFacts, now: Date): PersonFacts {
  const { id, civilFacts, registersUnanswered } = person;
  const register = registerOf(id);
  // Without any word on identifiers nobody else was asked.
  const unasked = registersUnanswered == null ? register : null;
  const silent = unasked ?? registersUnanswered?.[0] ?? null;
  const told = <T>(value: T | null | undefined, agency: AgencyCode): Known<T> =>
    value == null ? { known: false, agency: unasked ?? agency } : { known: true, value, agency };
  const byDocuments = <T>(value: T | null | undefined, agency: AgencyCode): Known<T> =>
    value == null || silent === null ? told(value, agency) : { known: false, agency: silent };
  const byIin = parsePersonId(id).kind === 'iin' ? told : byDocuments;
  return {
    now,
    today: todayInKazakhstan(now),
    civil: told(civilFacts, civilFacts?.register ?? silent ?? register),
    crossings: byDocuments(person.crossingFacts, 'BERKUT'),
    registration: byDocuments(person.registrationFacts, 'IS_MP'),
    visas: byDocuments(person.visaFacts, 'MFA_VISAS'),
    contracts: byIin(person.contractFacts, 'ENBEK'),
    workPermits: byDocuments(person.workPermitFacts, 'ENBEK'),
    kandas: byIin(person.kandasFacts, 'KUTTY_MEKEN'),
    certificates: byDocuments(person.certificateFacts, 'MOH_CERTIFICATES'),
    prepaidTax: byIin(person.prepaidTaxFacts, 'KGD'),
  };
}

/** The register that is asked first about the person of an id. */
function registerOf(id: PersonId): AgencyCode {
  const parts = parsePersonId(id);
  return parts.kind === 'document' && parts.issuingState !== 'KAZ' ? 'IS_MP' : 'GBD_FL';
}
