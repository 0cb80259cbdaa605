import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphqlAnswer, Pipeline } from '../pipeline.ts';
import type { Admission } from './admission.ts';
import { clientSignal } from './client-signal.ts';
import { errorBody } from './http-error.ts';
import { type AnswerType, chooseAnswerType } from './media-type.ts';
import type { Metrics, OperationOutcome } from './metrics.ts';
import { readGraphqlParams } from './read-graphql-params.ts';
import type { BodyLimits } from './read-json-body.ts';
import { requesterHeaders } from './requester-headers.ts';

export interface GraphqlRouteParts {
  readonly pipeline: Pipeline;
  readonly limits: BodyLimits;
  readonly metrics: Metrics;
  /** What the requests that come here have entered. */
  readonly admission: Admission;
}

/**
 * Makes the handler of `GET /graphql` and `POST /graphql` (GraphQL over HTTP, section 6): carries a
 * request into the pipeline and its answer out.
 */
export function createGraphqlRoute(parts: GraphqlRouteParts) {
  const { pipeline, limits, metrics, admission } = parts;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { headers, id: requestId } = request;
    const answerType = chooseAnswerType(headers.accept);
    if (answerType === null) {
      const acceptLanguage = headers['accept-language'];
      return reply.code(406).send(errorBody('NOT_ACCEPTABLE', { requestId, acceptLanguage }));
    }
    const began = performance.now();
    const answer = await pipeline.run({
      headers: requesterHeaders(request),
      readBody: () => readGraphqlParams(request.raw, limits),
      method: request.method === 'GET' ? 'GET' : 'POST',
      requestId,
      signal: clientSignal(reply),
      onShared: () => admission.leave(reply.raw),
    });
    const ms = performance.now() - began;
    metrics.observeOperation({ outcome: outcomeOf(answer), ms });
    if (answer.kind === 'executed' && answer.waitedMs !== null) {
      metrics.observeOverhead(ms - answer.waitedMs);
    }
    metrics.observeErrors(answer.kind === 'executed' ? answer.errors : answer.body.errors);
    if (answer.kind === 'refused') reply.headers(answer.headers ?? {});
    return reply
      .code(statusOf(answer, answerType))
      .header('content-type', `${answerType}; charset=utf-8`)
      .header('vary', 'origin, accept, accept-language')
      .send(bytesOf(answer, requestId));
  };
}

function outcomeOf(answer: GraphqlAnswer): OperationOutcome {
  if (answer.kind === 'refused') return answer.status < 500 ? 'refused' : 'failed';
  return answer.errors.length === 0 ? 'complete' : 'partial';
}

/** Errors about what a well-formed request says, for which plain JSON has the status 200. */
const ABOUT_THE_DOCUMENT = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

function statusOf(answer: GraphqlAnswer, answerType: AnswerType): number {
  if (answer.kind === 'executed' || answerType !== 'application/json') return answer.status;
  return ABOUT_THE_DOCUMENT.has(answer.body.errors[0]?.extensions?.code) ? 200 : answer.status;
}

/** A refusal tells the id by which its sender can ask about it. */
function bytesOf(answer: GraphqlAnswer, requestId: string): Buffer | string {
  if (answer.kind === 'executed') return answer.text;
  const errors = answer.body.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return Buffer.from(JSON.stringify({ errors }));
}
