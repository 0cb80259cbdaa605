import type { FastifyRequest } from 'fastify';
import type { GraphqlRequest } from '../graphql-request.ts';

/** Returns what headers say of who asks and why; of one that came more than once, nothing. */
export function requesterHeaders({ headers }: FastifyRequest): GraphqlRequest['headers'] {
  return {
    ...named('authorization', headers.authorization),
    ...named('purpose', headers['x-purpose']),
    ...named('caseReference', headers['x-case']),
    ...named('emergency', headers['x-emergency']),
    ...named('acceptLanguage', headers['accept-language']),
  };
}

function named<Name extends string>(
  name: Name,
  value: string | string[] | undefined,
): { readonly [key in Name]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { [key in Name]: string }) : {};
}
