import type { HeldIdentityFact, Person } from '../../schema/generated/identity.ts';
import { HELD_SYSTEMS, type HeldSystem } from './held-systems.ts';
import type { MatchRecord } from './matching/match-record.ts';

/** What one system holds of who somebody is. */
export interface HeldFact extends HeldIdentityFact {
  readonly system: HeldSystem;
}

/** What the systems that answered hold, and which did not. */
export interface HeldFacts {
  readonly facts: readonly HeldFact[];
  readonly notAnswered: readonly HeldSystem[];
}

/** The facts of a person as other subgraphs hand them over; null for what was not answered. */
export type PersonFacts = Pick<Person, 'id'> & Partial<Person>;

/** Returns everything that the systems hold of a person, in a fixed order; each record once. */
export function toHeldFacts(person: PersonFacts): HeldFacts {
  const facts: HeldFact[] = [];
  const notAnswered: HeldSystem[] = [];
  for (const system of Object.keys(HELD_SYSTEMS) as HeldSystem[]) {
    const held = person[HELD_SYSTEMS[system]];
    if (held === null || held === undefined) notAnswered.push(system);
    else facts.push(...toFactsOf(system, held));
  }
  return { facts, notAnswered };
}

/** Returns facts of one system; each record once. */
export function toFactsOf(system: HeldSystem, held: readonly HeldIdentityFact[]): HeldFact[] {
  const distinct = new Map(held.map((fact) => [fact.record, { ...fact, system }]));
  return [...distinct.values()];
}

/** Returns what is compared of a fact. */
export function toMatchRecord(fact: HeldIdentityFact): MatchRecord {
  const { document } = fact;
  return {
    iin: fact.iin ?? null,
    surnameCyrillic: fact.surnameCyrillic ?? null,
    givenNameCyrillic: fact.givenNameCyrillic ?? null,
    patronymicCyrillic: fact.patronymicCyrillic ?? null,
    surnameLatin: fact.surnameLatin ?? null,
    givenNameLatin: fact.givenNameLatin ?? null,
    birthDate: fact.birthDate ?? null,
    sex: fact.sex ?? null,
    citizenship: fact.citizenship ?? null,
    document: document ? { issuingState: document.issuingState, number: document.number } : null,
  };
}
