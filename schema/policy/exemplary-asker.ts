import type { PurposeCode, Role } from '../requester.ts';
import type { Asker } from './asker.ts';
import type { Policy } from './policy.ts';

/**
 * Returns somebody of a role as they usually ask: for whom the role speaks, signed, without mandates;
 * for a purpose that takes an emergency, while one is declared. For explanations and the matrix; a
 * requester's own asker comes from their token.
 */
export function exemplaryAsker(policy: Policy, role: Role, purpose: PurposeCode): Asker {
  const { speaksFor } = policy.roles[role];
  return {
    roles: [role],
    purpose,
    hasIin: speaksFor === 'person',
    hasOrganization: speaksFor !== 'person',
    hasHotel: speaksFor === 'hotel',
    signatureLevel: 'eds',
    mandates: false,
    emergency: policy.purposes[purpose].emergencyMinutesMax !== null,
  };
}
