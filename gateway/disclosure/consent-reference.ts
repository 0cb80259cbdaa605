import { hash } from 'node:crypto';

/** 128 bits. */
const LENGTH = 22;

/** Names a consent by a part of the SHA-256 of KDP's token: whoever reads it cannot use the consent. */
export function consentReferenceOf(token: string): string {
  return hash('sha256', token, 'base64url').slice(0, LENGTH);
}
