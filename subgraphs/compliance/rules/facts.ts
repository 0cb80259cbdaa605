import type { AgencyCode } from '../../../schema/agencies.ts';

/**
 * What a system of record said, or that it did not answer.
 *
 * An empty list that is known means that the system holds nothing; it is never a failure.
 */
export type Known<T> =
  | { readonly known: true; readonly value: T; readonly agency: AgencyCode }
  | { readonly known: false; readonly agency: AgencyCode };

/** The shapes are those of `schema/fact-types.graphql`; days are `YYYY-MM-DD`, moments RFC 3339. */
export interface CivilFacts {
  readonly citizenship: string | null;
  readonly birthDate: string | null;
  readonly isAlive: boolean;
}

export interface CrossingFact {
  readonly direction: string;
  readonly crossedAt: string;
  readonly purpose: string | null;
}

export interface ArrivalNotificationFact {
  readonly status: string;
  readonly arrivedOn: string;
  readonly leavesOn: string | null;
  readonly notifiedAt: string;
  readonly region: string | null;
}

export interface RegistrationFact {
  readonly status: string;
  readonly submittedOn: string;
  readonly validUntil: string | null;
  readonly region: string | null;
}

export interface ResidencePermitFact {
  readonly kind: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly status: string;
}

export interface RegistrationFacts {
  readonly notifications: readonly ArrivalNotificationFact[];
  readonly registrations: readonly RegistrationFact[];
  readonly residencePermits: readonly ResidencePermitFact[];
}

export interface VisaFact {
  readonly category: string;
  readonly status: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly entriesMax: number | null;
  readonly stayDaysMax: number | null;
}

export interface ContractFact {
  readonly employer: string | null;
  readonly signedOn: string;
  readonly beginsOn: string;
  readonly endsOn: string | null;
  readonly status: string;
}

export interface WorkPermitFact {
  readonly kind: string;
  readonly category: number | null;
  readonly region: string | null;
  readonly employer: string | null;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly status: string;
}

export interface KandasFact {
  readonly status: string;
  readonly grantedOn: string;
  readonly expiresOn: string | null;
}

export interface CertificateFact {
  readonly isFit: boolean;
  readonly issuedOn: string;
  readonly validUntil: string;
}

export interface PrepaidTaxFact {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly amountTiyn: number;
  readonly paidOn: string;
}

/** When a question is asked: the facts are those of this moment. */
export interface Moment {
  readonly now: Date;
  /** The day of `now` in Kazakhstan (Asia/Almaty), `YYYY-MM-DD`. */
  readonly today: string;
}

/** Everything that is reckoned with of one person. A question takes the part that it needs. */
export interface PersonFacts extends Moment {
  readonly civil: Known<CivilFacts>;
  readonly crossings: Known<readonly CrossingFact[]>;
  readonly registration: Known<RegistrationFacts>;
  readonly visas: Known<readonly VisaFact[]>;
  readonly contracts: Known<readonly ContractFact[]>;
  readonly workPermits: Known<readonly WorkPermitFact[]>;
  /** Empty if the person never had the status. */
  readonly kandas: Known<readonly KandasFact[]>;
  readonly certificates: Known<readonly CertificateFact[]>;
  readonly prepaidTax: Known<readonly PrepaidTaxFact[]>;
}

export interface WorkforceFact {
  readonly category: number;
  readonly local: number;
  readonly foreign: number;
  readonly transferred: number;
}

export interface QuotaFact {
  readonly category: number;
  readonly granted: number;
  readonly taken: number;
}

export interface TrainingDutyFact {
  readonly people: number;
  readonly trained: number;
  readonly dueOn: string;
}

export interface EmployerFacts {
  readonly workforce: readonly WorkforceFact[];
  readonly quota: readonly QuotaFact[];
  readonly trainingDuties: readonly TrainingDutyFact[];
}

/** Everything that is reckoned with of one employer. */
export interface OrganizationFacts extends Moment {
  readonly employer: Known<EmployerFacts>;
}
