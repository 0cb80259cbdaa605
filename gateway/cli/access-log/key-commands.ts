import {
  parseVerifierKey,
  printVerifierKey,
  SIGNATURE_TYPES,
  verifierOf,
} from '../../access-log/checkpoint/note-key.ts';
import { openStore } from '../../access-log/open-access-log.ts';
import { succeedKey } from '../../access-log/succeed-key.ts';
import { openLog, placeOf } from './open-log.ts';
import type { StoreOption } from './read-commands.ts';
import { readSigner } from './read-key.ts';

/** Prints the verifier key of a private one, to be given to whoever verifies. */
export async function printKey(
  file: string,
  { name, witness }: { readonly name: string; readonly witness?: true },
): Promise<void> {
  const type = witness === true ? SIGNATURE_TYPES.cosignature : SIGNATURE_TYPES.ed25519;
  process.stdout.write(`${printVerifierKey(verifierOf(await readSigner(name, file), type))}\n`);
}

/** Has the next key sign from now on, and prints what to give to whoever verifies. */
export async function rotate({
  store: target,
  keyFile,
  nextKeyFile,
}: StoreOption & { readonly keyFile: string; readonly nextKeyFile: string }): Promise<void> {
  const name = await originOf(target);
  const next = await readSigner(name, nextKeyFile);
  const signer = await readSigner(name, keyFile);
  const isPostgres = (await placeOf(target)) === 'postgres';
  const store = await openStore({
    store: isPostgres ? { kind: 'postgres', url: target } : { kind: 'sqlite', file: target },
    signer,
  });
  try {
    await store.integrate();
    const size = await succeedKey(store, next);
    process.stdout.write(`Both keys have signed ${size} entries; from now on the new one signs.\n`);
    process.stdout.write(`${printVerifierKey(verifierOf(next))}\n`);
  } finally {
    await store.close();
  }
}

async function originOf(target: string): Promise<string> {
  const reader = await openLog(target);
  try {
    const current = (await reader.verifierKeys()).at(-1);
    if (current === undefined)
      throw new Error('expected a log, but nothing was ever written to it');
    return parseVerifierKey(current).name;
  } finally {
    await reader.close();
  }
}
