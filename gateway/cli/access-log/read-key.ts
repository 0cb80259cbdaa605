import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type LogVerifiers,
  type NoteSigner,
  type NoteVerifier,
  parseVerifierKey,
} from '../../access-log/checkpoint/note-key.ts';

/**
 * Returns the keys with which the log must be signed, given as `--key` once for each, the oldest
 * first; warns where only the log itself tells.
 */
export async function logKeys(
  keys: readonly string[],
  ownKeys: () => Promise<readonly string[]> = async () => [],
): Promise<LogVerifiers> {
  if (keys.length > 0) return toVerifiers(await Promise.all(keys.map(readKey)));
  const own = await ownKeys();
  if (own.length === 0) throw new Error('expected --key: the log does not say how it is signed');
  process.stderr.write(
    `warning: --key was not given, and so the log vouches for its own: ${own.join(' ')}\n`,
  );
  return toVerifiers(own.map(parseVerifierKey));
}

/** Reads a verifier key that was given as such, or in a file. */
export async function readKey(text: string): Promise<NoteVerifier> {
  return parseVerifierKey(text.includes('+') ? text : await readFile(text, 'utf8'));
}

/** Reads a signer's private key from a PEM file; a note bears its name. */
export async function readSigner(name: string, file: string): Promise<NoteSigner> {
  return { name, privateKey: createPrivateKey(await readFile(file)) };
}

function toVerifiers(keys: readonly NoteVerifier[]): LogVerifiers {
  const log = keys.at(-1);
  if (log === undefined || keys.some(({ name }) => name !== log.name)) {
    throw new Error('expected the keys of one log, but they are of different names');
  }
  return { log, earlier: keys.slice(0, -1) };
}
