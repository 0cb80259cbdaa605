import { verifyConsistency } from '../merkle/verify-proof.ts';
import { openCheckpoint, parseCheckpoint, type TreeHead } from './checkpoint.ts';
import type { LogVerifiers, NoteSigner } from './note-key.ts';
import { cosignNote } from './signed-note.ts';

/** Where a witness keeps what it saw last; it must be durable before `save` resolves. */
export interface WitnessMemory {
  /** Null before the first. */
  load(): Promise<TreeHead | null>;
  save(seen: TreeHead): Promise<void>;
}

/** A checkpoint to be cosigned, with the proof that it continues the one of `oldSize`. */
export interface CosignRequest {
  readonly checkpoint: string;
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
}

/** What a witness answers. */
export type CosignAnswer =
  | { readonly outcome: 'cosigned'; readonly line: string }
  /** Not a checkpoint, or smaller than what it is to continue. */
  | { readonly outcome: 'malformed' }
  /** A checkpoint of another log. */
  | { readonly outcome: 'unknown' }
  /** Not signed with a key of this log. */
  | { readonly outcome: 'unsigned' }
  /** The proof begins elsewhere than at the size that the witness saw last. */
  | { readonly outcome: 'other-size'; readonly size: number }
  /** The log was rewritten, or says so. */
  | { readonly outcome: 'inconsistent' };

/** Somebody outside the log's operator, who remembers. */
export interface Witness {
  cosign(request: CosignRequest): Promise<CosignAnswer>;
}

/** The log that it watches by its keys. */
export interface WitnessOptions extends LogVerifiers {
  readonly signer: NoteSigner;
  readonly memory: WitnessMemory;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Makes a witness. It cosigns a checkpoint only after a consistency proof from the last size that it
 * saw, one request after the other, and only when it has remembered the new one: whoever rewrites
 * the log never gets a second opinion from it.
 */
export function createWitness({ signer, memory, now, ...keys }: WitnessOptions): Witness {
  let previous: Promise<unknown> = Promise.resolve();

  const cosign = async ({ checkpoint, oldSize, proof }: CosignRequest): Promise<CosignAnswer> => {
    const claimed = parseCheckpoint(checkpoint);
    if (claimed === null) return { outcome: 'malformed' };
    if (claimed.origin !== keys.log.name) return { outcome: 'unknown' };
    const next = openCheckpoint(checkpoint, keys.log, ...(keys.earlier ?? []));
    if (next === null) return { outcome: 'unsigned' };
    if (oldSize > next.size) return { outcome: 'malformed' };
    const seen = await memory.load();
    const size = seen?.size ?? 0;
    if (oldSize !== size) return { outcome: 'other-size', size };
    const oldRoot = seen?.root ?? next.root;
    const isConsistent = verifyConsistency({ ...next, oldSize, oldRoot, proof });
    if (!isConsistent) return { outcome: 'inconsistent' };
    await memory.save({ size: next.size, root: next.root });
    const line = cosignNote(next.note, signer, Math.floor(now() / 1_000));
    return { outcome: 'cosigned', line };
  };

  return {
    cosign(request) {
      const turn = previous.then(() => cosign(request));
      previous = turn.catch(() => undefined);
      return turn;
    },
  };
}
