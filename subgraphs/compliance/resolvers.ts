import type { Bin } from '../../schema/bin.ts';
import type { Resolvers } from '../../schema/generated/compliance.ts';
import { refusal } from '../kit/access/refusals.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { type PersonWithFacts, readPersonFacts } from './facts.ts';
import { toAnswer, toDaysAnswer, toRuleCitation } from './mapping.ts';
import type { PersonFacts } from './rules/facts.ts';
import { isRegistered } from './rules/is-registered.ts';
import { listRules } from './rules/law/rule-on.ts';
import { mayStay, stayDaysLeft } from './rules/may-stay.ts';
import { mayWork } from './rules/may-work.ts';

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
