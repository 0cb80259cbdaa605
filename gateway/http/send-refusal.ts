import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from '../../schema/localized-text.ts';
import { ClientError } from '../client-error.ts';
import { toRefusal } from '../graphql-answer.ts';

/**
 * Answers with what a ClientError says, in the client's language, and the id of the request. Throws
 * anything else: a mistake of ours is for the server to log.
 */
export function sendRefusal(
  { headers, id: requestId }: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  if (!(error instanceof ClientError)) throw error;
  const refusal = toRefusal(error, chooseLanguage(headers['accept-language']), requestId);
  const errors = refusal.body.errors.map((one) => ({
    ...one,
    extensions: { ...one.extensions, requestId },
  }));
  return reply
    .code(refusal.status)
    .headers(refusal.headers ?? {})
    .send({ errors });
}
