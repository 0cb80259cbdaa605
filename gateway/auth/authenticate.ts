import { errors, jwtVerify } from 'jose';
import { ClientError } from '../client-error.ts';
import type { GatewayConfig } from '../config.ts';
import { type Credentials, credentialsOf } from './credentials-of.ts';
import { createKeySource, type KeySource, KeysUnavailable } from './key-source.ts';

/**
 * Returns who asks, by the token of an `authorization` header.
 *
 * Throws UNAUTHENTICATED for whatever is not a valid token, and OVERLOADED (503) while the keys of
 * the identity provider were never read.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Credentials>;

export interface AuthenticatorOptions {
  readonly now?: () => Date;
  /** Default: keys of its own, read from the identity provider. */
  readonly keys?: KeySource;
}

const HEADER_BYTES_MAX = 16 * 1024;
const CLOCK_TOLERANCE_S = 5;
const TOKEN_AGE_MAX_S = 24 * 60 * 60;

/** A compact JWS and nothing beside it (RFC 6750, section 2.1; RFC 7515, section 7.1). */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Makes the check of access tokens (RFC 9068).
 *
 * Everything that a token could choose for itself is pinned here: algorithms, issuer, audience,
 * type, claims. Keys come from the issuer alone; what a header embeds or points to is never read.
 */
export function createAuthenticator(
  identity: NonNullable<GatewayConfig['identity']>,
  options: AuthenticatorOptions = {},
): Authenticate {
  const { issuer, audience, algorithms } = identity;
  const { now = () => new Date() } = options;
  const keys = options.keys ?? createKeySource({ identity, now: () => now().getTime() });

  return async (authorization) => {
    if (authorization === undefined) throw unauthenticated('Bearer');
    if (authorization.length > HEADER_BYTES_MAX) throw unauthenticated(INVALID_TOKEN);
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated(INVALID_TOKEN);
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: [...algorithms],
        issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub'],
        maxTokenAge: TOKEN_AGE_MAX_S,
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: now(),
      });
      const credentials = credentialsOf(payload);
      if (credentials !== null) return credentials;
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        throw new ClientError('OVERLOADED', {
          detail: 'The keys of the identity provider cannot be read.',
        });
      }
      if (!(error instanceof errors.JOSEError)) throw error;
    }
    throw unauthenticated(INVALID_TOKEN);
  };
}

const INVALID_TOKEN = 'Bearer error="invalid_token"';

/** Says no more than that: which check failed is of use to an attacker only. */
function unauthenticated(challenge: string): ClientError {
  return new ClientError('UNAUTHENTICATED', { headers: { 'www-authenticate': challenge } });
}
