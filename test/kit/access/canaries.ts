import type { DocumentNode } from 'graphql';
import type { LoggedGraph } from './compare-log.ts';
import { walkAnswer } from './received-fields.ts';
import type { PlacedEntry } from './told-by-log.ts';

/** An answer that is learnt from, and how its client knows persons. */
export interface LearntAnswer {
  readonly document: DocumentNode;
  readonly data: unknown;
  pseudonymOf(sealedId: string): string;
}

/** What of a text is somebody's alone, and what a log does not say of it. */
export interface FoundCanaries {
  readonly count: number;
  /** In words. */
  readonly problems: readonly string[];
}

/** Numbers of which each is one person's alone: wherever it turns up, that person was read. */
export interface Canaries {
  learn(answer: LearntAnswer): void;
  /** Looks for them in everything that came, but for what was sent. */
  find(came: string, sent: string, entries: readonly PlacedEntry[]): FoundCanaries;
}

/** Numbers of documents, permits, contracts: words and dates many have in common. */
const NUMBER = /^(?=.*\d)(?!\d{4}-\d\d-\d\d)[\w/-]{6,40}$/;
const STRINGS = /"((?:[^"\\]|\\.)*)"/g;

export function createCanaries(
  graph: Pick<LoggedGraph, 'schema' | 'personFields' | 'categories'>,
): Canaries {
  const known = new Map<string, { readonly persons: Set<string>; readonly fields: Set<string> }>();
  const iins = new Map<string, string>();
  const isPersonal = (field: string) => (graph.categories.get(field) ?? []).length > 0;
  // One person has a pseudonym for each of their ids.
  const identify = (pseudonym: string) => iins.get(pseudonym) ?? pseudonym;

  return {
    learn({ document, data, pseudonymOf }) {
      walkAnswer(graph.schema, document, data, graph.personFields, {
        onValue({ person, way }, value) {
          if (typeof value !== 'string' || !NUMBER.test(value)) return;
          const owner = person === null ? 'nobody' : pseudonymOf(person);
          const field = way.findLast(isPersonal) ?? 'public';
          if (field === 'Person.iin') iins.set(owner, value);
          const canary = known.get(value) ?? { persons: new Set(), fields: new Set() };
          known.set(value, canary);
          canary.persons.add(owner);
          canary.fields.add(field);
        },
      });
    },
    find(came, sent, entries) {
      const told = new Set<string>();
      for (const entry of entries) {
        if (entry.type !== 'DISCLOSED') continue;
        for (const pseudonym of entry.subjects.flat()) {
          const fields = [...entry.disclosedFields, ...entry.maskedFields];
          for (const field of fields) told.add(`${identify(pseudonym)} ${field}`);
        }
      }
      const problems: string[] = [];
      let count = 0;
      // Whole strings, wherever they stand: in data, in errors, in extensions.
      for (const string of new Set([...came.matchAll(STRINGS)].map(([, text = '']) => text))) {
        const canary = known.get(string);
        const persons = new Set([...(canary?.persons ?? [])].map(identify));
        const [person] = persons;
        if (canary === undefined || persons.size !== 1 || person === 'nobody') continue;
        if (canary.fields.has('public') || sent.includes(string)) continue;
        count += 1;
        if ([...canary.fields].some((field) => told.has(`${person} ${field}`))) continue;
        problems.push(`a value of ${[...canary.fields]} came, and is not told`);
      }
      return { count, problems };
    },
  };
}
