import { proveConsistency } from '../merkle/proofs.ts';
import { createTileReader } from '../merkle/tile-reader.ts';
import type { AccessLogStore } from '../store.ts';
import type { CosignAnswer, Witness } from './witness.ts';

/** What a witness is shown of a log. */
export type WitnessedStore = Pick<AccessLogStore, 'latestCheckpoint' | 'hashes' | 'addCosignature'>;

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
  const latest = await store.latestCheckpoint();
  if (latest === null) return null;
  const readNode = createTileReader(store.hashes);
  const ask = async (oldSize: number) =>
    witness.cosign({
      checkpoint: latest.note,
      oldSize,
      proof: await proveConsistency(oldSize, latest.size, readNode),
    });
  const first = await ask(Math.min(seenSize, latest.size));
  // A log that is shorter than what the witness saw has nothing to show.
  const isBehind = first.outcome === 'other-size' && first.size <= latest.size;
  const answer = isBehind ? await ask(first.size) : first;
  if (answer.outcome === 'cosigned') await store.addCosignature(latest.size, answer.line);
  return { answer, size: latest.size };
}
