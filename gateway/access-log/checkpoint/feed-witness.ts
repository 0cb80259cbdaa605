import { proveConsistency } from '../merkle/proofs.ts';
import { createTileReader } from '../merkle/tile-reader.ts';
import type { AccessLogStore } from '../store.ts';
import type { CosignAnswer, Witness } from './witness.ts';

/** What a witness is shown of a log. */
export type WitnessedStore = Pick<AccessLogStore, 'latestCheckpoint' | 'hashes' | 'addCosignature'>;

const TRIES_MAX = 4;

/**
 * Shows a witness the latest checkpoint, with the proof that it wants, and keeps the line that it
 * signs. `seenSize` is what it is believed to have seen: it says so where it saw another. Returns
 * what it answered, and about which size; null where nothing is signed yet.
 */
export async function feedWitness(
  store: WitnessedStore,
  witness: Witness,
  seenSize = 0,
): Promise<{ readonly answer: CosignAnswer; readonly size: number } | null> {
  const readNode = createTileReader(store.hashes);
  let seen = seenSize;
  for (let tries = 1; ; tries += 1) {
    // Read anew each time: meanwhile another replica may have signed more, and shown that.
    const latest = await store.latestCheckpoint();
    if (latest === null) return null;
    const { size, note: checkpoint } = latest;
    const oldSize = Math.min(seen, size);
    const proof = await proveConsistency(oldSize, size, readNode);
    const answer = await witness.cosign({ checkpoint, oldSize, proof });
    if (answer.outcome === 'cosigned') await store.addCosignature(size, answer.line);
    const isElsewhere = answer.outcome === 'other-size' && answer.size !== seen;
    if (!isElsewhere || tries === TRIES_MAX) return { answer, size };
    seen = answer.size;
  }
}
