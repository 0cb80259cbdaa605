import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Policy } from './policy.ts';
import type { PolicyContent } from './policy-form.ts';

/**
 * Returns the policy of a checked file, deeply frozen. What the file leaves open in order is put in
 * one, so that equal policies have equal hashes.
 */
export function toPolicy(content: PolicyContent): Policy {
  const rules = Object.entries(content.rules)
    .map(([id, rule]) => ({
      id,
      ...rule,
      roles: inOrder(rule.roles),
      permits: {
        any: inOrder(rule.permits.any),
        own: inOrder(rule.permits.own),
        case: inOrder(rule.permits.case),
        consent: inOrder(rule.permits.consent),
      },
      silent: inOrder(rule.silent),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { categories, purposes, bases, roles } = content;
  const policy = { categories, purposes, bases, roles, rules };
  // Undefined is what `canonicalize` returns for undefined alone.
  const text = canonicalize(policy) as string;
  const hash = createHash('sha256').update(text).digest('hex');
  return freeze({ hash, ...policy });
}

/** Sorted, each once. */
function inOrder<Name extends string>(names: readonly Name[]): readonly Name[] {
  return [...new Set(names)].sort();
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
