import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { demoEd25519Key } from '../../schema/demo-keys.ts';

/** Returns the public key of the demo identity provider as its JWKS lists it (RFC 8037). */
export async function publicJwk(): Promise<JWK & { readonly kid: string }> {
  const jwk = await exportJWK(createPublicKey(demoEd25519Key('identity-provider')));
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' };
}
