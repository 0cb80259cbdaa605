import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { LogVerifiers } from '../checkpoint/note-key.ts';
import type { ArchiveRecord, LogKeeper } from '../store.ts';
import { syncFolder } from '../sync-folder.ts';
import { chooseExportEnd, exportLog } from '../verify/export-log.ts';
import { verifyExport } from '../verify/verify-export.ts';

/**
 * Writes everything that is signed and in no archive yet to a new file in `folder`, reads it back,
 * and records it only if what is on the disk verifies up to its signed checkpoint. Throws otherwise,
 * or where there is nothing new: then nothing was recorded.
 */
export async function archiveLog(
  keeper: LogKeeper,
  folder: string,
  keys: LogVerifiers,
  onProgress?: (entries: number) => void,
): Promise<ArchiveRecord> {
  const from = await keeper.archivedTo();
  const range = await chooseExportEnd(keeper, from, Number.MAX_SAFE_INTEGER);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `access-log-${from}-${range.size}.jsonl.gz`);
  // A name of its own until it is whole; it ends as the reader expects.
  const unfinished = join(folder, `.unfinished-${from}-${range.size}.jsonl.gz`);
  const lines = Readable.from(exportLog(keeper, range, onProgress));
  await pipeline(lines, createGzip(), createWriteStream(unfinished, { flush: true }));
  const report = await verifyExport(unfinished, keys);
  if (report.findingCount > 0 || report.size !== range.size) {
    const reason = report.findings[0]?.detail ?? 'it is not whole';
    throw new Error(`expected an archive that verifies, but ${reason}`);
  }
  await rename(unfinished, file);
  await syncFolder(folder);
  const fileHash = await hashFile(file);
  const archive = { fromSequence: from, size: range.size, file, fileHash, note: range.note };
  await keeper.recordArchive(archive);
  return archive;
}

async function hashFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}
