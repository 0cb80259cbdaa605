import { GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { applyMiddleware, deny, rule, shield } from './graphql-shield.ts';
import type { SubgraphContext } from './subgraph-context.ts';

const hasSignedContext = rule('hasSignedContext', { cache: 'no_cache' })(
  (_parent: unknown, _args: unknown, context: Partial<SubgraphContext> | undefined) =>
    context?.signed?.requester !== undefined,
);

/**
 * Returns the schema with a rule on each field of each object type, and `deny` for whatever is left.
 *
 * The rules are built from the schema's own list of fields, never from names written by hand:
 * graphql-shield ignores rules on interfaces and unions, and its default for an unlisted field is
 * to allow it. `_service` and `_entities` need the gateway's signature like everything else.
 */
export function withPermissions(schema: GraphQLSchema): GraphQLSchema {
  const permissions = shield<unknown, SubgraphContext>(
    Object.fromEntries(
      Object.values(schema.getTypeMap())
        .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
        .map((type) => [type.name, { '*': hasSignedContext }]),
    ),
    {
      fallbackRule: deny,
      // Errors of resolvers pass: an agency's time-out must not read as a refusal. They are masked
      // where the answer is written.
      allowExternalErrors: true,
      fallbackError: new GraphQLError('Unauthorized field or type', {
        extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
      }),
    },
  );
  return applyMiddleware(schema, permissions);
}
