import { ClientError } from '../client-error.ts';

/** The parameters of a GraphQL request as they came: JSON of any shape under these names. */
export interface GraphqlParams {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/** The parameters, found to be of the right types. */
export interface OperationParams {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/**
 * Checks the types of the parameters (GraphQL over HTTP, section 5.1).
 *
 * Throws PERSISTED_QUERY_NOT_SUPPORTED for the hash of a query in place of a query, BAD_REQUEST for
 * a parameter of another type.
 */
export function readParams(params: GraphqlParams): OperationParams {
  const { query, variables, operationName, extensions } = params;
  if (!(extensions == null || isObject(extensions))) throw expected('extensions', 'an object');
  if (query == null && extensions != null && Object.hasOwn(extensions, 'persistedQuery')) {
    throw new ClientError('PERSISTED_QUERY_NOT_SUPPORTED');
  }
  if (typeof query !== 'string' || query === '') throw expected('query', 'a string');
  if (!(variables == null || isObject(variables))) throw expected('variables', 'an object');
  if (!(operationName == null || typeof operationName === 'string')) {
    throw expected('operationName', 'a string');
  }
  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expected(parameter: string, type: string): ClientError {
  return new ClientError('BAD_REQUEST', { detail: `Expected ${parameter} to be ${type}.` });
}
