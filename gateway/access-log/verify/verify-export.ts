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

const PROGRESS_EVERY = 5_000;

/**
 * Verifies an exported log or an archive, with `.gz` at its end or without, in one pass. A file that
 * was cut is found, wherever it was cut.
 */
export async function verifyExport(
  file: string,
  options: LogCheckerOptions,
  onProgress: (entries: number) => void = () => undefined,
): Promise<VerifyReport> {
  const lines = readLines(file);
  const first = await lines.next().catch(() => null);
  const header = first?.done === false ? parseExportHeader(first.value) : null;
  if (header === null) {
    const checker = createLogChecker(options);
    checker.finding('unreadable', 0, 'is no export of an access log');
    return checker.finish();
  }
  const checker = createLogChecker({
    ...options,
    ...(header.from > 0 && { start: header.range.clone() }),
  });
  try {
    await checkLines(lines, header, checker, onProgress);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    checker.finding('unreadable', checker.size, reason);
  }
  return checker.finish();
}

async function checkLines(
  lines: AsyncGenerator<string>,
  { from, size }: ExportHeader,
  checker: LogChecker,
  onProgress: (entries: number) => void,
): Promise<void> {
  let isEnded = false;
  for await (const line of lines) {
    if (isEnded) return checker.finding('malformed', size, 'something follows the end');
    if (checker.size < size) {
      const droppedHash = parseDroppedEntry(line);
      const body = droppedHash === null ? line : null;
      checker.entry(checker.size, droppedHash, body, true);
      if ((checker.size - from) % PROGRESS_EVERY === 0) onProgress(checker.size - from);
    } else {
      const note = parseExportTrailer(line);
      if (note === null) return checker.finding('signature', from, 'ends without a checkpoint');
      checker.checkpoint(size, note);
      isEnded = true;
    }
  }
  if (!isEnded) checker.finding('truncated', checker.size, `expected ${size} entries and an end`);
}

/** The lines of a file; throws where the last one is torn, or is not UTF-8. */
async function* readLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const chunks = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => chunks.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk as Uint8Array, { stream: true });
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest + decoder.decode() !== '') throw new Error('the last line is torn');
}
