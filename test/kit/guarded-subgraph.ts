import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import type { Grants } from '../../schema/policy/index.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import type { RecordHooks } from '../../subgraphs/kit/access/record-hooks.ts';
import { createRequestAccess } from '../../subgraphs/kit/access/request-access.ts';
import { withPermissions } from '../../subgraphs/kit/permissions.ts';
import { signedContext } from './contexts.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@policy", "@tag"])`;

/** A schema behind rules, and how it is asked. */
export interface GuardedSubgraph {
  readonly schema: GraphQLSchema;
  /** Executes as one request of a requester who has these grants. */
  ask(query: string, request?: GuardedRequest): Promise<GuardedAnswer>;
}

export interface GuardedRequest {
  readonly grants?: Grants;
  readonly signed?: Partial<SignedContext>;
  readonly subjects?: SubjectAnswers;
  /** In place of a context that the gateway has signed. */
  readonly contextValue?: unknown;
}

export interface GuardedAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  readonly errors: readonly { readonly path: string; readonly code: unknown }[];
}

/** Puts rules before an SDL of a test and its resolvers, in the way of `defineSubgraph`. */
export function guardSubgraph(
  sdl: string,
  resolvers: object = {},
  hooks: RecordHooks = {},
): GuardedSubgraph {
  const typeDefs = parse(`${LINK}\n${sdl}`);
  const schema = withPermissions(
    buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    { declared: declaredPolicies(typeDefs), hooks },
  );
  return {
    schema,
    async ask(source, request = {}) {
      const { signed, grants = {}, subjects = NO_SUBJECT_ANSWERS } = request;
      const context = signedContext({ grants, ...signed });
      const contextValue =
        'contextValue' in request
          ? request.contextValue
          : {
              signed: context,
              subjects,
              access: createRequestAccess(context, subjects),
              requestId: 'request-1',
            };
      const { data, errors = [] } = await graphql({ schema, source, contextValue });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        errors: errors.map(({ path = [], extensions }) => ({
          path: path.join('.'),
          code: extensions.code,
        })),
      };
    },
  };
}

/** Grants of one rule: the categories under one condition. */
export function granting(
  condition: 'any' | 'own' | 'case' | 'consent',
  ...categories: readonly string[]
): Grants {
  return Object.fromEntries(
    categories.map((category) => [
      category,
      [{ condition, rule: 'test', ...(condition === 'consent' && { service: `KDP_${category}` }) }],
    ]),
  );
}
