import type { Resolvers } from '../../schema/generated/offence.ts';
import { type ContextWith, readPageRequest, toConnection } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { OffenceLoaders } from './loaders.ts';
import { toOffences } from './mapping.ts';

/** Returns how the subgraph's fields are answered. */
export function createOffenceResolvers(): Resolvers<ContextWith<OffenceLoaders>> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      async offences(person, page, { loaders }) {
        // A wrong page costs the register nothing.
        readPageRequest(page);
        const records = await loaders.offences.load(knownIdentifiers(person as PersonReference));
        return toConnection(toOffences(records ?? []), page);
      },
    },
  };
}
