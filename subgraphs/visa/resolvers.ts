import type { Resolvers } from '../../schema/generated/visa.ts';
import { type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { VisaLoaders } from './loaders.ts';
import { toApplicantsHeld, toInvitations, toVisaFacts, toVisas } from './mapping.ts';

const identifiersOf = (person: unknown) => knownIdentifiers(person as PersonReference);

/** How the subgraph's fields are answered. */
export const VISA_RESOLVERS: Resolvers<ContextWith<VisaLoaders>> = {
  Person: {
    __resolveReference: (reference) => reference,
    async visas(person, args, { loaders }) {
      readPageRequest(args);
      return toConnection(toVisas(await loaders.visas.load(identifiersOf(person))), args);
    },
    async invitations(person, args, { loaders }) {
      readPageRequest(args);
      const records = await loaders.invitations.load(identifiersOf(person));
      return toConnection(toInvitations(records), args);
    },
    visaFacts: async (person, _args, { loaders }) =>
      toVisaFacts(await loaders.visas.load(identifiersOf(person))),
    heldByMfa: async (person, _args, { loaders }) =>
      toApplicantsHeld(await loaders.visas.load(identifiersOf(person))),
  },
};
