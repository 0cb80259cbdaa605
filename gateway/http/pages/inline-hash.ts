import { createHash } from 'node:crypto';

/** Returns the source expression that lets one inline script or style run (CSP 3, section 2.3.1). */
export function inlineHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
