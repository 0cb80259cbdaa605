export type {
  Answer,
  AnswerValue,
  BreachReport,
  DaysAnswer,
  Evidence,
  PossibleBreach,
  SanctionNote,
  UncheckedRule,
} from './answer.ts';
export { certificateValid } from './certificate-valid.ts';
export { employerBreaches } from './employer-breaches.ts';
export type { Known, Moment, OrganizationFacts, PersonFacts } from './facts.ts';
export { isRegistered } from './is-registered.ts';
export { findRule, listRules, ruleOn } from './law/rule-on.ts';
export { mayStay, stayDaysLeft } from './may-stay.ts';
export { mayWork } from './may-work.ts';
export { neoNomadEligible } from './neo-nomad-eligible.ts';
export { possibleBreaches } from './possible-breaches.ts';
export type { Rule } from './rule.ts';
