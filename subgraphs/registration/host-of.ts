import type { Requester } from '../../schema/requester.ts';

/** Whoever receives a foreigner. */
export interface Host {
  readonly kind: 'iin' | 'bin';
  readonly number: string;
}

/** Returns as which host somebody asks; null for whoever is neither a person nor an organization. */
export function hostOf({ iin, organization }: Requester): Host | null {
  if (iin !== null) return { kind: 'iin', number: iin };
  return organization === null ? null : { kind: 'bin', number: organization.bin };
}
