import { type PurposeCode, ROLES, type Role } from '../../requester.ts';
import { type Decision, decide } from '../decide.ts';
import { exemplaryAsker } from '../exemplary-asker.ts';
import { grantsFor } from '../grants-for.ts';
import type { Policy } from '../policy.ts';
import type { Requirement, Requirements } from '../requirement.ts';

/** A role and one of its purposes. */
export interface MatrixColumn {
  readonly role: Role;
  readonly purpose: PurposeCode;
}

/** What some fields demand, and what is decided about them. */
export interface MatrixRow {
  readonly requirement: Requirement;
  /** Coordinates, in alphabetical order. */
  readonly fields: readonly string[];
  /** One per column, in their order. */
  readonly decisions: readonly Decision[];
}

/** What a policy amounts to, for every role and purpose and for everything that fields demand. */
export interface PolicyMatrix {
  readonly policy: Policy;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/**
 * Returns the matrix of a policy over a schema: a row per category in the order of the file, whether
 * or not a field is of it, then one per other requirement that a field has. The decisions are those
 * of `decide`, for an exemplary asker of each role and purpose. Public fields are left out.
 */
export function policyMatrix(policy: Policy, requirements: Requirements): PolicyMatrix {
  const columns = ROLES.flatMap((role) =>
    policy.roles[role].purposes.map((purpose) => ({ role, purpose })),
  );
  const grants = columns.map(({ role, purpose }) =>
    grantsFor(policy, exemplaryAsker(policy, role, purpose)),
  );
  const demanded = new Map<string, Requirement>();
  const demand = (requirement: Requirement) =>
    demanded.set(JSON.stringify(requirement), requirement);
  for (const category of Object.keys(policy.categories)) demand([[category]]);
  for (const [, requirement] of inOrder(requirements)) {
    if (requirement.length > 0) demand(requirement);
  }
  const rows = [...demanded].map(([key, requirement]) => ({
    requirement,
    fields: inOrder(requirements)
      .filter(([, other]) => JSON.stringify(other) === key)
      .map(([coordinate]) => coordinate),
    decisions: grants.map((granted) => decide(requirement, granted)),
  }));
  return { policy, columns, rows };
}

function inOrder(requirements: Requirements): readonly (readonly [string, Requirement])[] {
  return [...requirements].sort(([a], [b]) => (a < b ? -1 : 1));
}
