import type { Asker } from './asker.ts';
import type { CaseRelation, Policy } from './policy.ts';
import { rulesFor } from './rules-for.ts';

/** Whether an asker can be told apart by what the relation is recorded under. */
const CAN_HAVE: Readonly<Record<CaseRelation, (asker: Asker) => boolean>> = {
  guests: ({ hasHotel }) => hasHotel,
  employees: ({ hasOrganization }) => hasOrganization,
  hosted: ({ hasIin, hasOrganization }) => hasIin || hasOrganization,
};

/**
 * Returns which people are this asker's case; null if no rule asks, or if the asker has nothing (no
 * hotel number, no BIN, no IIN) by which a register could tell whose case somebody is.
 *
 * It is one relation at most: a checked policy has no purpose with two.
 */
export function caseRelationOf(policy: Policy, asker: Asker): CaseRelation | null {
  for (const { roles, permits } of rulesFor(policy, asker)) {
    if (permits.case.length === 0) continue;
    for (const role of roles) {
      const relation = policy.roles[role].cases;
      if (relation === null || !asker.roles.includes(role)) continue;
      return CAN_HAVE[relation](asker) ? relation : null;
    }
  }
  return null;
}
