import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../../schema/error-codes.ts';
import { errorMessage } from '../error-message.ts';
import type { GraphResponse } from '../graph.ts';
import { incompleteNotes } from '../incomplete-notes.ts';
import { openErrors } from '../open-errors.ts';
import type { ResponsePath } from '../response-path.ts';
import type { OperationRun } from './operation-run.ts';

/** Hears of what a client does not. */
export type Report = (error: unknown, requestId: string) => void;

/** Makes the response of what the executor returned and of what the run gathered. */
export function toResponse(
  run: OperationRun,
  result: GatewayExecutionResult,
  report: Report,
): GraphResponse {
  // Before there is a plan, the executor only refuses variables.
  if (!run.planned) {
    return { errors: (result.errors ?? []).map((error) => refusal(run, error)) };
  }
  const { failures, request } = run;
  for (const failure of failures) {
    if (failure.kind === 'internal') report(failure.cause, request.requestId);
  }
  const errors = [...openErrors(failures)];
  for (const error of result.errors ?? []) {
    report(error, request.requestId);
    errors.push(ownError(run, 'INTERNAL_SERVER_ERROR', error.path));
  }
  const completion = readCompletion(result.extensions);
  const extensions = {
    ...(completion.length > 0 ? { valueCompletion: completion } : {}),
    ...(run.incomplete.length > 0 ? { incomplete: incompleteNotes(run.incomplete) } : {}),
  };
  return {
    data: result.data ?? null,
    ...(errors.length > 0 ? { errors } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

/** Makes the response where the executor threw: no plan could be made, or a mistake of ours. */
export function toThrownResponse(run: OperationRun, error: unknown, report: Report): GraphResponse {
  report(error, run.request.requestId);
  if (run.planned) return { data: null, errors: [ownError(run, 'INTERNAL_SERVER_ERROR')] };
  return { errors: [ownError(run, 'QUERY_PLANNING_FAILED')] };
}

function refusal(run: OperationRun, error: GraphQLError): GraphQLFormattedError {
  return { ...ownError(run, 'BAD_USER_INPUT'), message: error.message };
}

function ownError(
  { request }: OperationRun,
  code: ErrorCode,
  path?: ResponsePath,
): GraphQLFormattedError {
  return {
    message: errorMessage(code, request.language, { agency: null, service: 'gateway' }),
    ...(path === undefined ? {} : { path }),
    extensions: {
      code,
      retryable: ERROR_CODES[code].retryable,
      correlationId: request.requestId,
    },
  };
}

/** What the executor made null because it broke the schema, as @apollo/gateway reports it. */
function readCompletion(extensions: GatewayExecutionResult['extensions']) {
  const reported: unknown = extensions?.valueCompletion;
  if (!Array.isArray(reported)) return [];
  return reported.flatMap((error: unknown) =>
    error instanceof GraphQLError
      ? [{ message: error.message, path: error.path ?? [], extensions: error.extensions }]
      : [],
  );
}
