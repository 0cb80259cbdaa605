import { GraphQLError } from 'graphql';
import { cursorToOffset, offsetToCursor } from 'graphql-relay';

/** The arguments of a page, as the schema has them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Which part of a list is asked for. */
export interface PageRequest {
  /** How many entries stand before the page. */
  readonly offset: number;
  /** How many entries at most. */
  readonly limit: number;
}

/** A page of a list, in the shape of Relay's connections plus `nodes`. */
export interface Connection<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const FIRST_DEFAULT = 20;

/**
 * Reads `first` (1 to `max`, default 20) and `after`.
 *
 * Throws BAD_USER_INPUT for another number and for a cursor that no page has given.
 */
export function readPageRequest(page: PageArguments, max = 100): PageRequest {
  const limit = page.first ?? FIRST_DEFAULT;
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw badInput(`Expected "first" from 1 to ${max}.`);
  }
  if (page.after === null || page.after === undefined) return { offset: 0, limit };
  const before = cursorToOffset(page.after);
  if (!Number.isSafeInteger(before) || before < 0) {
    throw badInput('Expected "after" to be a cursor of an earlier page.');
  }
  return { offset: before + 1, limit };
}

/**
 * Makes the connection of a page that the system of record has cut out of its list.
 *
 * A null stands for an entry that cannot be shown: it is left out, and those after it keep their
 * cursors, so that no page repeats what another has shown.
 */
export function toConnectionPage<T>(
  entries: readonly (T | null)[],
  page: { readonly offset: number; readonly hasNextPage: boolean },
): Connection<T> {
  const edges = entries.flatMap((node, index) =>
    node === null ? [] : [{ cursor: offsetToCursor(page.offset + index), node }],
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: entries.length === 0 ? null : offsetToCursor(page.offset + entries.length - 1),
    },
  };
}

/** Cuts the page that is asked for out of a whole list. */
export function toConnection<T>(list: readonly T[], page: PageArguments, max = 100): Connection<T> {
  const { offset, limit } = readPageRequest(page, max);
  const end = offset + limit;
  return toConnectionPage(list.slice(offset, end), { offset, hasNextPage: end < list.length });
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
