/** The purposes for which personal data may be asked for: a closed list (header `x-purpose`). */
export const PURPOSES = [
  'self',
  'hosting',
  'employment',
  'lodging',
  'border-control',
  'migration-control',
  'labour-control',
  'service-delivery',
  'data-protection',
  'statistics',
  'emergency',
] as const;

export type PurposeCode = (typeof PURPOSES)[number];

/** The roles that a token may carry: one per persona of the demo. */
export const ROLES = [
  'migrant',
  'host',
  'employer',
  'border-officer',
  'inspector',
  'labour-inspector',
  'hotel',
  'auditor',
  'consul',
  'statistician',
  'developer',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Who asks: the organization, its system and the official, or a person on their own behalf.
 * Made from a verified token only; never from what a client writes elsewhere.
 */
export interface Requester {
  /** The token's `sub`: a pseudonym, stable per requester. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** Null for a person who asks on their own behalf. */
  readonly organization: {
    readonly bin: string;
    readonly name: string;
    /** The department, office or post that the requester belongs to; left out if the token names none. */
    readonly unit?: string | undefined;
  } | null;
  /** The client application. */
  readonly system: string;
  /** Pseudonym of the official; null for a person or a system without one. */
  readonly official: string | null;
  /** The requester's own IIN, for a person who asks on their own behalf; null otherwise. */
  readonly iin: string | null;
  /** The region an official is in charge of, ISO 3166-2; null if none. */
  readonly region: string | null;
  /** The hotel that the requester speaks for, its number in eQonaq; null if none. */
  readonly hotelId: string | null;
}
