import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  printVerifierKey,
  SIGNATURE_TYPES,
  verifierOf,
} from '../../access-log/checkpoint/note-key.ts';
import { createWitness } from '../../access-log/checkpoint/witness.ts';
import { createWitnessFile } from '../../access-log/checkpoint/witness-file.ts';
import { createWitnessServer } from '../../access-log/checkpoint/witness-server.ts';
import { logKeys, readSigner } from './read-key.ts';

export interface WitnessCommandOptions {
  /** `PORT`, of this machine alone, or `HOST:PORT`. */
  readonly listen: { readonly host: string; readonly port: number };
  readonly name: string;
  readonly key: string;
  readonly log: readonly string[];
  readonly state: string;
}

/** Is a witness until it is told to end, and prints where, and the key of its cosignatures. */
export async function witness(options: WitnessCommandOptions): Promise<void> {
  const signer = await readSigner(options.name, options.key);
  const memory = createWitnessFile(options.state);
  // A memory that cannot be read is told now, and not to the first who asks.
  await memory.load();
  const keys = await logKeys(options.log);
  const server = createWitnessServer(
    createWitness({ ...keys, signer, memory, now: Date.now }),
    (error) => process.stderr.write(`error: ${error instanceof Error ? error.message : error}\n`),
  );
  server.listen(options.listen);
  await once(server, 'listening');
  const { address, port } = server.address() as AddressInfo;
  const key = printVerifierKey(verifierOf(signer, SIGNATURE_TYPES.cosignature));
  process.stdout.write(`http://${address}:${port} ${key}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
    });
  }
}
