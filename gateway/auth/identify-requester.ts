import { mayStatePurpose } from '../../schema/policy/may-state-purpose.ts';
import type { Policy } from '../../schema/policy/policy.ts';
import { PURPOSES, type PurposeCode } from '../../schema/requester.ts';
import { ClientError } from '../client-error.ts';
import type { Credentials } from './credentials-of.ts';
import type { Emergency, EmergencyDesk } from './emergency-desk.ts';
import type { LivePolicy } from './open-live-policy.ts';

/** What a request says about its sender. */
export interface RequesterHeaders {
  readonly authorization?: string;
  /** `x-purpose` */
  readonly purpose?: string;
  /** `x-case` */
  readonly caseReference?: string;
  /** `x-emergency` */
  readonly emergency?: string;
}

/** Who asks and why: known before anything else of a request is read. */
export interface Inquiry extends Credentials {
  /** Null where none is stated. */
  readonly purpose: PurposeCode | null;
  readonly caseReference: string | null;
  /** The emergency that the requester declared, if the purpose takes one; null otherwise. */
  readonly emergency: Emergency | null;
  /** The one in force when the request began; null where there is none, which grants nothing. */
  readonly policy: Policy | null;
}

export interface IdentifyOptions {
  readonly policies: Pick<LivePolicy, 'current'>;
  readonly emergencies: EmergencyDesk;
}

/** Printable ASCII without spaces: it stands in logs, where nothing else may begin a line. */
const CASE_REFERENCE = /^[\x21-\x7e]{1,128}$/;

/**
 * Returns who asks and why. A person who may ask for their own record and states no purpose asks for
 * `self`.
 *
 * Throws PURPOSE_NOT_ALLOWED for a purpose outside the closed list, for one that none of the
 * requester's roles has, and for one that takes an emergency without a declaration in force;
 * BAD_USER_INPUT for a case reference of another form.
 */
export async function identifyRequester(
  credentials: Credentials,
  headers: Omit<RequesterHeaders, 'authorization'>,
  { policies, emergencies }: IdentifyOptions,
): Promise<Inquiry> {
  const policy = policies.current();
  const { requester } = credentials;
  const may = (purpose: PurposeCode) =>
    policy === null || mayStatePurpose(policy, requester.roles, purpose);

  const stated = headers.purpose ?? null;
  if (stated !== null && !(isPurpose(stated) && may(stated))) {
    throw new ClientError('PURPOSE_NOT_ALLOWED');
  }
  const asksAsPerson = requester.iin !== null && requester.organization === null;
  const purpose = stated ?? (policy !== null && asksAsPerson && may('self') ? 'self' : null);
  const caseReference = headers.caseReference ?? null;
  if (caseReference !== null && !isCaseReference(caseReference)) {
    throw new ClientError('BAD_USER_INPUT', {
      detail: 'Expected x-case to be 1 to 128 visible ASCII characters.',
    });
  }
  if (purpose === null || policy === null || !takesEmergency(policy, purpose)) {
    return { ...credentials, purpose, caseReference, emergency: null, policy };
  }
  const emergency = await emergencies.verify(headers.emergency, requester);
  if (emergency === null) {
    throw new ClientError('PURPOSE_NOT_ALLOWED', {
      detail: 'Declare the emergency first (POST /emergencies), and send x-emergency.',
    });
  }
  return {
    ...credentials,
    purpose,
    caseReference: caseReference ?? emergency.caseReference,
    emergency,
    policy,
  };
}

/** Whether a text may stand in logs as a case reference. */
export function isCaseReference(text: string): boolean {
  return CASE_REFERENCE.test(text);
}

/** Whether a purpose may be stated under a declared emergency only. */
export function takesEmergency(policy: Policy, purpose: PurposeCode): boolean {
  return policy.purposes[purpose].emergencyMinutesMax !== null;
}

function isPurpose(text: string): text is PurposeCode {
  return (PURPOSES as readonly string[]).includes(text);
}
