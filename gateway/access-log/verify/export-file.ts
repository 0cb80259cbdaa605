import canonicalize from 'canonicalize';
import { z } from 'zod';
import { decodeBase64 } from '../checkpoint/base64.ts';
import { CompactRange } from '../merkle/compact-range.ts';

/**
 * The form of an exported log: lines of canonical JSON. First a header, then one line for each
 * entry as it was hashed (or its hash alone, where it was dropped), last the checkpoint over all.
 * Whatever byte of it is changed, it no longer verifies.
 */
export const EXPORT_FORMAT = 'migrant-graph access log export 1';

export interface ExportHeader {
  /** The first entry's place in the tree. */
  readonly from: number;
  /** The size of the tree at its end. */
  readonly size: number;
  /** The range before the first entry, out of which the tree goes on. */
  readonly range: CompactRange;
}

const header = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  from: z.int().min(0),
  size: z.int().min(0),
  range: z.string(),
});
const dropped = z.strictObject({ droppedHash: z.string() });
const trailer = z.strictObject({ checkpoint: z.string() });

export function printExportHeader({ from, size, range }: ExportHeader): string {
  const packed = range.pack().toString('base64');
  return canonicalize({ format: EXPORT_FORMAT, from, size, range: packed }) as string;
}

/** Null for anything that is not a header, to the byte. */
export function parseExportHeader(line: string): ExportHeader | null {
  const parsed = parseLine(line, header);
  const packed = decodeBase64(parsed?.range ?? '');
  if (parsed === null || packed === null || parsed.from > parsed.size) return null;
  try {
    const { from, size } = parsed;
    return { from, size, range: CompactRange.unpack(from, packed) };
  } catch {
    return null;
  }
}

export function printDroppedEntry(hash: Uint8Array): string {
  return canonicalize({ droppedHash: Buffer.from(hash).toString('base64') }) as string;
}

/** Null for the line of an entry that is there. */
export function parseDroppedEntry(line: string): Buffer | null {
  if (!line.startsWith('{"droppedHash"')) return null;
  return decodeBase64(parseLine(line, dropped)?.droppedHash ?? '');
}

export function printExportTrailer(note: string): string {
  return canonicalize({ checkpoint: note }) as string;
}

export function parseExportTrailer(line: string): string | null {
  return parseLine(line, trailer)?.checkpoint ?? null;
}

function parseLine<T>(line: string, form: z.ZodType<T>): T | null {
  try {
    const value: unknown = JSON.parse(line);
    // Spaces and other spellings would be bytes that nobody verified.
    return canonicalize(value) === line ? (form.safeParse(value).data ?? null) : null;
  } catch {
    return null;
  }
}
