import { PURPOSES, type PurposeCode } from '../../schema/requester.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { ClientError } from '../client-error.ts';
import type { Authenticate } from './authenticate.ts';

/** What a request says about its sender. */
export interface RequesterHeaders {
  readonly authorization?: string;
  /** `x-purpose` */
  readonly purpose?: string;
  /** `x-case` */
  readonly caseReference?: string;
}

/** Printable ASCII without spaces: it stands in logs, where nothing else may begin a line. */
const CASE_REFERENCE = /^[\x21-\x7e]{1,128}$/;

/**
 * Returns who asks and why.
 *
 * Throws UNAUTHENTICATED before it looks at anything else, PURPOSE_NOT_ALLOWED for a purpose outside
 * the closed list, BAD_USER_INPUT for a case reference of another form.
 */
export async function identifyRequester(
  headers: RequesterHeaders,
  authenticate: Authenticate,
): Promise<SignedContext> {
  const requester = await authenticate(headers.authorization);
  const { purpose, caseReference } = headers;
  if (purpose !== undefined && !isPurpose(purpose)) throw new ClientError('PURPOSE_NOT_ALLOWED');
  if (caseReference !== undefined && !CASE_REFERENCE.test(caseReference)) {
    throw new ClientError('BAD_USER_INPUT', {
      detail: 'Expected x-case to be 1 to 128 visible ASCII characters.',
    });
  }
  return {
    requester,
    purpose: purpose ?? null,
    caseReference: caseReference ?? null,
    grants: {},
    policy: '',
    facts: [],
    mandates: [],
    emergency: false,
  };
}

function isPurpose(text: string): text is PurposeCode {
  return (PURPOSES as readonly string[]).includes(text);
}
