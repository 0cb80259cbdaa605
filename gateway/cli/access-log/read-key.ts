import { readFile } from 'node:fs/promises';
import { type NoteVerifier, parseVerifierKey } from '../../access-log/checkpoint/note-key.ts';

/** Returns the key with which the log must be signed; warns where only the log itself tells. */
export async function logKey(
  key: string | undefined,
  ownKey: () => Promise<string | null>,
): Promise<NoteVerifier> {
  if (key !== undefined) return readKey(key);
  const own = await ownKey();
  if (own === null) throw new Error('expected --key: the log does not say how it is signed');
  process.stderr.write(
    `warning: --key was not given, and so the log vouches for its own: ${own}\n`,
  );
  return parseVerifierKey(own);
}

/** Reads a verifier key that was given as such, or in a file. */
export async function readKey(text: string): Promise<NoteVerifier> {
  return parseVerifierKey(text.includes('+') ? text : await readFile(text, 'utf8'));
}
