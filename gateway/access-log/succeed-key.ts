import { parseCheckpoint } from './checkpoint/checkpoint.ts';
import { type NoteSigner, printVerifierKey, verifierOf } from './checkpoint/note-key.ts';
import { signatureOver } from './checkpoint/signed-note.ts';
import type { AccessLogStore } from './store.ts';

/**
 * Has another key sign a log from now on: it signs the last checkpoint beside the key that signs so
 * far, with which the store is opened; then the log takes the new key alone. Returns the size that
 * both have signed.
 *
 * Done again after it was interrupted, it ends what it began. Throws for a key of another name, and
 * where nothing is signed yet.
 */
export async function succeedKey(store: AccessLogStore, next: NoteSigner): Promise<number> {
  await signBeside(store, next);
  await store.succeedKey(printVerifierKey(verifierOf(next)));
  // In between another replica may have signed more.
  return signBeside(store, next);
}

async function signBeside(store: AccessLogStore, next: NoteSigner): Promise<number> {
  const latest = await store.latestCheckpoint();
  const checkpoint = latest === null ? null : parseCheckpoint(latest.note);
  if (checkpoint === null) throw new Error('expected a log that is signed, but nothing is yet');
  if (checkpoint.origin !== next.name) {
    throw new Error(`expected a key named ${checkpoint.origin}, but got ${next.name}`);
  }
  await store.addCosignature(checkpoint.size, signatureOver(checkpoint.note, next));
  return checkpoint.size;
}
