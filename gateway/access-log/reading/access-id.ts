import type { EntryRecord } from '../entry/entry-record.ts';
import type { Pseudonymizer } from '../entry/pseudonym.ts';

/** Where an entry is found again: by one of the person's pseudonyms, at its time. */
export interface AccessPlace {
  readonly subject: string;
  readonly logTime: string;
  readonly writer: string;
  readonly writerSequence: number;
}

const FORM = /^(\S+) (\S+) (\S+) (\d{1,15}) (\S+)$/;

/**
 * Prints the id by which a person names an entry about them. It is tied to that person under our
 * key: whoever makes one up, or passes one on, names nothing. A new key of pseudonyms ends the ids
 * that were given out, not the entries: reading the list again gives new ones.
 */
export function printAccessId(
  { logTime, writer }: Pick<EntryRecord, 'logTime' | 'writer'>,
  { personId, subject }: { readonly personId: string; readonly subject: string },
  pseudonyms: Pseudonymizer,
): string {
  const place = `${subject} ${logTime} ${writer.id} ${writer.sequence}`;
  return Buffer.from(`${place} ${tagOf(place, personId, pseudonyms)}`).toString('base64url');
}

/** Returns the place that an id names for a person; null for an id that was not given to them. */
export function readAccessId(
  id: string,
  personId: string,
  pseudonyms: Pseudonymizer,
): AccessPlace | null {
  const text = Buffer.from(id, 'base64url').toString('latin1');
  const [, subject = '', logTime = '', writer = '', sequence = '', tag] = FORM.exec(text) ?? [];
  const place = `${subject} ${logTime} ${writer} ${sequence}`;
  if (tag !== tagOf(place, personId, pseudonyms)) return null;
  return { subject, logTime, writer, writerSequence: Number(sequence) };
}

function tagOf(place: string, personId: string, pseudonyms: Pseudonymizer): string {
  return pseudonyms.ofOther(`access id\n${place}\n${personId}`);
}
