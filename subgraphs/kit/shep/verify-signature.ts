import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import type { SignatureClaims } from './signature-shape.ts';

/** The two canonical strings that a signature with one reference is about. */
export interface SignedStrings {
  readonly signedInfo: string;
  readonly content: string;
}

/**
 * Checks RSA-SHA256 over SignedInfo with one of `certificates` (PEM), and SHA-256 over the
 * content; throws `EnvelopeRefusal` unless both are right. No other algorithm is known here.
 */
export function verifySignature(
  { signedInfo, content }: SignedStrings,
  { digest, value }: SignatureClaims,
  certificates: readonly string[],
): void {
  const bytes = Buffer.from(signedInfo, 'utf8');
  if (!certificates.some((pem) => verify('RSA-SHA256', bytes, publicKeyOf(pem), value))) {
    throw new EnvelopeRefusal('SIGNATURE_INVALID', 'value');
  }
  if (!createHash('sha256').update(content, 'utf8').digest().equals(digest)) {
    throw new EnvelopeRefusal('SIGNATURE_INVALID', 'digest');
  }
}

/** Reading a certificate costs more than a verification; the pinned ones are few. */
const publicKeys = new Map<string, KeyObject>();

function publicKeyOf(pem: string): KeyObject {
  const known = publicKeys.get(pem) ?? createPublicKey(pem);
  publicKeys.set(pem, known);
  return known;
}
