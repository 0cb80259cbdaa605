import { createHmac, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { Role } from '../../schema/requester.ts';
import { personaNamed } from './personas.ts';
import { publicJwk } from './signing-key.ts';

/** The demo provider's `iss`: a constant, so that a token outlives the port it came from. */
export const ISSUER = 'https://idp.migrant-graph.test';

/** The `aud` of every token. */
export const AUDIENCE = 'migrant-graph';

/** Seconds for which a token is valid. */
export const TOKEN_LIFETIME_S = 3_600;

/** How a test may bend a token. */
export interface IssueTokenOptions {
  /** The moment of issue, in milliseconds. Default: now. */
  readonly now?: number;
  /** Claims in place of the persona's; undefined takes a claim out. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/**
 * Returns an access token (RFC 9068) for a persona, signed EdDSA with the demo key.
 *
 * Throws on a name that is not a persona's.
 */
export async function issueToken(name: Role, options: IssueTokenOptions = {}): Promise<string> {
  const persona = personaNamed(name);
  if (persona === undefined) throw new Error(`expected a persona, but got: ${name}`);
  const iat = Math.floor((options.now ?? Date.now()) / 1000);
  const claims: JWTPayload = {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: pseudonym(`requester/${name}`),
    client_id: persona.system,
    iat,
    exp: iat + TOKEN_LIFETIME_S,
    jti: randomUUID(),
    roles: [persona.name],
    system: persona.system,
    ...(persona.organization !== null && { organization: persona.organization }),
    ...(persona.official !== null && { official: pseudonym(`official/${persona.official}`) }),
    ...(persona.iin !== null && { iin: persona.iin }),
    ...(persona.region !== null && { region: persona.region }),
    ...(persona.hotelId !== null && { hotelId: persona.hotelId }),
  };
  const { kid } = await publicJwk();
  return new SignJWT(Object.assign(claims, options.overrides))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
    .sign(demoEd25519Key('identity-provider'));
}

/** The same name is always the same pseudonym, and no pseudonym tells the name. */
function pseudonym(name: string): string {
  return createHmac('sha256', 'migrant-graph demo pseudonyms').update(name).digest('base64url');
}
