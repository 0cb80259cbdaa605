import type { Asker } from './asker.ts';
import type { Policy } from './policy.ts';
import { rulesFor } from './rules-for.ts';

/**
 * Returns the categories whose refusal this asker is not told of: where one of them is lacking, the
 * field is null without an error. In alphabetical order.
 */
export function silentCategories(policy: Policy, asker: Asker): readonly string[] {
  return [...new Set(rulesFor(policy, asker).flatMap(({ silent }) => silent))].sort();
}
