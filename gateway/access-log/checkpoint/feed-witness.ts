import { proveConsistency } from '../merkle/proofs.ts';
import { createTileReader } from '../merkle/tile-reader.ts';
import type { AccessLogStore } from '../store.ts';
import type { CosignAnswer, Witness } from './witness.ts';

/**
 * Shows a witness the latest checkpoint, with the proof that it wants, and keeps the line that it
 * signs. Returns its answer; null where nothing is signed yet.
 */
export async function feedWitness(
  store: Pick<AccessLogStore, 'latestCheckpoint' | 'hashes' | 'addCosignature'>,
  witness: Witness,
): Promise<CosignAnswer | null> {
  const latest = await store.latestCheckpoint();
  if (latest === null) return null;
  const readNode = createTileReader(store.hashes);
  const ask = async (oldSize: number) =>
    witness.cosign({
      checkpoint: latest.note,
      oldSize,
      proof: await proveConsistency(oldSize, latest.size, readNode),
    });
  const first = await ask(0);
  // The witness says from where it wants to be shown; a log that is shorter has nothing to show.
  const isBehind = first.outcome === 'other-size' && first.size <= latest.size;
  const answer = isBehind ? await ask(first.size) : first;
  if (answer.outcome === 'cosigned') await store.addCosignature(latest.size, answer.line);
  return answer;
}
