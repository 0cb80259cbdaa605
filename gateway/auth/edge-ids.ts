import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { LeafText } from '../execute/index.ts';
import { openIds, SEALED_SCALAR } from './open-ids.ts';
import { createSealedIds, type SealedIdsOptions } from './sealed-ids.ts';

/** What of a request and its answer names persons, where it passes the gateway's edge. */
export interface EdgeIds {
  /** Returns the variables with every id opened; throws UNKNOWN_ID. See `openIds`. */
  open(
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>;
  /** Seals the ids of the answer. */
  readonly leafText: LeafText;
}

/** Returns the ids of one client application; null for a graph that knows no persons. */
export type EdgeIdsOf = (schema: GraphQLSchema, system: string) => EdgeIds | null;

/**
 * Makes what opens and seals ids at the gateway's edge.
 *
 * Without keys it serves graphs that know no persons, and throws for one that does: ids as they are
 * inside hold somebody's number.
 */
export function createEdgeIds(options: SealedIdsOptions | null): EdgeIdsOf {
  const sealedIds = options && createSealedIds(options);
  return (schema, system) => {
    if (schema.getType(SEALED_SCALAR) === undefined) return null;
    if (sealedIds === null) {
      throw new Error('expected sealedIds to be configured outside the developer profile');
    }
    const ids = sealedIds(system);
    return {
      open: (operation, variables) => openIds(schema, operation, variables, ids),
      leafText: { scalar: SEALED_SCALAR, write: ids.seal },
    };
  };
}
