import type { Bin } from '../../schema/bin.ts';
import type { Resolvers } from '../../schema/generated/compliance.ts';
import { refusal } from '../kit/access/refusals.ts';
import type { RecordHooks, SubgraphContext } from '../kit/index.ts';
import {
  declaredIncome,
  type OrganizationWithFacts,
  type PersonWithFacts,
  readOrganizationFacts,
  readPersonFacts,
} from './facts.ts';
import { toAnswer, toComplianceReview, toDaysAnswer, toRuleCitation } from './mapping.ts';
import {
  certificateValid,
  employerBreaches,
  isRegistered,
  listRules,
  mayStay,
  mayWork,
  neoNomadEligible,
  type PersonFacts,
  possibleBreaches,
  stayDaysLeft,
} from './rules/index.ts';

/** An employer's review is its own. */
export const COMPLIANCE_ACCESS: RecordHooks = {
  'Organization.complianceReview': {
    isCase: (_args, { organization }, parent) =>
      organization !== null && (parent as OrganizationWithFacts).bin === organization.bin,
  },
};

/** Returns how the subgraph's fields are answered; `now` is the moment that answers hold for. */
export function createComplianceResolvers(now: () => Date): Resolvers<SubgraphContext> {
  const factsOf = (person: object): PersonFacts =>
    readPersonFacts(person as PersonWithFacts, now());
  return {
    Query: {
      rules: () => listRules().map(toRuleCitation),
    },
    Person: {
      __resolveReference: (reference) => reference,
      mayStay: (person) => toAnswer('MAY_STAY', mayStay(factsOf(person))),
      stayDaysLeft: (person) => toDaysAnswer('STAY_DAYS_LEFT', stayDaysLeft(factsOf(person))),
      mayWork: (person, { employer }, context) =>
        toAnswer('MAY_WORK', mayWork(factsOf(person), employerMeant(employer ?? null, context))),
      isRegistered: (person) => toAnswer('IS_REGISTERED', isRegistered(factsOf(person))),
      certificateValid: (person) =>
        toAnswer('CERTIFICATE_VALID', certificateValid(factsOf(person))),
      neoNomadEligible: (person) =>
        toAnswer('NEO_NOMAD_ELIGIBLE', eligible(factsOf(person), person as PersonWithFacts)),
      possibleBreaches: (person) => toComplianceReview(possibleBreaches(factsOf(person))),
    },
    Organization: {
      __resolveReference: (reference) => reference,
      complianceReview: (organization) =>
        toComplianceReview(
          employerBreaches(readOrganizationFacts(organization as OrganizationWithFacts, now())),
        ),
    },
  };
}

/**
 * Whoever asks as an employer asks about itself: from what others would be answered it could tell for
 * whom somebody has a permit.
 */
function employerMeant(employer: Bin | null, { signed }: SubgraphContext): Bin | null {
  const { purpose, requester } = signed;
  if (purpose !== 'employment') return employer;
  const own = (requester.organization?.bin ?? null) as Bin | null;
  if (own === null || (employer !== null && employer !== own)) throw refusal();
  return own;
}

/** The income is what was declared for a visa: what hangs on it hangs on the visa system. */
function eligible(facts: PersonFacts, { visaFacts }: PersonWithFacts) {
  const { visas } = facts;
  const income = visas.known ? declaredIncome(visaFacts ?? [], facts.today) : null;
  const answer = neoNomadEligible(facts, income);
  if (answer.value !== 'UNKNOWN' || visas.known) return answer;
  const missing = [...new Set([...answer.missing, visas.agency])].sort();
  return { ...answer, reason: 'SYSTEM_SILENT' as const, missing };
}
