import { LRUCache } from 'lru-cache';
import {
  type Asker,
  type CaseRelation,
  caseRelationOf,
  grantsFor,
  type Policy,
  silentCategories,
} from '../../schema/policy/index.ts';
import { CASE_FACTS } from './case-facts.ts';
import type { Inquiry } from './identify-requester.ts';
import { type DemandingSupergraph, schemaDemandsOf } from './schema-demands.ts';
import { type Standing, standingOf } from './standing.ts';

/** A standing, and what `case` means in it. */
export interface RequesterStanding extends Standing {
  /** Null where nothing can tell whose case somebody is. */
  readonly relation: CaseRelation | null;
}

/** Returns what a requester may ask for of a supergraph. */
export type Standings = (inquiry: Inquiry, supergraph: DemandingSupergraph) => RequesterStanding;

const CLASSES_MAX = 1_000;

/**
 * Makes the memory of decisions, by class of requesters: two with the same roles, purpose and proofs
 * share one. Holds no data of anybody.
 */
export function createStandings(): Standings {
  const known = new LRUCache<string, RequesterStanding>({ max: CLASSES_MAX });

  return (inquiry, supergraph) => {
    const { policy } = inquiry;
    const demands = schemaDemandsOf(supergraph);
    const scopes = inquiry.scopes.filter((scope) => demands.scopeNames.has(scope));
    const asker = askerOf(inquiry);
    const key = JSON.stringify([policy?.hash, supergraph.hash, asker, scopes]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = decideClass(asker, policy);
    const standing = standingOf({ ...made, scopes }, demands, supergraph.apiSchema);
    const relation = knownRelation(made.relation, supergraph);
    const both = { ...standing, relation };
    known.set(key, both);
    return both;
  };

  function decideClass(asker: Asker | null, policy: Policy | null) {
    if (asker === null || policy === null) {
      return { grants: {}, silent: [], emergency: false, relation: null };
    }
    return {
      grants: grantsFor(policy, asker),
      silent: silentCategories(policy, asker),
      emergency: asker.emergency,
      relation: caseRelationOf(policy, asker),
    };
  }
}

/** Null for a requester without a purpose, to whom nothing personal is open. */
function askerOf({ requester, purpose, signatureLevel, mandates, emergency }: Inquiry) {
  if (purpose === null) return null;
  const { roles, iin, organization, hotelId } = requester;
  return {
    roles,
    purpose,
    hasIin: iin !== null && organization === null,
    hasOrganization: organization !== null,
    hasHotel: hotelId !== null,
    signatureLevel,
    mandates: mandates.length > 0,
    emergency: emergency !== null,
  } satisfies Asker;
}

/** A relation that no subgraph tells about is nobody's. */
function knownRelation(
  relation: CaseRelation | null,
  { schema }: DemandingSupergraph,
): CaseRelation | null {
  if (relation === null) return null;
  const person = schema.getType('Person');
  const { field } = CASE_FACTS[relation];
  return person !== undefined && 'getFields' in person && field in person.getFields()
    ? relation
    : null;
}
