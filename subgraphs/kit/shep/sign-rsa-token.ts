import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** Returns the claims as a compact JWS, RS256; throws a TypeError for a key that is not RSA. */
export function signRsaToken(
  claims: Readonly<Record<string, string | number>>,
  privateKey: KeyObject,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(privateKey);
}
