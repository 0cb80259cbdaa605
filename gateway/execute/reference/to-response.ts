import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../../schema/error-codes.ts';
import { errorMessage } from '../error-message.ts';
import type { Failure } from '../failure.ts';
import type { GraphResponse } from '../graph.ts';
import { guardedErrors } from '../guarded-errors.ts';
import { incompleteNotes } from '../incomplete-notes.ts';
import { openErrors } from '../open-errors.ts';
import { isSameBranch, type ResponsePath } from '../response-path.ts';
import type { OperationRun } from './operation-run.ts';

/** How much may be told, and to whom the rest is. */
export interface ResponseAudience {
  readonly mode: 'guarded' | 'open';
  readonly report: (error: unknown, requestId: string) => void;
}

/** Makes the response of what the executor returned and of what the run gathered. */
export function toResponse(
  run: OperationRun,
  result: GatewayExecutionResult,
  audience: ResponseAudience,
): GraphResponse {
  // Before there is a plan, the executor only refuses variables.
  if (!run.planned) {
    return { errors: (result.errors ?? []).map((error) => refusal(run, error, audience)) };
  }
  const { failures, request } = run;
  for (const failure of failures) {
    if (failure.kind === 'internal') audience.report(failure.cause, request.requestId);
  }
  const errors = [
    ...(audience.mode === 'open' ? openErrors(failures) : guardedErrors(failures, request)),
  ];
  for (const error of result.errors ?? []) {
    audience.report(error, request.requestId);
    errors.push(ownError(run, 'INTERNAL_SERVER_ERROR', error.path));
  }
  const completion = readCompletion(result.extensions);
  if (audience.mode === 'guarded') errors.push(...unexplained(run, completion));

  const extensions = {
    ...(audience.mode === 'open' && completion.length > 0 ? { valueCompletion: completion } : {}),
    ...(run.incomplete.length > 0 ? { incomplete: incompleteNotes(run.incomplete) } : {}),
  };
  return {
    data: result.data ?? null,
    ...(errors.length > 0 ? { errors } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

/** Makes the response where the executor threw: no plan could be made, or a mistake of ours. */
export function toThrownResponse(
  run: OperationRun,
  error: unknown,
  audience: ResponseAudience,
): GraphResponse {
  audience.report(error, run.request.requestId);
  if (run.planned) return { data: null, errors: [ownError(run, 'INTERNAL_SERVER_ERROR')] };
  return { errors: [ownError(run, 'QUERY_PLANNING_FAILED')] };
}

function refusal(
  run: OperationRun,
  error: GraphQLError,
  { mode }: ResponseAudience,
): GraphQLFormattedError {
  const masked = ownError(run, 'BAD_USER_INPUT');
  // The text of graphql-js repeats the value.
  return mode === 'open' ? { ...masked, message: error.message } : masked;
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

/** An error for every place that was made null without a failure that explains it. */
function unexplained(
  run: OperationRun,
  completion: readonly { readonly path: ResponsePath }[],
): readonly GraphQLFormattedError[] {
  const explained = run.failures.flatMap(placesOf);
  const open = completion.filter(({ path }) => !explained.some((at) => isSameBranch(at, path)));
  return open.slice(0, 100).map(({ path }) => ownError(run, 'INTERNAL_SERVER_ERROR', path));
}

function placesOf(failure: Failure): readonly ResponsePath[] {
  return failure.kind === 'reported' ? [...failure.paths, ...failure.objects] : failure.objects;
}
