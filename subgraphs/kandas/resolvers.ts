import type { KandasStatus, Person, Resolvers } from '../../schema/generated/kandas.ts';
import { type ContextWith, readPageRequest, toConnectionPage } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { KandasClient, KandasRecord } from './client.ts';
import type { KandasLoaders } from './loaders.ts';
import { toFamilyMember, toKandasFact, toKandasHeld, toKandasStatus } from './mapping.ts';

type Context = ContextWith<KandasLoaders>;

/** Returns how the subgraph's fields are answered. */
export function createKandasResolvers(client: KandasClient): Resolvers<Context> {
  return {
    Person: {
      __resolveReference: (reference) => reference,
      async kandasStatus(person, _args, context) {
        const record = await loadStatus(person, context);
        return record === null ? null : (toKandasStatus(record) as KandasStatus);
      },
      async kandasFacts(person, _args, context) {
        const record = await loadStatus(person, context);
        return record === null ? [] : [toKandasFact(record)];
      },
      async heldByKuttyMeken(person, _args, context) {
        const record = await loadStatus(person, context);
        return record === null ? [] : [toKandasHeld(record)];
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

/** The status is given on an IIN: nobody without one is asked about. */
async function loadStatus(
  person: Pick<Person, 'id'>,
  { loaders }: Context,
): Promise<KandasRecord | null> {
  const { iin } = knownIdentifiers(person as PersonReference);
  return iin === null ? null : loaders.statuses.load(iin);
}
