import { GraphQLError } from 'graphql';
import { AgencyError } from './agency-error.ts';

/**
 * Returns the error as the gateway may read it: an agency's failure with its code and call, our own
 * typed errors as they are, and anything else without a word of what it was.
 */
export function maskError(error: GraphQLError): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof AgencyError) return withExtensions(error, cause.message, cause.toJSON());
  if (cause === undefined || cause === null || cause instanceof GraphQLError) {
    const { code } = error.extensions;
    if (typeof code === 'string') return withExtensions(error, error.message, error.extensions);
    // graphql-js reports invalid documents and values without a code.
    if (cause === undefined)
      return withExtensions(error, error.message, { code: 'BAD_USER_INPUT' });
  }
  return withExtensions(error, 'Internal error', { code: 'INTERNAL_SERVER_ERROR' });
}

function withExtensions(
  error: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  const { nodes, path } = error;
  return new GraphQLError(message, {
    ...(nodes === undefined ? {} : { nodes }),
    ...(path === undefined ? {} : { path }),
    extensions,
  });
}
