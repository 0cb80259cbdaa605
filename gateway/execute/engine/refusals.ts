import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../../schema/error-codes.ts';
import { ClientError } from '../../client-error.ts';
import { QueryPlanningError } from '../../plan/index.ts';
import { errorMessage } from '../error-message.ts';
import type { GraphAnswer, GraphRequest } from '../graph.ts';
import { toGraphAnswer } from '../graph-answer.ts';
import type { ResponsePath } from '../response-path.ts';
import { VariablesError } from './coerce-variables.ts';

/** The code of a field that the requester does not get. */
export const REFUSED_FIELD = 'UNAUTHORIZED_FIELD_OR_TYPE' satisfies ErrorCode;

export interface RefusalOptions {
  readonly mode: 'guarded' | 'open';
  /** Hears of what a client does not. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** Makes the function that answers a request which cannot be executed. */
export function createRefusals({ mode, report }: RefusalOptions) {
  return (error: unknown, request: GraphRequest): GraphAnswer => {
    if (error instanceof VariablesError) {
      const errors = error.errors.map(({ message }) => {
        const masked = gatewayError('BAD_USER_INPUT', request);
        // The text of graphql-js repeats the value.
        return mode === 'open' ? { ...masked, message } : masked;
      });
      return toGraphAnswer({ errors });
    }
    report(error, request.requestId);
    if (error instanceof ClientError)
      return toGraphAnswer({ errors: [error.format(request.language)] });
    // What cannot be compiled could not be planned: there is no other reason that a client knows.
    const isBusy = error instanceof QueryPlanningError && error.code === 'OVERLOADED';
    const code = isBusy ? 'OVERLOADED' : 'QUERY_PLANNING_FAILED';
    return toGraphAnswer({ errors: [gatewayError(code, request)] });
  };
}

/** Makes an error of the gateway's own. */
export function gatewayError(
  code: ErrorCode,
  { language, requestId }: Pick<GraphRequest, 'language' | 'requestId'>,
  path?: ResponsePath,
): GraphQLFormattedError {
  return {
    message: errorMessage(code, language, { agency: null, service: 'gateway' }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, retryable: ERROR_CODES[code].retryable, correlationId: requestId },
  };
}
