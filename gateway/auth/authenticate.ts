import type { Requester } from '../../schema/requester.ts';
import { ClientError } from '../client-error.ts';
import type { GatewayConfig } from '../config.ts';

/** Returns the requester of an `authorization` header; throws UNAUTHENTICATED for any other. */
export type Authenticate = (authorization: string | undefined) => Promise<Requester>;

export function createAuthenticator(
  _identity: NonNullable<GatewayConfig['identity']>,
): Authenticate {
  return async () => {
    throw new ClientError('UNAUTHENTICATED');
  };
}
