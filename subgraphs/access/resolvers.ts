import { GraphQLError } from 'graphql';
import { type AccessPage, type AccessRecords, BadCursor } from '../../schema/access-record.ts';
import type { AccessFilter, Resolvers } from '../../schema/generated/access.ts';
import type { Iin } from '../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { type ContextWith, type RecordHooks, readPageRequest } from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import { createAppealDesk } from './appeal-desk.ts';
import type { AppealClient } from './client.ts';
import type { AccessLoaders } from './loaders.ts';
import { type AccessMapping, toAppeal } from './mapping.ts';

/** An appeal is about the person whom it names. */
export const ACCESS_HOOKS: RecordHooks = {
  'Mutation.objectToAccess': { subject: personOf },
  'Mutation.requestRectification': { subject: personOf },
};

export interface AccessResolversParts {
  readonly records: AccessRecords;
  readonly client: AppealClient;
  readonly mapping: AccessMapping;
}

/** Returns how the subgraph's fields are answered. */
export function createAccessResolvers(
  parts: AccessResolversParts,
): Resolvers<ContextWith<AccessLoaders>> {
  const { records, client, mapping } = parts;
  const desk = createAppealDesk(records, client);
  return {
    Query: {
      async accesses(_, { filter, ...page }) {
        const { limit: count, after } = readPage(page);
        const found = await withCursor(() =>
          records.search({ ...toSearch(filter ?? {}), after, count }),
        );
        return mapping.toPage(found, null, after === null);
      },
    },
    Mutation: {
      objectToAccess: (_, { input }, context) => desk.object(input, context),
      requestRectification: (_, { input }, context) => desk.rectify(input, context),
    },
    Person: {
      __resolveReference: (reference) => reference,
      async accessLog(person, { from, to, includeOwn, ...page }) {
        const { limit: count, after } = readPage(page);
        const { personIds, iin } = idsOf(person as PersonReference);
        const found = await withCursor(() =>
          records.find({
            personIds,
            from: toUtc(from),
            before: toUtc(to),
            includeOwn: includeOwn ?? false,
            after,
            count,
          }),
        );
        return mapping.toPage(found, iin, after === null);
      },
    },
    AccessEntry: {
      proof: ({ sequence }) => (sequence === null ? null : records.prove(sequence)),
      async appeals({ concerned, queryId }, _, { loaders }) {
        if (concerned === null) return null;
        const appeals = await loaders.appeals.load(concerned as Iin);
        return appeals.filter(({ reference }) => reference === queryId).map(toAppeal);
      },
    },
  };
}

function personOf({ input }: Readonly<Record<string, unknown>>): PersonId {
  return (input as { readonly person: PersonId }).person;
}

/** Every id under which a person may stand in the log; the IIN comes first, if there is one. */
function idsOf(person: PersonReference): {
  readonly personIds: [string, ...string[]];
  readonly iin: Iin | null;
} {
  const { iin, documents } = knownIdentifiers(person);
  const ids = new Set<string>(iin === null ? [person.id] : [personIdOfIin(iin), person.id]);
  for (const document of documents) ids.add(personIdOfDocument(document));
  return { personIds: [...ids] as [string, ...string[]], iin };
}

function toSearch(filter: AccessFilter) {
  const { caseReference, organization, requester, dataSubject, iin, travelDocument } = filter;
  const personIds = [
    ...(iin ? [personIdOfIin(iin)] : []),
    ...(travelDocument ? [personIdOfDocument(travelDocument)] : []),
  ];
  return {
    caseReference: caseReference ?? null,
    organization: organization ?? null,
    requester: requester ?? null,
    dataSubjects: dataSubject ? [dataSubject] : null,
    personIds: personIds.length === 0 ? null : personIds,
    from: toUtc(filter.from),
    before: toUtc(filter.to),
  };
}

/** The log's times are compared as text. */
function toUtc(time: string | null | undefined): string | null {
  return time ? new Date(time).toISOString() : null;
}

/** The log's own cursors are no offsets: only `first` is read as elsewhere. */
function readPage({ first, after }: { first?: number | null; after?: string | null }) {
  return { limit: readPageRequest({ first: first ?? null }).limit, after: after ?? null };
}

async function withCursor<Page extends AccessPage>(read: () => Promise<Page>): Promise<Page> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    throw new GraphQLError('Expected "after" to be a cursor of an earlier page.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
}
