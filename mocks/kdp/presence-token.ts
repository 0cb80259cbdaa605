import { createPublicKey, verify } from 'node:crypto';
import { demoRsaKey } from '../../schema/demo-keys.ts';

/**
 * Verifies an `ovt`: the asking organisation's own word, signed RS256 with its RSA key, that the
 * person stands before it (`mcheck`), for which no SMS is sent.
 *
 * Returns the reason for a refusal, or undefined. `now` is in milliseconds.
 */
export function refusePresenceToken(
  ovt: string,
  expected: { readonly bin: string; readonly now: number },
): string | undefined {
  const [header = '', claims = '', signature = ''] = ovt.split('.');
  const read = { header: readJson(header), claims: readJson(claims) };
  if (read.header.alg !== 'RS256') return 'ovt is not signed RS256';
  const key = createPublicKey(demoRsaKey('shep-client'));
  const signed = Buffer.from(`${header}.${claims}`);
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) {
    return 'ovt is not signed by the organisation';
  }
  const { cbin, mcheck, exp } = read.claims;
  if (cbin !== expected.bin) return 'ovt names another organisation';
  if (typeof mcheck !== 'string' || mcheck === '') return 'ovt does not say how presence was seen';
  if (typeof exp !== 'number' || exp * 1000 <= expected.now) return 'ovt has expired';
  return undefined;
}

function readJson(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
