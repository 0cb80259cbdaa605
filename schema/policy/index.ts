export { type Asker, SIGNATURE_LEVELS, type SignatureLevel } from './asker.ts';
export { caseRelationOf } from './case-relation-of.ts';
export { type Decision, decide } from './decide.ts';
export { delayOf } from './delay-of.ts';
export { exemplaryAsker } from './exemplary-asker.ts';
export { explainDecision } from './explain-decision.ts';
export {
  CONDITIONS,
  type Condition,
  type Grant,
  type Grants,
  grantsOf,
  MASKS,
  type Mask,
} from './grants.ts';
export { grantsFor } from './grants-for.ts';
export { loadPolicy, POLICY_FILE } from './load-policy.ts';
export { maskFor } from './mask-for.ts';
export { mayStatePurpose } from './may-state-purpose.ts';
export { parsePolicy } from './parse-policy.ts';
export type {
  CaseRelation,
  Category,
  LawfulDelay,
  LegalBasis,
  LegalSource,
  Policy,
  Purpose,
  RolePolicy,
  Rule,
  Sensitivity,
  SpeaksFor,
} from './policy.ts';
export { PolicyError, type PolicyProblem } from './policy-error.ts';
export type { Requirement, Requirements } from './requirement.ts';
export { rulesFor } from './rules-for.ts';
export { silentCategories } from './silent-categories.ts';
