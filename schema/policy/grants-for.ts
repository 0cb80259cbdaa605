import type { Asker } from './asker.ts';
import { caseRelationOf } from './case-relation-of.ts';
import { CONDITIONS, type Condition, type Grant, type Grants } from './grants.ts';
import type { Policy, Rule } from './policy.ts';
import { rulesFor } from './rules-for.ts';

/**
 * Returns what the asker may have, by category. What can never hold for this asker is left out: the
 * records of their own without an IIN or a mandate, a case without something to tell it by, consent
 * without an organization that it could be given to. So is what makes no difference: other
 * conditions beside one that lets everybody's records out unmasked.
 *
 * Equal askers get equal grants, in one order, whatever the order of the rules. Never throws.
 */
export function grantsFor(policy: Policy, asker: Asker): Grants {
  const possible: Readonly<Record<Condition, boolean>> = {
    any: true,
    own: asker.hasIin || asker.mandates,
    case: caseRelationOf(policy, asker) !== null,
    consent: asker.hasOrganization,
  };
  const rules = rulesFor(policy, asker);
  const granted = new Map<string, Grant[]>();
  for (const condition of CONDITIONS) {
    if (!possible[condition]) continue;
    for (const rule of rules) {
      for (const category of rule.permits[condition]) {
        const grants = granted.get(category) ?? [];
        const service = policy.categories[category]?.kdpService ?? null;
        granted.set(category, [...grants, toGrant(condition, rule, service)]);
      }
    }
  }
  const names = [...granted.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, withoutCovered(granted.get(name) ?? [])]));
}

function toGrant(condition: Condition, { id, masks }: Rule, service: string | null): Grant {
  return {
    condition,
    rule: id,
    ...(condition === 'consent' && service !== null && { service }),
    ...(Object.keys(masks).length > 0 && { masks }),
  };
}

function withoutCovered(grants: readonly Grant[]): readonly Grant[] {
  const coversAll = grants.some(
    ({ condition, masks }) => condition === 'any' && masks === undefined,
  );
  return coversAll ? grants.filter(({ condition }) => condition === 'any') : grants;
}
