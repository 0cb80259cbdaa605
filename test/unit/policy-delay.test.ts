import { describe, expect, it } from 'vitest';
import { delayOf, parsePolicy } from '../../schema/policy/index.ts';
import { policyContent } from '../kit/policy-of.ts';

const AT = new Date('2026-03-01T09:00:00Z');

/** A policy in which these categories are told of later. */
function policyWith(delays: Readonly<Record<string, object>>) {
  const content = policyContent({});
  const categories = Object.entries(content.categories).map(([name, category]) => [
    name,
    { ...category, ...(delays[name] !== undefined && { delay: delays[name] }) },
  ]);
  const text = JSON.stringify({ ...content, categories: Object.fromEntries(categories) });
  return parsePolicy(text, 'policy.yaml');
}

const law = (number: number, verified = true) => ({ citation: `Law No. ${number}`, verified });
const POLICY = policyWith({
  movement: { days: 30, source: law(2) },
  health: { days: 90, source: law(3, false) },
});

describe('a lawful delay', () => {
  it('is none unless the policy says so of a category', () => {
    expect(delayOf(POLICY, ['identity', 'document'], AT)).toBeNull();
    expect(delayOf(POLICY, ['unheard-of'], AT)).toBeNull();
    expect(delayOf(POLICY, [], AT)).toBeNull();
    expect(POLICY.categories.identity?.delay).toBeNull();
  });

  it('lasts for its days, and names the law', () => {
    expect(delayOf(POLICY, ['identity', 'movement'], AT)).toEqual({
      until: '2026-03-31T09:00:00.000Z',
      reason: 'Law No. 2',
    });
  });

  it('is the longest of all categories, and says of a law that nobody verified it', () => {
    for (const categories of [
      ['movement', 'health'],
      ['health', 'movement'],
    ]) {
      expect(delayOf(POLICY, categories, AT)).toEqual({
        until: '2026-05-30T09:00:00.000Z',
        reason: 'Law No. 3 (not verified)',
      });
    }
  });

  it('is part of what the policy says, by its hash', () => {
    const longer = policyWith({ movement: { days: 31, source: law(2) } });
    const shorter = policyWith({ movement: { days: 30, source: law(2) } });
    expect(longer.hash).not.toBe(shorter.hash);
  });
});
