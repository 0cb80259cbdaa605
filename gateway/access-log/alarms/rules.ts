import type { PurposeCode, Role } from '../../../schema/requester.ts';

interface RuleText {
  readonly name: string;
  /** What it finds, in a sentence for an auditor. */
  readonly finds: string;
  /** What is counted. */
  readonly unit: string;
  /** Why it is worth a question, and why the limit is where it is. */
  readonly reason: string;
  /** Where that comes from; the project's own choices say so. */
  readonly source: string;
}

/** How many different things belong together within a stretch of time. */
export interface SlidingRule extends RuleText {
  readonly kind: 'sliding';
  readonly entries: 'DISCLOSED' | 'REFUSED';
  readonly by: 'person' | 'person-and-organization' | 'requester';
  readonly count: 'organizations' | 'requesters' | 'requests';
  readonly windowMs: number;
  readonly limit: number;
}

/** How many persons a requester reads in a day, beside the others of the organization. */
export interface PeersRule extends RuleText {
  readonly kind: 'peers';
  /** With fewer persons in a day nothing is unusual. */
  readonly floor: number;
  /** Fewer others are no measure; then `limitAlone` is. */
  readonly peersMin: number;
  readonly limitAlone: number;
  /** How many interquartile ranges above the third quartile of the others' days the fence stands. */
  readonly fence: number;
  /** Where their days are alike the fence is low: it takes so many times the third quartile too. */
  readonly timesMin: number;
}

/** How many persons a requester reads while the office is closed. */
export interface OffDutyRule extends RuleText {
  readonly kind: 'off-duty';
  /** Only these work in offices; borders and receptions are open at night. */
  readonly roles: readonly Role[];
  /** Minutes of the day in Kazakhstan: on duty from the first on, and before the second. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly limit: number;
}

/** For how many hours nobody has reviewed what was read in an emergency. */
export interface EmergencyRule extends RuleText {
  readonly kind: 'emergency';
  readonly reviewers: { readonly role: Role; readonly purpose: PurposeCode };
  readonly limit: number;
}

/** Whether somebody reads a person whom they declared as close to them. */
export interface DeclaredRule extends RuleText {
  readonly kind: 'declared';
  readonly limit: 1;
}

export type AlarmRule = SlidingRule | PeersRule | OffDutyRule | EmergencyRule | DeclaredRule;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** All rules, in the order of the report: first what is most often misuse where it is found. */
export const ALARM_RULES: readonly AlarmRule[] = [
  {
    kind: 'declared',
    name: 'own-people',
    finds: 'An official reads a person whom they declared as close to them.',
    unit: 'requests',
    reason:
      'Reading about relatives is the commonest misuse of registers. Who is close to whom the log does not know: the personnel office declares it.',
    source:
      'Boxwala et al. 2011 (doi 10.1136/amiajnl-2011-000217), pattern "family member"; the list instead of surnames is a choice of the project.',
    limit: 1,
  },
  {
    kind: 'emergency',
    name: 'emergency-not-reviewed',
    finds: 'Nobody has reviewed what was read in an emergency.',
    unit: 'hours without a review',
    reason:
      'An emergency opens what is closed otherwise, on the word of one official. It is reviewed when an auditor reads under the case of the emergency.',
    source:
      'DICOM PS3.16, DCM 110127 "Emergency Override Started", as HL7 FHIR AuditEvent uses it; 72 hours are a choice of the project.',
    reviewers: { role: 'auditor', purpose: 'data-protection' },
    limit: 72,
  },
  {
    kind: 'peers',
    name: 'many-persons',
    finds: 'A requester reads far more persons in a day than others of the same organization.',
    unit: 'persons in a day',
    reason:
      'What is much depends on the work, so the others are the measure: beyond the outer fence of their days and twice the third quartile, and never below 50 persons. Where fewer than five others work, 200 persons.',
    source:
      'Tukey, Exploratory Data Analysis, 1977, outer fence (third quartile and 3 interquartile ranges); Boxwala et al. 2011, pattern "over 200 records in a day"; 50, twice and five are choices of the project.',
    floor: 50,
    peersMin: 5,
    limitAlone: 200,
    fence: 3,
    timesMin: 2,
  },
  {
    kind: 'sliding',
    name: 'person-read-by-many-officials',
    finds: 'Many requesters of one organization read the same person within a week.',
    unit: 'requesters',
    reason:
      'Somebody whom the newspapers write about is looked up out of curiosity. One case has one official, and few who stand in.',
    source:
      'Boxwala et al. 2011, pattern "VIP patient"; eight within a week are a choice of the project.',
    entries: 'DISCLOSED',
    by: 'person-and-organization',
    count: 'requesters',
    windowMs: 7 * DAY_MS,
    limit: 8,
  },
  {
    kind: 'sliding',
    name: 'person-read-by-many-organizations',
    finds: 'Many organizations read the same person within a week.',
    unit: 'organizations',
    reason:
      'A labour migrant who has just arrived meets five: the border service, a hotel, the migration service, an employer, the labour inspection. Six have something else in common.',
    source: 'The roles of schema/policy.yaml; a choice of the project.',
    entries: 'DISCLOSED',
    by: 'person',
    count: 'organizations',
    windowMs: 7 * DAY_MS,
    limit: 6,
  },
  {
    kind: 'sliding',
    name: 'repeated-refusals',
    finds: 'A requester is refused again and again within an hour.',
    unit: 'requests',
    reason:
      'Somebody tries out what they may read, or a program does. People stop after the second refusal, programs are mended.',
    source:
      'OWASP ASVS 5.0, chapter V16 (failed authorization attempts are logged to be watched); ten within an hour are a choice of the project.',
    entries: 'REFUSED',
    by: 'requester',
    count: 'requests',
    windowMs: HOUR_MS,
    limit: 10,
  },
  {
    kind: 'off-duty',
    name: 'off-duty',
    finds: 'An official of an office reads persons while it is closed.',
    unit: 'persons until it opens again',
    reason:
      'Who reads at night reads unseen. One or two may be work taken home; from 20:00 to 8:00, on days off and on holidays nobody receives visitors.',
    source:
      'Labour Code No. 414-V of 23 November 2015, hours of work and days off; Law No. 267-II of 13 December 2001 on holidays (neither compared with the text in force). Hours and three persons are choices of the project.',
    roles: ['inspector', 'labour-inspector', 'auditor', 'statistician'],
    fromMinute: 8 * 60,
    toMinute: 20 * 60,
    limit: 3,
  },
];
