import type { PurposeCode, Role } from '../requester.ts';

/** How the requester proved who they are, weakest first: by login alone, by SMS, by signature. */
export const SIGNATURE_LEVELS = ['none', 'sms', 'eds'] as const;

export type SignatureLevel = (typeof SIGNATURE_LEVELS)[number];

/**
 * What the policy needs to know of a requester: a class of requesters, never who it is. Equal askers
 * have equal grants, so that a decision may be kept by it.
 */
export interface Asker {
  readonly roles: readonly Role[];
  readonly purpose: PurposeCode;
  /** Asks on their own behalf and is known by an IIN. */
  readonly hasIin: boolean;
  readonly hasOrganization: boolean;
  /** Speaks for a hotel that has a number in the register of guests. */
  readonly hasHotel: boolean;
  readonly signatureLevel: SignatureLevel;
  /** Holds a mandate to act for somebody: as a parent or a representative. */
  readonly mandates: boolean;
  /** An emergency that this requester declared is running. */
  readonly emergency: boolean;
}
