import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeclaredEmergency, EmergencyRequest } from '../auth/index.ts';
import { type BodyLimits, readJsonBody } from './read-json-body.ts';
import { sendRefusal } from './send-refusal.ts';

/** Declares an emergency; may reject with a ClientError, which becomes the answer. */
export type DeclareEmergency = (
  request: EmergencyRequest,
  requestId: string,
) => Promise<DeclaredEmergency>;

/**
 * Makes the handler of `POST /emergencies`: `{reason, caseReference, minutes}` becomes a token for the
 * header `x-emergency`, and the moment until which it is in force.
 */
export function createEmergenciesRoute(declare: DeclareEmergency, limits: BodyLimits) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { headers, id: requestId } = request;
    try {
      const readBody = () => readJsonBody(request.raw, limits);
      const { authorization } = headers;
      const declared = await declare({ authorization, readBody }, requestId);
      return reply.code(201).send({ emergency: declared.token, until: declared.until });
    } catch (error) {
      return sendRefusal(request, reply, error);
    }
  };
}
