import type { GraphQLFormattedError } from 'graphql';
import type { GraphRequest } from '../graph.ts';
import type { ResponsePath } from '../response-path.ts';
import { gatewayError, REFUSED_FIELD } from './refusals.ts';

/** Refused fields of one response that are told by themselves. */
export const REFUSED_PATHS_MAX = 100;

const NO_ERRORS: readonly GraphQLFormattedError[] = [];

/** Makes the errors about refused fields: of the first of them, and one that counts the rest. */
export function refusalErrors(
  paths: readonly ResponsePath[],
  count: number,
  request: GraphRequest,
): readonly GraphQLFormattedError[] {
  if (count === 0) return NO_ERRORS;
  const { message, ...rest } = gatewayError(REFUSED_FIELD, request);
  const told = paths.slice(0, REFUSED_PATHS_MAX);
  const errors: GraphQLFormattedError[] = told.map((path) => ({ message, path, ...rest }));
  const omitted = count - errors.length;
  if (omitted > 0) errors.push({ message, extensions: { ...rest.extensions, omitted } });
  return errors;
}
