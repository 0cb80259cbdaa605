import { AGENCIES } from '../../schema/agencies.ts';
import { countryLabel } from '../../schema/country.ts';
import type {
  DictionaryValue,
  HeldIdentityFact,
  HeldName,
  HeldRecord,
  Person,
} from '../../schema/generated/identity.ts';
import { toDictionaryValue } from '../kit/index.ts';
import { HELD_SYSTEMS, type HeldSystem } from './held-systems.ts';

/** What one system holds of who somebody is. */
export interface HeldFact extends HeldIdentityFact {
  readonly system: HeldSystem;
}

/** What the systems that answered hold, and which did not. */
export interface HeldFacts {
  readonly facts: readonly HeldFact[];
  readonly notAnswered: readonly HeldSystem[];
}

/** The facts of a person as another subgraph hands them over; null for a system that did not answer. */
export type PersonFacts = Pick<Person, 'id'> & Partial<Person>;

/** Returns everything that the systems hold of a person, in a fixed order; each record once. */
export function toHeldFacts(person: PersonFacts): HeldFacts {
  const facts: HeldFact[] = [];
  const notAnswered: HeldSystem[] = [];
  for (const system of Object.keys(HELD_SYSTEMS) as HeldSystem[]) {
    const held = person[HELD_SYSTEMS[system]];
    if (held === null || held === undefined) notAnswered.push(system);
    else facts.push(...distinct(held).map((fact) => ({ ...fact, system })));
  }
  return { facts, notAnswered };
}

function distinct(facts: readonly HeldIdentityFact[]): HeldIdentityFact[] {
  return [...new Map(facts.map((fact) => [fact.record, fact])).values()];
}

/** Returns the record as the graph shows it. */
export function toHeldRecord(fact: HeldFact): HeldRecord {
  const { citizenship, document } = fact;
  return {
    system: toSystem(fact.system),
    record: fact.record,
    recordedAt: fact.recordedAt ?? null,
    iin: fact.iin ?? null,
    nameCyrillic: toName(fact.surnameCyrillic, fact.givenNameCyrillic, fact.patronymicCyrillic),
    nameLatin: toName(fact.surnameLatin, fact.givenNameLatin),
    birthDate: fact.birthDate ?? null,
    sex: fact.sex ?? null,
    citizenship: citizenship ? { code: citizenship, label: countryLabel(citizenship) } : null,
    document: document ? { issuingState: document.issuingState, number: document.number } : null,
  };
}

/** Returns the system with its name. */
export function toSystem(system: HeldSystem): DictionaryValue {
  return toDictionaryValue(system, AGENCIES);
}

function toName(
  surname: string | null | undefined,
  givenName: string | null | undefined,
  patronymic: string | null | undefined = null,
): HeldName | null {
  if (!surname && !givenName && !patronymic) return null;
  return { surname: surname ?? null, givenName: givenName ?? null, patronymic: patronymic ?? null };
}
