import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import {
  type ExportHeader,
  parseDroppedEntry,
  parseExportHeader,
  parseExportTrailer,
} from './export-file.ts';
import type { VerifyReport } from './finding.ts';
import { createLogChecker, type LogChecker, type LogCheckerOptions } from './log-checker.ts';

const BYTES_AT_ONCE = 256 * 1024;

/**
 * Verifies an exported log or an archive, with `.gz` at its end or without, in one pass. A file that
 * was cut is found, wherever it was cut.
 */
export async function verifyExport(
  file: string,
  options: LogCheckerOptions,
  onProgress: (entries: number) => void = () => undefined,
): Promise<VerifyReport> {
  let checker = createLogChecker(options);
  let header: ExportHeader | null = null;
  let isEnded = false;
  try {
    for await (const lines of readLines(file)) {
      for (const line of lines) {
        if (header === null) {
          header = parseExportHeader(line);
          if (header === null) throw new Error('is no export of an access log');
          const start = header.from > 0 ? { start: header.range } : {};
          checker = createLogChecker({ ...options, ...start });
        } else if (checker.size < header.size) {
          checkEntry(checker, line);
        } else {
          checkEnd(checker, header, line, isEnded);
          isEnded = true;
        }
      }
      onProgress(checker.size - (header?.from ?? 0));
    }
    if (!isEnded) throw new Error('ends before its checkpoint');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    checker.finding('unreadable', checker.size, reason);
  }
  return checker.finish();
}

function checkEntry(checker: LogChecker, line: string): void {
  const droppedHash = parseDroppedEntry(line);
  checker.entry(checker.size, droppedHash, droppedHash === null ? line : null, true);
}

function checkEnd(
  checker: LogChecker,
  { from, size }: ExportHeader,
  line: string,
  isEnded: boolean,
): void {
  const note = isEnded ? null : parseExportTrailer(line);
  if (isEnded) checker.finding('malformed', size, 'something follows the end');
  else if (note === null) checker.finding('signature', from, 'ends without a checkpoint');
  else checker.checkpoint(size, note);
}

/** The lines of a file, many at once; throws where the last one is torn, or is not UTF-8. */
async function* readLines(file: string): AsyncGenerator<readonly string[]> {
  const bytes = createReadStream(file, { highWaterMark: BYTES_AT_ONCE });
  const chunks = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => chunks.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest + decoder.decode() !== '') throw new Error('the last line is torn');
}
