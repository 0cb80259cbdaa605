import { parseCheckpoint } from './checkpoint/checkpoint.ts';
import { printEntryProof } from './checkpoint/tlog-proof.ts';
import { proveInclusion } from './merkle/proofs.ts';
import { createTileReader } from './merkle/tile-reader.ts';
import type { LogReader } from './store.ts';

/**
 * Returns the proof that an entry is in the log (C2SP tlog-proof), under the latest checkpoint.
 * Throws if there is no such entry, it was dropped, or it is not under a checkpoint yet.
 */
export async function proveEntry(reader: LogReader, sequence: number): Promise<string> {
  const [entry] = await reader.read(sequence, 1);
  if (entry?.sequence !== sequence || entry.body === null) {
    throw new Error(`expected entry ${sequence} in the log, but it is not there`);
  }
  const latest = await reader.latestCheckpoint();
  const checkpoint = latest === null ? null : parseCheckpoint(latest.note);
  if (latest === null || checkpoint === null || checkpoint.size <= sequence) {
    throw new Error(`expected entry ${sequence} under a checkpoint, but it is not yet`);
  }
  const readNode = createTileReader(reader.hashes);
  const path = await proveInclusion(sequence, checkpoint.size, readNode);
  return printEntryProof({ entry: entry.body, sequence, path, checkpoint: latest.note });
}
