import canonicalize from 'canonicalize';
import type { EntryDraft, EntryRecord } from './entry-record.ts';

/**
 * The text of an entry but for what its writing decides: what stands before `keptUntil`, between it
 * and `logTime`, and between that and `writer`, which is the last key.
 */
export type EntryText = readonly [string, string, string];

/** What is decided when an entry is written. */
export type EntryPlace = Pick<EntryRecord, 'keptUntil' | 'logTime' | 'writer'>;

/**
 * Returns the text of a draft in the one spelling that there is (RFC 8785, JSON canonicalization).
 * Throws for text that is not well-formed Unicode.
 *
 * `known` has the text of values that were encoded before: a thousand entries of one request share
 * most of theirs. It must not outlive the turn, in which nobody can change a value.
 */
export function encodeDraft(draft: EntryDraft, known: Map<object, string>): EntryText {
  const text: [string, string, string] = ['', '', ''];
  for (const key of Object.keys(draft).sort()) {
    const value = draft[key as keyof EntryDraft] as unknown;
    const at = key < 'keptUntil' ? 0 : key < 'logTime' ? 1 : 2;
    text[at] += `"${key}":${encodeValue(value, known)},`;
  }
  return text;
}

/** Returns the entry as the log stores and hashes it, byte for byte. */
export function completeEntry(
  [first, second, third]: EntryText,
  { keptUntil, logTime, writer }: EntryPlace,
): string {
  const place = `"writer":{"id":"${writer.id}","sequence":${writer.sequence}}`;
  return `{${first}"keptUntil":"${keptUntil}",${second}"logTime":"${logTime}",${third}${place}}`;
}

/**
 * Returns the entry of a text that the log stored. It is not checked: what is in the tree was written
 * here, or does not verify.
 */
export function decodeEntry(body: string): EntryRecord {
  return JSON.parse(body) as EntryRecord;
}

function encodeValue(value: unknown, known: Map<object, string>): string {
  if (typeof value !== 'object' || value === null) return canonicalize(value) as string;
  let text = known.get(value);
  if (text === undefined) {
    text = canonicalize(value) as string;
    known.set(value, text);
  }
  return text;
}
