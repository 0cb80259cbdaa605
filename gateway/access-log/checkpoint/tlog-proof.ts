import { HASH_BYTES, hashLeaf } from '../merkle/hash.ts';
import { verifyInclusion } from '../merkle/verify-proof.ts';
import { decodeBase64 } from './base64.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import type { LogVerifiers } from './note-key.ts';

/** That an entry is in a log, in a text that can be verified without it (C2SP tlog-proof). */
export interface EntryProof {
  /** Canonical JSON, as it stands in the log. */
  readonly entry: string;
  readonly sequence: number;
  readonly path: readonly Buffer[];
  /** The signed note, as the log issued it. */
  readonly checkpoint: string;
}

const FORMAT = 'c2sp.org/tlog-proof@v1';
const INDEX = /^index (0|[1-9][0-9]{0,15})$/;
const EXTRA = /^extra (\S+)$/;

/** Prints a proof; the entry travels in its `extra` line, which the proof itself authenticates. */
export function printEntryProof({ entry, sequence, path, checkpoint }: EntryProof): string {
  const lines = [
    FORMAT,
    `extra ${Buffer.from(entry).toString('base64')}`,
    `index ${sequence}`,
    ...path.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof without verifying it; null for anything that is not one. */
export function parseEntryProof(text: string): EntryProof | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [format, extra = '', index = '', ...hashes] = text.slice(0, end).split('\n');
  const entry = decodeBase64(EXTRA.exec(extra)?.[1] ?? '');
  const sequence = INDEX.exec(index)?.[1];
  const path = hashes.map(decodeBase64);
  if (format !== FORMAT || entry === null || sequence === undefined) return null;
  if (!path.every((hash) => hash?.byteLength === HASH_BYTES)) return null;
  return {
    entry: entry.toString('utf8'),
    sequence: Number(sequence),
    path: path as Buffer[],
    checkpoint: text.slice(end + 2),
  };
}

/** Returns the checkpoint under which the proof holds; null if it does not, or is of another log. */
export function verifyEntryProof(
  proof: EntryProof,
  { log, earlier = [] }: LogVerifiers,
): Checkpoint | null {
  const checkpoint = openCheckpoint(proof.checkpoint, log, ...earlier);
  if (checkpoint === null) return null;
  const isIncluded = verifyInclusion({
    index: proof.sequence,
    size: checkpoint.size,
    leafHash: hashLeaf(proof.entry),
    root: checkpoint.root,
    proof: proof.path,
  });
  return isIncluded ? checkpoint : null;
}
