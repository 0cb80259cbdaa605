import type { Requirement } from '../requirement.ts';

/** Returns a requirement in words: `identity`, `document and movement`, `identity or consent`. */
export function describeRequirement(requirement: Requirement): string {
  if (requirement.length === 0) return 'nothing';
  return requirement.map((categories) => categories.join(' and ')).join(' or ');
}
