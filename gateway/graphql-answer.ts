import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isErrorCode } from '../schema/error-codes.ts';
import type { Language } from '../schema/localized-text.ts';
import { ClientError, ClientErrors } from './client-error.ts';
import type { GraphAnswer } from './execute/index.ts';

/** What a GraphQL request gets, whatever carries it. */
export type GraphqlAnswer = ExecutedAnswer | RefusedAnswer;

/** There is `data`, if only null. */
export interface ExecutedAnswer extends Omit<GraphAnswer, 'executed'> {
  readonly kind: 'executed';
  readonly status: 200;
}

/** Nothing was executed. */
export interface RefusedAnswer {
  readonly kind: 'refused';
  /** For `application/graphql-response+json`; plain JSON is 200 once the request was understood. */
  readonly status: number;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns the answer to a request that was executed, or that the graph itself refused. */
export function toAnswer({ executed, ...answer }: GraphAnswer): GraphqlAnswer {
  if (executed) return { kind: 'executed', status: 200, ...answer };
  const { errors } = answer;
  const code = errors[0]?.extensions?.code;
  const status = isErrorCode(code) ? ERROR_CODES[code].httpStatus : 500;
  // Without data there is nothing that a 200 could be about.
  return { kind: 'refused', status: status === 200 ? 502 : status, body: { errors } };
}

/**
 * Returns the answer to a request that a stage ended.
 *
 * A client error is told; of anything else a client learns the request's id and nothing more.
 */
export function toRefusal(error: unknown, language: Language, requestId: string): RefusedAnswer {
  const reasons =
    error instanceof ClientErrors
      ? error.errors
      : ([
          error instanceof ClientError
            ? error
            : new ClientError('INTERNAL_SERVER_ERROR', {
                extensions: { correlationId: requestId },
              }),
        ] as const);
  const [first] = reasons;
  const { httpStatus } = ERROR_CODES[first.code];
  return {
    kind: 'refused',
    status: httpStatus === 200 ? 403 : httpStatus,
    body: { errors: reasons.map((reason) => reason.format(language)) },
    ...(first.options.headers !== undefined && { headers: first.options.headers }),
  };
}
