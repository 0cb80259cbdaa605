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
 * It is one relation at most: in a checked policy all rules of a purpose, and all roles of a rule,
 * mean the same.
 */
export function caseRelationOf(policy: Policy, asker: Asker): CaseRelation | null {
  const rule = rulesFor(policy, asker).find(({ permits }) => permits.case.length > 0);
  const role = rule?.roles[0];
  const relation = role === undefined ? null : policy.roles[role].cases;
  return relation !== null && CAN_HAVE[relation](asker) ? relation : null;
}
