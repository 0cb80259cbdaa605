import { z } from 'zod';
import { isPersonId } from '../../../schema/person-id.ts';
import { createPseudonymizer, type NamedKey } from '../entry/pseudonym.ts';

/** Whom officials have declared as close to them, in the pseudonyms of the log. */
export interface DeclaredRelations {
  /** Returns the persons of an official: a number for each, by each of their pseudonyms. */
  of(requester: string): ReadonlyMap<string, number> | undefined;
  readonly size: number;
}

const relation = z.strictObject({
  organization: z.string().regex(/^\d{12}$/),
  official: z.string().min(1).max(128),
  /** All PersonIds by which one person is known. */
  person: z.array(z.string().refine(isPersonId)).min(1).max(20),
});

/**
 * Parses what personnel offices hand in, a line of JSON for each relation:
 * `{"organization": BIN, "official": NUMBER, "person": [PersonId, ...]}`. An official's own ids are
 * declared like those of others.
 *
 * Throws for a line of another form, by its number: what stands in it is not repeated.
 */
export function parseDeclaredRelations(text: string, keys: readonly NamedKey[]): DeclaredRelations {
  // Each key by itself: an entry is written under one, and both names in it are of that one.
  const pseudonymizers = keys.map((key) => createPseudonymizer([key]));
  const relations = new Map<string, Map<string, number>>();
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { organization, official, person } = parseLine(line, index + 1);
    for (const pseudonyms of pseudonymizers) {
      const requester = pseudonyms.ofOfficial(organization, official);
      const persons = relations.get(requester) ?? new Map<string, number>();
      relations.set(requester, persons);
      for (const id of person) persons.set(pseudonyms.ofSubject(id), count);
    }
    count += 1;
  }
  return { of: (requester) => relations.get(requester), size: count };
}

function parseLine(line: string, number: number): z.output<typeof relation> {
  try {
    return relation.parse(JSON.parse(line));
  } catch {
    throw new Error(
      `expected line ${number} to be {"organization": BIN, "official": NUMBER, "person": [PersonId]}`,
    );
  }
}
