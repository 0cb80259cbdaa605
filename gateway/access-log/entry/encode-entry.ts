import canonicalize from 'canonicalize';
import type { EntryRecord } from './entry-record.ts';

/**
 * Returns the one spelling of an entry (RFC 8785, JSON canonicalization): what the log stores and
 * hashes, byte for byte. Throws for text that is not well-formed Unicode.
 */
export function encodeEntry(record: EntryRecord): string {
  return canonicalize(record) as string;
}

/**
 * Returns the entry of a text that the log stored. It is not checked: what is in the tree was written
 * by `encodeEntry`, or does not verify.
 */
export function decodeEntry(body: string): EntryRecord {
  return JSON.parse(body) as EntryRecord;
}
