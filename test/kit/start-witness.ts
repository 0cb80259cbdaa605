import type { AddressInfo } from 'node:net';
import type { TreeHead } from '../../gateway/access-log/checkpoint/checkpoint.ts';
import {
  type LogVerifiers,
  type NoteVerifier,
  SIGNATURE_TYPES,
  verifierOf,
} from '../../gateway/access-log/checkpoint/note-key.ts';
import { createWitness, type WitnessMemory } from '../../gateway/access-log/checkpoint/witness.ts';
import { createWitnessServer } from '../../gateway/access-log/checkpoint/witness-server.ts';
import { createLogSigner } from './access-log-fixtures.ts';

/** A witness that listens. */
export interface TestWitness {
  readonly url: string;
  readonly key: NoteVerifier;
  /** Why it could not answer. */
  readonly failures: unknown[];
  close(): Promise<void>;
}

export interface TestWitnessOptions extends LogVerifiers {
  readonly memory?: WitnessMemory;
  /** Default a free one. */
  readonly port?: number;
  /** Default a new one; its name is the witness's. */
  readonly signer?: ReturnType<typeof createLogSigner>;
}

export function createWitnessSigner(name = 'witness.test') {
  return { ...createLogSigner(), name };
}

/** Remembers as long as the test. */
export function createWitnessMemory(): WitnessMemory {
  let seen: TreeHead | null = null;
  return {
    load: async () => seen,
    save: async (next) => {
      seen = next;
    },
  };
}

/** Starts the witness of a log. */
export async function startWitness(options: TestWitnessOptions): Promise<TestWitness> {
  const { memory = createWitnessMemory(), port = 0, signer = createWitnessSigner() } = options;
  const { log, earlier = [] } = options;
  const failures: unknown[] = [];
  const witness = createWitness({ log, earlier, memory, signer, now: Date.now });
  const server = createWitnessServer(witness, (error) => failures.push(error));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: verifierOf(signer, SIGNATURE_TYPES.cosignature),
    failures,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
