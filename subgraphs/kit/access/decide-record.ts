import { type Grant, type Grants, grantsOf } from '../../../schema/policy/grants.ts';
import type { Requirement } from '../../../schema/policy/requirement.ts';
import type { ConsentAnswer } from '../../../schema/subject-answers.ts';

/** What is known of one record, as far as conditions of grants depend on it. */
export interface RecordFacts {
  /** It is about the requester, or about somebody for whom the requester may act. */
  readonly isOwn: boolean;
  /** It is about somebody who has to do with the requester's organization. */
  readonly isCase: 'YES' | 'NO' | 'UNAVAILABLE';
  /** What KDP says of the person and a service; null if nobody has asked. */
  consentTo(service: string): ConsentAnswer | null;
}

/** What a record's field is answered with: itself, or the reason why not. */
export type RecordDecision =
  | { readonly outcome: 'ALLOWED' }
  | { readonly outcome: 'CONSENT_REQUIRED'; readonly requestId: string | null }
  | { readonly outcome: 'CONSENT_UNAVAILABLE'; readonly agency: string }
  | { readonly outcome: 'CASE_UNAVAILABLE' }
  | { readonly outcome: 'REFUSED' };

const ALLOWED: RecordDecision = { outcome: 'ALLOWED' };
const REFUSED: RecordDecision = { outcome: 'REFUSED' };
const CASE_UNAVAILABLE: RecordDecision = { outcome: 'CASE_UNAVAILABLE' };

/** The less there is to be done about it, the lower. */
const RANKS: Readonly<Record<RecordDecision['outcome'], number>> = {
  REFUSED: 0,
  CASE_UNAVAILABLE: 1,
  CONSENT_UNAVAILABLE: 2,
  CONSENT_REQUIRED: 3,
  ALLOWED: 4,
};

/**
 * Decides whether a field of one record may be read: one alternative of the requirement has to be
 * granted whole, each of its categories by a grant whose condition holds for this record. What is
 * unknown does not hold. Never throws.
 */
export function decideRecord(
  requirement: Requirement,
  grants: Grants,
  facts: RecordFacts,
): RecordDecision {
  if (requirement.length === 0) return ALLOWED;
  return requirement
    .map((categories) =>
      categories
        .map((category) =>
          grantsOf(grants, category)
            .map((grant) => decideGrant(grant, facts))
            .reduce(better, REFUSED),
        )
        .reduce(worse, ALLOWED),
    )
    .reduce(better, REFUSED);
}

/** Decides whether the condition of one grant holds for a record. */
export function decideGrant({ condition, service }: Grant, facts: RecordFacts): RecordDecision {
  switch (condition) {
    case 'any':
      return ALLOWED;
    case 'own':
      return facts.isOwn ? ALLOWED : REFUSED;
    case 'case':
      if (facts.isCase === 'UNAVAILABLE') return CASE_UNAVAILABLE;
      return facts.isCase === 'YES' ? ALLOWED : REFUSED;
    case 'consent':
      return service === undefined ? REFUSED : decideConsent(facts.consentTo(service));
    default:
      return REFUSED;
  }
}

function decideConsent(answer: ConsentAnswer | null): RecordDecision {
  switch (answer?.state) {
    case 'GRANTED':
      return ALLOWED;
    case 'REQUIRED':
      return { outcome: 'CONSENT_REQUIRED', requestId: answer.requestId ?? null };
    case 'UNAVAILABLE':
      return { outcome: 'CONSENT_UNAVAILABLE', agency: answer.agency ?? 'KDP' };
    default:
      return REFUSED;
  }
}

function better(one: RecordDecision, other: RecordDecision): RecordDecision {
  return RANKS[other.outcome] > RANKS[one.outcome] ? other : one;
}

function worse(one: RecordDecision, other: RecordDecision): RecordDecision {
  return RANKS[other.outcome] < RANKS[one.outcome] ? other : one;
}
