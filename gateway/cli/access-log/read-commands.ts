import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { parseCheckpoint } from '../../access-log/checkpoint/checkpoint.ts';
import { isSignedBy } from '../../access-log/checkpoint/signed-note.ts';
import { parseEntryProof, verifyEntryProof } from '../../access-log/checkpoint/tlog-proof.ts';
import { proveEntry } from '../../access-log/prove-entry.ts';
import { chooseExportEnd, exportLog } from '../../access-log/verify/export-log.ts';
import type { LogCheckerOptions } from '../../access-log/verify/log-checker.ts';
import { verifyExport } from '../../access-log/verify/verify-export.ts';
import { verifyLog } from '../../access-log/verify/verify-log.ts';
import { openLog, placeOf } from './open-log.ts';
import { printReport } from './print-report.ts';
import { createProgress } from './progress.ts';
import { logKeys, readKey } from './read-key.ts';

export interface StoreOption {
  readonly store: string;
}

export interface VerifyOptions extends StoreOption {
  readonly key: readonly string[];
  readonly checkpoint?: string;
  readonly witness?: string;
  readonly json?: true;
}

/** Verifies a log; resolves with whether it is intact. */
export async function verify({ store, key, ...options }: VerifyOptions): Promise<boolean> {
  const place = await placeOf(store);
  const reader = place === 'export' ? null : await openLog(store);
  try {
    const keys = await logKeys(key, async () => (await reader?.verifierKeys()) ?? []);
    const expected = options.checkpoint === undefined ? null : await readHead(options.checkpoint);
    const settings: LogCheckerOptions = {
      ...keys,
      ...(expected !== null && { expected }),
      ...(options.witness !== undefined && { witness: await readKey(options.witness) }),
    };
    const progress = createProgress('verified');
    const report =
      reader === null
        ? await verifyExport(store, settings, progress)
        : await verifyLog(reader, settings, progress);
    process.stdout.write(
      options.json === true ? `${JSON.stringify(report)}\n` : printReport(report),
    );
    return report.findingCount === 0;
  } finally {
    await reader?.close();
  }
}

export interface TailOptions extends StoreOption {
  readonly lines: number;
  readonly follow?: true;
}

const POLL_MS = 500;

/** Prints the last entries, a line of JSON each with its place, and with `follow` those to come. */
export async function tail({ store, lines, follow }: TailOptions): Promise<void> {
  const reader = await openLog(store);
  try {
    const size = (await reader.latestCheckpoint())?.size ?? 0;
    let next = Math.max(0, size - lines);
    for (;;) {
      const entries = await reader.read(next, 1_000);
      for (const { sequence, body } of entries) {
        process.stdout.write(`{"sequence":${sequence},"entry":${body}}\n`);
        next = sequence + 1;
      }
      if (entries.length > 0) continue;
      if (follow !== true) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } finally {
    await reader.close();
  }
}

export interface ExportOptions extends StoreOption {
  readonly out: string;
  readonly from: number;
  readonly to: number;
}

/** Writes entries, up to a checkpoint, to a file that verifies without the log. */
export async function exportTo({ store, out, from, to }: ExportOptions): Promise<void> {
  const reader = await openLog(store);
  try {
    const range = await chooseExportEnd(reader, from, to);
    const lines = Readable.from(exportLog(reader, range, createProgress('exported')));
    const file = createWriteStream(out, { flags: 'wx', flush: true });
    await (out.endsWith('.gz') ? pipeline(lines, createGzip(), file) : pipeline(lines, file));
    process.stdout.write(`Entries ${from} to ${range.size - 1} are in ${out}.\n`);
  } finally {
    await reader.close();
  }
}

export interface ProveOptions extends StoreOption {
  readonly out?: string;
}

/** Prints the proof of an entry, or writes it to a file. */
export async function prove(sequence: number, { store, out }: ProveOptions): Promise<void> {
  const reader = await openLog(store);
  try {
    const proof = await proveEntry(reader, sequence);
    if (out === undefined) process.stdout.write(proof);
    else await writeFile(out, proof);
  } finally {
    await reader.close();
  }
}

/**
 * Verifies the proof of an entry without a log, and prints the entry; false if it does not hold, or a
 * witness is named that has not cosigned it.
 */
export async function checkProof(
  file: string,
  keys: readonly string[],
  witness: string | undefined,
): Promise<boolean> {
  if (keys.length === 0) throw new Error('expected --key: the proof does not vouch for itself');
  const proof = parseEntryProof(await readFile(file, 'utf8'));
  const checkpoint = proof === null ? null : verifyEntryProof(proof, await logKeys(keys));
  if (proof === null || checkpoint === null) {
    process.stdout.write('The proof does NOT hold.\n');
    return false;
  }
  if (witness !== undefined && !isSignedBy(checkpoint.note, await readKey(witness))) {
    process.stdout.write('The proof holds, but the witness has NOT seen it.\n');
    return false;
  }
  process.stdout.write(`Entry ${proof.sequence} is in the log of ${checkpoint.origin}.\n`);
  process.stdout.write(`${proof.entry}\n`);
  return true;
}

/** Reads a checkpoint that was kept elsewhere; that it is of this log, the tree itself will tell. */
async function readHead(file: string) {
  const checkpoint = parseCheckpoint(await readFile(file, 'utf8'));
  if (checkpoint === null) throw new Error(`expected a checkpoint in ${file}`);
  return checkpoint;
}
