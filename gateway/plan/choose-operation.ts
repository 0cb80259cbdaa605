import type { OperationDefinitionNode } from 'graphql';
import { ClientError } from '../client-error.ts';
import type { StoredDocument } from './document-store.ts';

/** What the sender of this request may do with a document. */
export interface OperationPermissions {
  readonly method: 'GET' | 'POST';
  readonly introspection: boolean;
}

/**
 * Returns the operation that a request means.
 *
 * Throws GRAPHQL_UNKNOWN_OPERATION_NAME if there is none or more than one, OPERATION_NOT_SUPPORTED
 * for a subscription, METHOD_NOT_ALLOWED for a mutation by GET, GRAPHQL_VALIDATION_FAILED for
 * introspection where it is off.
 */
export function chooseOperation(
  { operations }: StoredDocument,
  operationName: string | null,
  { method, introspection }: OperationPermissions,
): OperationDefinitionNode {
  const meant =
    operationName === null
      ? operations
      : operations.filter(({ node }) => node.name?.value === operationName);
  const [chosen, ...others] = meant;
  if (chosen === undefined || others.length > 0) {
    throw new ClientError('GRAPHQL_UNKNOWN_OPERATION_NAME');
  }
  if (chosen.node.operation === 'subscription') throw new ClientError('OPERATION_NOT_SUPPORTED');
  if (chosen.node.operation === 'mutation' && method === 'GET') {
    throw new ClientError('METHOD_NOT_ALLOWED', { headers: { allow: 'POST' } });
  }
  if (chosen.introspects && !introspection) {
    throw new ClientError('GRAPHQL_VALIDATION_FAILED', { detail: 'Introspection is off.' });
  }
  return chosen.node;
}
