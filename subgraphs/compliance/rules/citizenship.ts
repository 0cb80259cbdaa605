import type { CivilFacts } from './facts.ts';

/** ICAO's code for a citizenship that is not established. */
const UNSPECIFIED = 'XXX';
const KAZAKHSTAN = 'KAZ';

/** Whose citizen somebody is, as far as it is established. */
export type Citizenship =
  | { readonly kind: 'CITIZEN' }
  | { readonly kind: 'FOREIGNER'; readonly country: string }
  | { readonly kind: 'UNKNOWN' };

export function citizenshipOf({ citizenship }: CivilFacts): Citizenship {
  if (citizenship === KAZAKHSTAN) return { kind: 'CITIZEN' };
  if (citizenship === null || citizenship === UNSPECIFIED) return { kind: 'UNKNOWN' };
  return { kind: 'FOREIGNER', country: citizenship };
}
