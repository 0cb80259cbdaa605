import type { CallSteps } from './overview-critical-path.ts';

/** Systems that are asked by every identifier wait for both registers. */
const REGISTERS = ['individual', 'card'];

/** What every operation about one person begins with: GBD FL is shown a token of KDP. */
const PERSON = {
  token: { service: 'KDP_SERVICE' },
  individual: { service: 'GBDFLUniversal_token', after: ['token'] },
  card: { service: 'ISMP_ForeignerCard' },
} as const satisfies CallSteps;

const RECORDS = {
  'crossings sent': { service: 'BERKUT_Crossings', after: REGISTERS },
  crossings: { service: 'BERKUT_Crossings', after: ['crossings sent'], isPolled: true },
  registration: { service: 'ISMP_Registrations', after: REGISTERS },
  contracts: { service: 'ENBEK_ContractsByIin', after: REGISTERS },
  permits: { service: 'permits', after: REGISTERS },
  kandas: { service: 'kandas', after: REGISTERS },
  'hotel stays': { service: 'clients', after: REGISTERS },
} as const satisfies CallSteps;

/** The calls of `person-overview` about a kandas: the family is asked for by the certificate. */
export const OVERVIEW_STEPS: CallSteps = {
  ...PERSON,
  ...RECORDS,
  family: { service: 'kandas', after: ['kandas'] },
};

/**
 * The calls of `full-picture` about somebody with one employer and three spellings of their name.
 *
 * KDP could give the body its token for searches at any time. It puts each on file as an access, so
 * that one is asked for when there is a name to search for, and not before.
 */
export const FULL_PICTURE_STEPS: CallSteps = {
  ...PERSON,
  ...RECORDS,
  employer: { service: 'GbdulInfoByBin_v2', after: ['contracts'] },
  // Once a minute the token of the ministry's interface has ended.
  'token of visas': { service: 'visas', isOptional: true },
  visas: { service: 'visas', after: [...REGISTERS, 'token of visas'] },
  certificates: { service: 'certificates', after: REGISTERS },
  taxes: { service: 'prepaid-tax', after: REGISTERS },
  offences: { service: 'OFFENCES_ByPerson', after: REGISTERS },
  alert: { service: 'ALERTS_Check', after: REGISTERS },
  applications: { service: 'applications', after: REGISTERS },
  consents: { service: 'KDP_CONSENTS', after: REGISTERS },
  decisions: { service: 'ISMP_LinkDecisions' },
  'namesakes by card': { service: 'ISMP_ForeignerCard', after: REGISTERS, calls: 3 },
  'token of searches': { service: 'KDP_SERVICE', after: REGISTERS },
  'namesakes by IIN': { service: 'GBDFLUniversal_token', after: ['token of searches'], calls: 3 },
};

/** The same, where the token for searches is taken for something that nothing need precede. */
export const FULL_PICTURE_STEPS_WITH_EARLY_TOKEN: CallSteps = {
  ...FULL_PICTURE_STEPS,
  'token of searches': { service: 'KDP_SERVICE' },
  'namesakes by IIN': {
    service: 'GBDFLUniversal_token',
    after: [...REGISTERS, 'token of searches'],
    calls: 3,
  },
};
