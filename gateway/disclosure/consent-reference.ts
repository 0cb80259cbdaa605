import { hash } from 'node:crypto';

/** Names a consent by the SHA-256 of KDP's token: whoever reads it cannot use the consent. */
export function consentReferenceOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
