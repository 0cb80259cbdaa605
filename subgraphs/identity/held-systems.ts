import type { AgencyCode } from '../../schema/agencies.ts';
import type { Person } from '../../schema/generated/identity.ts';

/** Which fact of a person is whose word, in the order in which records are shown. */
export const HELD_SYSTEMS = {
  GBD_FL: 'heldByGbdFl',
  IS_MP: 'heldByIsMp',
  BERKUT: 'heldByBerkut',
  ENBEK: 'heldByEnbek',
  KUTTY_MEKEN: 'heldByKuttyMeken',
  EQONAQ: 'heldByEqonaq',
  MFA_VISAS: 'heldByMfa',
} as const satisfies Partial<Record<AgencyCode, keyof Person>>;

/** A system that has a word on who somebody is. */
export type HeldSystem = keyof typeof HELD_SYSTEMS;
