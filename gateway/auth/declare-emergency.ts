import { z } from 'zod';
import { mayStatePurpose } from '../../schema/policy/index.ts';
import { PURPOSES } from '../../schema/requester.ts';
import { ClientError } from '../client-error.ts';
import type { Authenticate } from './authenticate.ts';
import type { Credentials } from './credentials-of.ts';
import type { DeclaredEmergency, EmergencyDeclaration } from './emergency-desk.ts';
import { type IdentifyOptions, isCaseReference, takesEmergency } from './identify-requester.ts';

/** A request to declare an emergency, whatever carries it. */
export interface EmergencyRequest {
  readonly authorization: string | undefined;
  /** Reads JSON; called at most once, and only for somebody who may declare one. */
  readBody(): Promise<unknown>;
}

/**
 * Hears of every emergency that was declared and of its reason; where it rejects, the emergency is
 * not handed out.
 */
export type OnEmergency = (
  credentials: Credentials,
  emergency: DeclaredEmergency & Pick<EmergencyDeclaration, 'reason'>,
) => Promise<void>;

export interface DeclareOptions extends IdentifyOptions {
  readonly authenticate: Authenticate;
}

const MINUTES_MAX = 60;

/**
 * Declares an emergency, under which the requester may for some minutes state a purpose that takes
 * one.
 *
 * Throws UNAUTHENTICATED, PURPOSE_NOT_ALLOWED for a requester none of whose purposes takes an
 * emergency, BAD_USER_INPUT for a declaration of another form, RATE_LIMITED.
 */
export async function declareEmergency(
  { authorization, readBody }: EmergencyRequest,
  { authenticate, policies, emergencies }: DeclareOptions,
  onEmergency: OnEmergency,
): Promise<DeclaredEmergency> {
  const policy = policies.current();
  const credentials = await authenticate(authorization);
  const { requester } = credentials;
  const minutes = PURPOSES.flatMap((purpose) =>
    policy !== null &&
    takesEmergency(policy, purpose) &&
    mayStatePurpose(policy, requester.roles, purpose)
      ? (policy.purposes[purpose].emergencyMinutesMax ?? [])
      : [],
  );
  if (minutes.length === 0) throw new ClientError('PURPOSE_NOT_ALLOWED');
  const minutesMax = Math.min(MINUTES_MAX, ...minutes);
  const declaration = z
    .strictObject({
      reason: z
        .string()
        .min(10)
        .max(500)
        .regex(/^\P{C}+$/u),
      caseReference: z.string().refine(isCaseReference),
      minutes: z.int().min(1).max(minutesMax),
    })
    .safeParse(await readBody());
  if (!declaration.success) {
    throw new ClientError('BAD_USER_INPUT', {
      detail: `Expected {reason, caseReference, minutes}: 10 to 500 characters, 1 to 128 visible ASCII characters, 1 to ${minutesMax}.`,
    });
  }
  const declared = await emergencies.declare(requester, declaration.data);
  await onEmergency(credentials, { ...declared, reason: declaration.data.reason });
  return declared;
}
