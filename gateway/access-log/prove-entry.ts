import { parseCheckpoint } from './checkpoint/checkpoint.ts';
import { printEntryProof } from './checkpoint/tlog-proof.ts';
import { proveInclusion } from './merkle/proofs.ts';
import { createTileReader } from './merkle/tile-reader.ts';
import type { LogReader, StoredCheckpoint } from './store.ts';

/** How many checkpoints after an entry are looked at for one that a witness has seen. */
const CHECKPOINTS_MAX = 64;

/**
 * Returns the proof that an entry is in the log (C2SP tlog-proof): under the first checkpoint over it
 * that a witness has cosigned, or the latest where none of the next 64 is. Throws if there is no such
 * entry, it was dropped, or it is not under a checkpoint yet.
 */
export async function proveEntry(reader: LogReader, sequence: number): Promise<string> {
  const [entry] = await reader.read(sequence, 1);
  if (entry?.sequence !== sequence || entry.body === null) {
    throw new Error(`expected entry ${sequence} in the log, but it is not there`);
  }
  const following = await reader.checkpoints(sequence, CHECKPOINTS_MAX);
  const chosen = following.find(isCosigned) ?? (await reader.latestCheckpoint());
  const checkpoint = chosen === null ? null : parseCheckpoint(chosen.note);
  if (chosen === null || checkpoint === null || checkpoint.size <= sequence) {
    throw new Error(`expected entry ${sequence} under a checkpoint, but it is not yet`);
  }
  const readNode = createTileReader(reader.hashes);
  const path = await proveInclusion(sequence, checkpoint.size, readNode);
  return printEntryProof({ entry: entry.body, sequence, path, checkpoint: chosen.note });
}

/** Whether somebody beside the log has signed; that it holds is for whoever verifies. */
function isCosigned({ note }: StoredCheckpoint): boolean {
  const checkpoint = parseCheckpoint(note);
  return checkpoint?.note.signatures.some(({ name }) => name !== checkpoint.origin) === true;
}
