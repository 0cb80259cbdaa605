import { delayOf, type Policy } from '../../schema/policy/index.ts';
import type { Access } from '../access-log/index.ts';
import type { Inquiry } from '../auth/index.ts';

/**
 * Returns the legal bases of rules of a policy, by name and joined with commas; null where there is
 * none.
 */
export function legalBasisOf(policy: Policy | null, rules: readonly string[]): string | null {
  const bases = policy?.rules.filter(({ id }) => rules.includes(id)).map(({ basis }) => basis);
  return bases?.length ? [...new Set(bases)].sort().join() : null;
}

/**
 * Returns until when a person is not shown that these categories were read; null for at once, which
 * is always so for what they read themselves.
 */
export function lawfulDelayOf(
  { policy, purpose }: Pick<Inquiry, 'policy' | 'purpose'>,
  categories: readonly string[],
  now: Date,
): Access['hidden'] {
  return purpose === 'self' || policy === null ? null : delayOf(policy, categories, now);
}
