import { CompactRange } from '../merkle/compact-range.ts';
import { createTileReader } from '../merkle/tile-reader.ts';
import type { LogReader } from '../store.ts';
import { printDroppedEntry, printExportHeader, printExportTrailer } from './export-file.ts';

const ENTRIES_AT_ONCE = 2_000;

/** What was exported. */
export interface ExportedRange {
  readonly from: number;
  readonly size: number;
  readonly note: string;
}

/**
 * Returns the checkpoint at which an export from `from` ends: the last one of at most `sizeMax`
 * entries. Throws if there is none beyond `from`.
 */
export async function chooseExportEnd(
  reader: LogReader,
  from: number,
  sizeMax: number,
): Promise<ExportedRange> {
  let chosen: ExportedRange | null = null;
  for (let after = from; ; ) {
    const checkpoints = await reader.checkpoints(after, ENTRIES_AT_ONCE);
    for (const { size, note } of checkpoints) {
      if (size <= sizeMax) chosen = { from, size, note };
    }
    const last = checkpoints.at(-1);
    if (last === undefined || last.size >= sizeMax) break;
    after = last.size;
  }
  if (chosen === null) throw new Error(`expected a checkpoint after entry ${from}, but found none`);
  return chosen;
}

/** Writes a range of a log as lines, the line breaks included; `onProgress` hears of its entries. */
export async function* exportLog(
  reader: LogReader,
  { from, size, note }: ExportedRange,
  onProgress: (entries: number) => void = () => undefined,
): AsyncGenerator<string> {
  const range = await rangeBefore(reader, from);
  yield `${printExportHeader({ from, size, range })}\n`;
  let next = from;
  while (next < size) {
    const entries = await reader.read(next, Math.min(ENTRIES_AT_ONCE, size - next));
    if (entries.length === 0) throw new Error(`expected entry ${next}, but the log ends before it`);
    for (const { sequence, hash, body } of entries) {
      if (sequence !== next) throw new Error(`expected entry ${next}, but got ${sequence}`);
      next += 1;
      yield `${body ?? printDroppedEntry(hash)}\n`;
    }
    onProgress(next - from);
  }
  yield `${printExportTrailer(note)}\n`;
}

/** The hashes of the full subtrees before `size`, as they are stored. */
async function rangeBefore(reader: LogReader, size: number): Promise<CompactRange> {
  const readNode = createTileReader(reader.hashes);
  const hashes: Buffer[] = [];
  let start = 0;
  for (let width = largestPowerUpTo(size); width >= 1; width /= 2) {
    if (start + width > size) continue;
    hashes.push(await readNode(Math.log2(width), start / width));
    start += width;
  }
  return CompactRange.unpack(size, Buffer.concat(hashes));
}

function largestPowerUpTo(size: number): number {
  let power = 1;
  while (power * 2 <= size) power *= 2;
  return size === 0 ? 0 : power;
}
