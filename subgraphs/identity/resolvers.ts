import type { Resolvers } from '../../schema/generated/identity.ts';
import { readPageRequest, type SubgraphContext, toConnection } from '../kit/index.ts';
import { type PersonFacts, toHeldFacts, toHeldRecord, toSystem } from './mapping.ts';

/** Returns how the subgraph's fields are answered. */
export function createIdentityResolvers(): Resolvers<SubgraphContext> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      heldRecords(person, args) {
        readPageRequest(args);
        const { facts, notAnswered } = toHeldFacts(person as PersonFacts);
        return {
          ...toConnection(facts.map(toHeldRecord), args),
          notAnswered: notAnswered.map(toSystem),
        };
      },
    },
  };
}
