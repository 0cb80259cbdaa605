import type { Resolvers } from '../../schema/generated/identity.ts';
import { readPageRequest, type SubgraphContext, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import { findContradictions } from './contradictions.ts';
import { type PersonFacts, toFactsOf, toHeldFacts } from './held-facts.ts';
import type { HeldSystem } from './held-systems.ts';
import { findLinks } from './links.ts';
import { toContradiction, toHeldRecord, toIdentityLink, toSystem } from './mapping.ts';
import { namesakeSearches } from './namesake-searches.ts';

/** Returns how the subgraph's fields are answered. It asks nobody: the facts come with the person. */
export function createIdentityResolvers(): Resolvers<SubgraphContext> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      namesakeSearches(person) {
        const searches = namesakeSearches(person as PersonFacts);
        return searches === null ? null : [...searches];
      },
      heldRecords(person, args) {
        readPageRequest(args);
        const { facts, notAnswered } = toHeldFacts(person as PersonFacts);
        return toAnswer(facts.map(toHeldRecord), args, notAnswered);
      },
      contradictions(person, args) {
        readPageRequest(args);
        const { facts, notAnswered } = toHeldFacts(person as PersonFacts);
        const { documents } = knownIdentifiers(person as PersonReference);
        return toAnswer(
          findContradictions(facts, documents).map(toContradiction),
          args,
          notAnswered,
        );
      },
      identityLinks(person, args) {
        readPageRequest(args);
        const told = person as PersonFacts;
        const { facts, notAnswered } = toHeldFacts(told);
        const { namesakesInGbdFl, namesakesInIsMp, linkDecisions } = told;
        const found = findLinks({
          person: person.id,
          identifiers: knownIdentifiers(person as PersonReference),
          own: facts,
          namesakes: [
            ...toFactsOf('GBD_FL', namesakesInGbdFl ?? []),
            ...toFactsOf('IS_MP', namesakesInIsMp ?? []),
          ],
          decisions: linkDecisions ?? null,
        });
        const silent: HeldSystem[] = [
          ...notAnswered,
          ...(namesakesInGbdFl ? [] : (['GBD_FL'] as const)),
          ...(namesakesInIsMp && linkDecisions ? [] : (['IS_MP'] as const)),
        ];
        return toAnswer(found.map(toIdentityLink), args, silent);
      },
    },
  };
}

function toAnswer<Node>(
  nodes: readonly Node[],
  page: Parameters<typeof toConnection>[1],
  notAnswered: readonly HeldSystem[],
) {
  return {
    ...toConnection(nodes, page),
    notAnswered: [...new Set(notAnswered)].map(toSystem),
  };
}
