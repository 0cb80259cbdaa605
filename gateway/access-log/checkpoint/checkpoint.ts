import { HASH_BYTES } from '../merkle/hash.ts';
import { decodeBase64 } from './base64.ts';
import type { NoteSigner, NoteVerifier } from './note-key.ts';
import { isSignedBy, parseNote, type SignedNote, signNote } from './signed-note.ts';

/** How large a log's tree was, and its root then. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** A tree head with the log that it is of (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
  readonly note: SignedNote;
}

const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/** Returns the signed note of a tree head; the log's origin is the signer's name. */
export function signCheckpoint({ size, root }: TreeHead, signer: NoteSigner): string {
  return signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer);
}

/** Reads a checkpoint without verifying it; null for anything that is not one. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const note = parseNote(text);
  if (note === null) return null;
  const [origin = '', size = '', root = '', ...extensions] = note.text.slice(0, -1).split('\n');
  const rootHash = decodeBase64(root);
  if (origin === '' || !SIZE.test(size) || !Number.isSafeInteger(Number(size))) return null;
  if (rootHash?.byteLength !== HASH_BYTES || extensions.includes('')) return null;
  return { origin, size: Number(size), root: rootHash, note };
}

/**
 * Returns the checkpoint if one of the log's keys signed it and it is of that log: the key's name is
 * its origin. Null otherwise.
 */
export function openCheckpoint(
  text: string,
  ...keys: readonly [NoteVerifier, ...(readonly NoteVerifier[])]
): Checkpoint | null {
  const checkpoint = parseCheckpoint(text);
  const isOpened =
    checkpoint !== null &&
    keys.some((key) => key.name === checkpoint.origin && isSignedBy(checkpoint.note, key));
  return isOpened ? checkpoint : null;
}
