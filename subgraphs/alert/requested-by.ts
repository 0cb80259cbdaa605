import { createHash } from 'node:crypto';
import type { Requester } from '../../schema/requester.ts';

/**
 * Returns the name under which the register knows who checks and who opens: the same in both steps,
 * and nobody else's. A pseudonym already, hashed so that it fits whatever a token has.
 */
export function requestedBy({ id, official, organization }: Requester): string {
  const who = JSON.stringify([organization?.bin ?? null, official ?? id]);
  return createHash('sha256').update(who).digest('hex');
}
