import { type Asker, SIGNATURE_LEVELS } from './asker.ts';
import type { Policy, Rule } from './policy.ts';

/**
 * Returns the rules that speak of this asker: of one of its roles, for its purpose, with the proof of
 * identity that the rule wants. None for a purpose that takes an emergency while none is declared.
 */
export function rulesFor(policy: Policy, asker: Asker): readonly Rule[] {
  if (policy.purposes[asker.purpose].emergencyMinutesMax !== null && !asker.emergency) return [];
  return policy.rules.filter(
    ({ purpose, roles, signature }) =>
      purpose === asker.purpose &&
      roles.some((role) => asker.roles.includes(role)) &&
      SIGNATURE_LEVELS.indexOf(asker.signatureLevel) >= SIGNATURE_LEVELS.indexOf(signature),
  );
}
