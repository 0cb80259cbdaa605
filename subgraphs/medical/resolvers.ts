import type { Resolvers } from '../../schema/generated/medical.ts';
import { type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { MedicalLoaders } from './loaders.ts';
import { toCertificateFacts, toCertificates } from './mapping.ts';

const identifiersOf = (person: unknown) => knownIdentifiers(person as PersonReference);

/** How the subgraph's fields are answered. */
export const MEDICAL_RESOLVERS: Resolvers<ContextWith<MedicalLoaders>> = {
  Person: {
    __resolveReference: (reference) => reference,
    async medicalCertificates(person, args, { loaders }) {
      readPageRequest(args);
      const records = await loaders.certificates.load(identifiersOf(person));
      return toConnection(toCertificates(records), args);
    },
    certificateFacts: async (person, _args, { loaders }) =>
      toCertificateFacts(await loaders.certificates.load(identifiersOf(person))),
  },
};
