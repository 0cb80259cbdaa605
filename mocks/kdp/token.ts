import { createPublicKey, randomUUID, sign, verify } from 'node:crypto';
import { demoRsaKey } from '../../schema/demo-keys.ts';

/** What a token stands for: this data of this person may be read from this service until then. */
export interface KdpGrant {
  /** The data subject's IIN. */
  readonly iin: string;
  /** The SHEP service that may be asked, such as `GBDFLUniversal_token`. */
  readonly service: string;
  /** BIN of the organisation that asked. */
  readonly organizationBin: string;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
  /** Milliseconds since the epoch; the token is void from this moment on. */
  readonly expiresAt: number;
}

/** Whether a token may be used, and if not, why. */
export type KdpVerdict =
  | { readonly outcome: 'valid'; readonly grant: KdpGrant }
  | {
      readonly outcome: 'refused';
      readonly reason: 'malformed' | 'signature' | 'expired' | 'other-person' | 'other-service';
    };

const HEADER = encode({ alg: 'RS256', typ: 'KDP' });

/** Issues a token: header, claims and an RSA-SHA256 signature, joined by dots like a JWT. */
export function issueKdpToken(grant: KdpGrant): string {
  const signed = `${HEADER}.${encode({ ...grant, id: randomUUID() })}`;
  const signature = sign('sha256', Buffer.from(signed), demoRsaKey('shep-service'));
  return `${signed}.${signature.toString('base64url')}`;
}

/** Returns the public key that goes with every token: base64 of its SPKI form (RFC 5280). */
export function kdpPublicKey(): string {
  const key = createPublicKey(demoRsaKey('shep-service'));
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Verifies a token for one person and one service at the moment `now` (milliseconds). */
export function verifyKdpToken(
  token: string,
  expected: { readonly iin: string; readonly service: string; readonly now: number },
): KdpVerdict {
  const [header, claims, signature, ...rest] = token.split('.');
  if (header !== HEADER || claims === undefined || signature === undefined || rest.length > 0) {
    return { outcome: 'refused', reason: 'malformed' };
  }
  const signed = Buffer.from(`${header}.${claims}`);
  const key = createPublicKey(demoRsaKey('shep-service'));
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) {
    return { outcome: 'refused', reason: 'signature' };
  }
  const grant: KdpGrant = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  if (grant.expiresAt <= expected.now) return { outcome: 'refused', reason: 'expired' };
  if (grant.iin !== expected.iin) return { outcome: 'refused', reason: 'other-person' };
  if (grant.service !== expected.service) return { outcome: 'refused', reason: 'other-service' };
  return { outcome: 'valid', grant };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
