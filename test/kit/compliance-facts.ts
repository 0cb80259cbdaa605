import type { AgencyCode } from '../../schema/agencies.ts';
import type {
  CertificateFact,
  CivilFacts,
  ContractFact,
  CrossingFact,
  KandasFact,
  Known,
  PersonFacts,
  PrepaidTaxFact,
  RegistrationFacts,
  VisaFact,
  WorkPermitFact,
} from '../../subgraphs/compliance/rules/facts.ts';

/** The day on which the tests of rules take place, a Thursday. */
export const TODAY = '2026-11-26';
const NOW = new Date('2026-11-26T09:00:00+05:00');

/** What a test says of somebody; what it leaves out, the systems know to be nothing. */
export interface Told {
  readonly today?: string;
  readonly citizenship?: string | null;
  readonly birthDate?: string | null;
  readonly isAlive?: boolean;
  /** `2026-11-01` for an entry, `-2026-11-20` for an exit. */
  readonly crossings?: readonly string[];
  readonly registration?: Partial<RegistrationFacts>;
  readonly visas?: readonly Partial<VisaFact>[];
  readonly contracts?: readonly Partial<ContractFact>[];
  readonly workPermits?: readonly Partial<WorkPermitFact>[];
  readonly kandas?: readonly Partial<KandasFact>[];
  readonly certificates?: readonly CertificateFact[];
  readonly prepaidTax?: readonly PrepaidTaxFact[];
  /** The facts whose systems do not answer. */
  readonly silent?: readonly FactName[];
}

export const FACT_AGENCIES = {
  civil: 'GBD_FL',
  crossings: 'BERKUT',
  registration: 'IS_MP',
  visas: 'MFA_VISAS',
  contracts: 'ENBEK',
  workPermits: 'ENBEK',
  kandas: 'KUTTY_MEKEN',
  certificates: 'MOH_CERTIFICATES',
  prepaidTax: 'KGD',
} as const satisfies Record<Exclude<keyof PersonFacts, 'now' | 'today'>, AgencyCode>;

export type FactName = keyof typeof FACT_AGENCIES;

/** Returns the facts of an adult from Turkey, but for what is told otherwise. */
export function personFacts(told: Told = {}): PersonFacts {
  const { today = TODAY, silent = [] } = told;
  const known = <T>(name: FactName, value: T): Known<T> =>
    silent.includes(name)
      ? { known: false, agency: FACT_AGENCIES[name] }
      : { known: true, value, agency: FACT_AGENCIES[name] };
  const civil: CivilFacts = {
    citizenship: told.citizenship === undefined ? 'TUR' : told.citizenship,
    birthDate: told.birthDate === undefined ? '1988-07-21' : told.birthDate,
    isAlive: told.isAlive ?? true,
  };
  return {
    now: told.today === undefined ? NOW : new Date(`${today}T09:00:00+05:00`),
    today,
    civil: known('civil', civil),
    crossings: known('crossings', (told.crossings ?? []).map(toCrossing)),
    registration: known('registration', {
      notifications: [],
      registrations: [],
      residencePermits: [],
      ...told.registration,
    }),
    visas: known(
      'visas',
      (told.visas ?? []).map((visa) => ({ ...VISA, ...visa })),
    ),
    contracts: known(
      'contracts',
      (told.contracts ?? []).map((one) => ({ ...CONTRACT, ...one })),
    ),
    workPermits: known(
      'workPermits',
      (told.workPermits ?? []).map((one) => ({ ...PERMIT, ...one })),
    ),
    kandas: known(
      'kandas',
      (told.kandas ?? []).map((one) => ({ ...KANDAS, ...one })),
    ),
    certificates: known('certificates', told.certificates ?? []),
    prepaidTax: known('prepaidTax', told.prepaidTax ?? []),
  };
}

/** Returns a permit to reside that is in force throughout 2026, but for what is told otherwise. */
export function residencePermit(
  told: Partial<RegistrationFacts['residencePermits'][number]> = {},
): RegistrationFacts['residencePermits'][number] {
  return {
    kind: 'TEMPORARY',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    status: 'VALID',
    ...told,
  };
}

/** Returns an accepted notification, filed on the day after. */
export function notification(
  arrivedOn: string,
  told: Partial<RegistrationFacts['notifications'][number]> = {},
): RegistrationFacts['notifications'][number] {
  const nextDay = new Date(Date.parse(arrivedOn) + 86_400_000).toISOString().slice(0, 10);
  return {
    status: 'ACCEPTED',
    arrivedOn,
    leavesOn: null,
    notifiedAt: `${nextDay}T10:00:00+05:00`,
    region: 'KZ-75',
    ...told,
  };
}

/** Returns the crossing that a test writes as a day, with a minus for an exit. */
export function toCrossing(written: string): CrossingFact {
  const isExit = written.startsWith('-');
  const day = isExit ? written.slice(1) : written;
  return {
    direction: isExit ? 'EXIT' : 'ENTRY',
    // Noon for an exit, so that an entry on the same day after it is written later.
    crossedAt: day.includes('T') ? day : `${day}T${isExit ? '12' : '08'}:00:00+05:00`,
    purpose: isExit ? null : 'TOURISM',
  };
}

const VISA: VisaFact = {
  category: 'B12',
  status: 'VALID',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  entriesMax: null,
  stayDaysMax: null,
};
const CONTRACT: ContractFact = {
  employer: '050140000014',
  signedOn: '2026-09-28',
  beginsOn: '2026-10-01',
  endsOn: null,
  status: 'IN_FORCE',
};
const PERMIT: WorkPermitFact = {
  kind: 'FOREIGN_LABOUR',
  category: 3,
  region: 'KZ-75',
  employer: '050140000014',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  status: 'VALID',
};
const KANDAS: KandasFact = { status: 'ACTIVE', grantedOn: '2026-03-01', expiresOn: '2027-02-28' };
