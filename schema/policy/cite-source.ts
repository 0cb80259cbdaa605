import type { LegalSource } from './policy.ts';

/** Returns the citation, with a remark if nobody has verified it. */
export function citeSource({ citation, verified }: LegalSource): string {
  return verified ? citation : `${citation} (not verified)`;
}
