import type { AgencyCode } from '../../schema/agencies.ts';
import type { VisaCategory } from '../../schema/code-lists/visa-categories.ts';
import { dateOf, dayOf } from '../people/calendar-day.ts';
import type { InventedAddress, InventedInvitation, InventedPerson } from '../people.ts';
import type { FiledApplication, ServiceArea } from './filed-application.ts';
import type { IssuedRecord } from './issued-records.ts';

type Form = FiledApplication['form'];

/** What is issued: the record for its system, where one of ours shows it, and its number there. */
export interface Issued {
  readonly system: AgencyCode;
  readonly number: string;
  readonly issued: IssuedRecord | null;
}

/** What an application is granted with: whose, when, and the number that the record gets. */
interface Granting {
  readonly application: FiledApplication;
  readonly person: InventedPerson;
  /** `YYYY-MM-DD`, in Kazakhstan. */
  readonly today: string;
  /** Unique among what was issued. */
  readonly ordinal: string;
}

const VISA_OF_PURPOSE: Readonly<Record<string, VisaCategory>> = {
  BUSINESS: 'B3',
  TOURISM: 'B12',
  PRIVATE: 'B10',
  WORK: 'C3',
  STUDY: 'C9',
  TREATMENT: 'C12',
  FAMILY: 'C2',
  REMOTE_WORK: 'B12-1',
};

/** Makes the record that a granted application leads to; what the graph shows of no system is a number. */
export function issueRecord(granting: Granting): Issued {
  const { system, prefix } = REGISTERS[granting.application.area];
  const number = `${prefix}-S${granting.ordinal}`;
  return { system, number, issued: makeRecord(granting, number) };
}

const REGISTERS: Readonly<Record<ServiceArea, { system: AgencyCode; prefix: string }>> = {
  INVITATION: { system: 'MFA_VISAS', prefix: 'IV' },
  ARRIVAL_REGISTRATION: { system: 'IS_MP', prefix: 'IR' },
  TEMPORARY_RESIDENCE: { system: 'IS_MP', prefix: 'RP' },
  PERMANENT_RESIDENCE: { system: 'IS_MP', prefix: 'RP' },
  LABOUR_IMMIGRANT_PERMIT: { system: 'ENBEK', prefix: 'WP' },
  FOREIGN_LABOUR_PERMIT: { system: 'ENBEK', prefix: 'WP' },
  SELF_EMPLOYMENT_CERTIFICATE: { system: 'ENBEK', prefix: 'WP' },
  KANDAS_STATUS: { system: 'KUTTY_MEKEN', prefix: 'KD' },
  REGIONAL_QUOTA: { system: 'KUTTY_MEKEN', prefix: 'RQ' },
  CITIZENSHIP: { system: 'GBD_FL', prefix: 'CZ' },
  ASYLUM: { system: 'IS_MP', prefix: 'AS' },
  IDENTITY_DOCUMENT: { system: 'GBD_FL', prefix: 'ID' },
  DEPARTURE: { system: 'IS_MP', prefix: 'DP' },
};

function makeRecord({ application, person, today }: Granting, number: string): IssuedRecord | null {
  const { area, form, employerBin } = application;
  const permit = { number, validFrom: today, status: 'VALID' } as const;
  const months = Number(form.months);
  const region = String(form.region);
  switch (area) {
    case 'LABOUR_IMMIGRANT_PERMIT': {
      const kind = 'LABOUR_IMMIGRANT';
      const parties = { category: null, employerBin: null, employerIin: String(form.employer) };
      const validTo = monthsLater(today, months);
      return { kind: 'workPermit', record: { ...permit, kind, ...parties, region, validTo } };
    }
    case 'FOREIGN_LABOUR_PERMIT': {
      const kind = 'FOREIGN_LABOUR';
      const category = Number(form.category) as 1 | 2 | 3 | 4;
      const term = { validFrom: String(form.from), validTo: String(form.until) };
      const parties = { category, employerBin, employerIin: null };
      return { kind: 'workPermit', record: { ...permit, ...term, kind, ...parties, region } };
    }
    case 'SELF_EMPLOYMENT_CERTIFICATE': {
      const kind = 'SELF_EMPLOYMENT';
      const parties = { category: null, employerBin: null, employerIin: null };
      const validTo = monthsLater(today, months);
      return { kind: 'workPermit', record: { ...permit, kind, ...parties, region, validTo } };
    }
    case 'TEMPORARY_RESIDENCE': {
      const grounds = groundsOf(form);
      const validTo = String(form.until);
      return {
        kind: 'residencePermit',
        record: { ...permit, kind: 'TEMPORARY', grounds, validTo },
      };
    }
    case 'PERMANENT_RESIDENCE': {
      const grounds = groundsOf(form);
      const validTo = monthsLater(today, 120);
      return {
        kind: 'residencePermit',
        record: { ...permit, kind: 'PERMANENT', grounds, validTo },
      };
    }
    case 'ARRIVAL_REGISTRATION':
      return { kind: 'registration', record: toRegistration(form, today, number) };
    case 'INVITATION':
      return { kind: 'invitation', record: toInvitation(form, person, today, number) };
    case 'KANDAS_STATUS':
      return {
        kind: 'kandas',
        record: {
          certificateNumber: number,
          status: 'ACTIVE',
          grantedOn: today,
          expiresOn: monthsLater(today, 12),
          countryOfOrigin: String(form.countryOfOrigin),
          resettlementRegion: region,
          family: [],
        },
      };
    default:
      return null;
  }
}

function toRegistration(form: Form, submittedOn: string, number: string) {
  return {
    number,
    host: partyOf(String(form.host)),
    address: { flat: null, ...(form.address as Omit<InventedAddress, 'flat'>) },
    submittedOn,
    status: 'CONFIRMED',
    refusalReason: null,
    validUntil: String(form.until),
  } as const;
}

function toInvitation(form: Form, person: InventedPerson, issuedOn: string, number: string) {
  const { surnameLatin, givenNameLatin, birthDate, sex, citizenship } = person.truth;
  const [passport] = person.travelDocuments;
  const { issuingState = citizenship, number: passportNumber = '' } = passport ?? {};
  const document = { issuingState, number: passportNumber };
  return {
    number,
    inviter: partyOf(String(form.inviter)),
    purpose: String(form.purpose) as InventedInvitation['purpose'],
    category: VISA_OF_PURPOSE[String(form.purpose)] ?? 'B10',
    status: 'APPROVED',
    issuedOn,
    validTo: String(form.until),
    invitee: { surnameLatin, givenNameLatin, birthDate, sex, citizenship, document },
  } as const;
}

/** The fifth digit of a BIN is at least 4, of an IIN at most 3. */
function partyOf(number: string) {
  return number.charAt(4) >= '4'
    ? ({ kind: 'organization', bin: number } as const)
    : ({ kind: 'person', iin: number } as const);
}

function groundsOf(form: Form) {
  return form.ground as 'WORK' | 'STUDY' | 'FAMILY' | 'ETHNIC_RETURN' | 'PRIVATE';
}

/** Months of thirty days: how terms really end is the system's affair. */
function monthsLater(day: string, months: number): string {
  return dateOf(dayOf(day) + 30 * months);
}
