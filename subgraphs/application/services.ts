import type { ServiceAreaCode } from '../../schema/code-lists/service-areas.ts';
import type { MutationResolvers } from '../../schema/generated/application.ts';
import {
  address,
  between,
  confirmed,
  type FormCheck,
  notFuture,
  notPast,
  optionalText,
  party,
  period,
  text,
  within,
} from './form-checks.ts';

/** What the graph knows of applying in one area; the catalogue knows who applies and what for. */
export interface Service {
  readonly mutation: Exclude<keyof MutationResolvers, 'withdrawApplication'>;
  readonly checks: readonly FormCheck[];
}

const YEAR_DAYS = 366;
const PROFESSION = text('profession', 200);
const FAMILY = between('familyMembers', 0, 20);

/** The services by area: everything in which thirteen mutations differ. */
export const SERVICES: Readonly<Record<ServiceAreaCode, Service>> = {
  INVITATION: {
    mutation: 'submitInvitation',
    checks: [notPast('from'), period('from', 'until', YEAR_DAYS), party('inviter')],
  },
  ARRIVAL_REGISTRATION: {
    mutation: 'submitArrivalRegistration',
    checks: [
      notFuture('arrivedOn'),
      period('arrivedOn', 'until', YEAR_DAYS),
      party('host'),
      address,
    ],
  },
  TEMPORARY_RESIDENCE: {
    mutation: 'submitTemporaryResidence',
    checks: [within('until', YEAR_DAYS), address],
  },
  PERMANENT_RESIDENCE: { mutation: 'submitPermanentResidence', checks: [] },
  LABOUR_IMMIGRANT_PERMIT: {
    mutation: 'submitLabourImmigrantPermit',
    checks: [PROFESSION, between('months', 1, 12)],
  },
  FOREIGN_LABOUR_PERMIT: {
    mutation: 'submitForeignLabourPermit',
    checks: [
      between('category', 1, 4),
      PROFESSION,
      notPast('from'),
      period('from', 'until', 3 * YEAR_DAYS),
    ],
  },
  SELF_EMPLOYMENT_CERTIFICATE: {
    mutation: 'submitSelfEmploymentCertificate',
    checks: [PROFESSION, between('months', 1, 36)],
  },
  KANDAS_STATUS: { mutation: 'submitKandasStatus', checks: [FAMILY] },
  REGIONAL_QUOTA: { mutation: 'submitRegionalQuota', checks: [FAMILY] },
  CITIZENSHIP: { mutation: 'submitCitizenship', checks: [confirmed('renouncesOther')] },
  ASYLUM: { mutation: 'submitAsylum', checks: [text('statement', 5_000)] },
  IDENTITY_DOCUMENT: {
    mutation: 'submitIdentityDocument',
    checks: [optionalText('surnameLatin', 100), optionalText('givenNameLatin', 100)],
  },
  DEPARTURE: { mutation: 'submitDeparture', checks: [notPast('leavesOn')] },
};
