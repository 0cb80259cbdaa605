import type { Asker } from './asker.ts';
import { caseRelationOf } from './case-relation-of.ts';
import { CONDITIONS, type Condition, type Grant, type Grants } from './grants.ts';
import type { Category, Policy, Rule } from './policy.ts';
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
  const granted = Object.entries(policy.categories).map(([name, category]) => {
    const grants = CONDITIONS.filter((condition) => possible[condition]).flatMap((condition) =>
      rules
        .filter(({ permits }) => permits[condition].includes(name))
        .map((rule) => toGrant(condition, rule, category)),
    );
    return [name, withoutCovered(grants)] as const;
  });
  return Object.fromEntries(
    granted.filter(([, grants]) => grants.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function toGrant(condition: Condition, { id, masks }: Rule, { kdpService }: Category): Grant {
  return {
    condition,
    rule: id,
    ...(condition === 'consent' && kdpService !== null && { service: kdpService }),
    ...(Object.keys(masks).length > 0 && { masks }),
  };
}

function withoutCovered(grants: readonly Grant[]): readonly Grant[] {
  const coversAll = grants.some(
    ({ condition, masks }) => condition === 'any' && masks === undefined,
  );
  return coversAll ? grants.filter(({ condition }) => condition === 'any') : grants;
}
