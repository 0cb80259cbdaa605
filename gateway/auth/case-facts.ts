import type { CaseRelation } from '../../schema/policy/index.ts';
import type { Requester } from '../../schema/requester.ts';
import type { SubgraphName } from '../../schema/subgraph-names.ts';

/** An internal fact that tells whether a person is the requester's case, and who knows it. */
export interface CaseFact {
  readonly subgraph: SubgraphName;
  /** The field of `Person`. */
  readonly field: string;
  /** The name and type of its argument, in SDL. */
  readonly argument: readonly [name: string, type: string];
  /** What the requester is known by there; null for one who is not. */
  readonly of: (requester: Requester) => string | null;
}

/** One for each relation that a policy may mean by `case`. */
export const CASE_FACTS: Readonly<Record<CaseRelation, CaseFact>> = {
  guests: {
    subgraph: 'lodging',
    field: 'isGuestOf',
    argument: ['hotelId', 'ID!'],
    of: ({ hotelId }) => hotelId,
  },
  employees: {
    subgraph: 'employment',
    field: 'isEmployedBy',
    argument: ['bin', 'Bin!'],
    of: ({ organization }) => organization?.bin ?? null,
  },
  hosted: {
    subgraph: 'registration',
    field: 'isHostedBy',
    argument: ['host', 'ID!'],
    of: ({ iin, organization }) => iin ?? organization?.bin ?? null,
  },
};
