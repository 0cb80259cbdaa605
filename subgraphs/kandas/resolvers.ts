import type { KandasStatus, Resolvers } from '../../schema/generated/kandas.ts';
import { type ContextWith, readPageRequest, toConnectionPage } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { KandasClient } from './client.ts';
import type { KandasLoaders } from './loaders.ts';
import { toFamilyMember, toKandasStatus } from './mapping.ts';

/** Returns how the subgraph's fields are answered. */
export function createKandasResolvers(client: KandasClient): Resolvers<ContextWith<KandasLoaders>> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      async kandasStatus(person, _args, { loaders }) {
        // The status is given on an IIN: nobody without one is asked about.
        const { iin } = knownIdentifiers(person as PersonReference);
        if (iin === null) return null;
        const record = await loaders.statuses.load(iin);
        return record === null ? null : (toKandasStatus(record) as KandasStatus);
      },
    },
    KandasStatus: {
      async familyMembers({ certificateNumber }, args, { signal }) {
        const page = readPageRequest(args);
        const { members, total } = await client.fetchFamily(certificateNumber, page, { signal });
        return toConnectionPage(members.map(toFamilyMember), {
          offset: page.offset,
          hasNextPage: page.offset + members.length < total,
        });
      },
    },
  };
}
