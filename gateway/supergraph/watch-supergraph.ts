import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type LoadedSupergraph, parseSupergraph } from './load-supergraph.ts';

export interface WatchOptions {
  /** How often the file is looked at, in milliseconds. Default 1,000; 20 to 60,000. */
  readonly pollMs?: number;
  /** The hash of the supergraph that is in use already. */
  readonly currentHash?: string;
  /** Takes a new supergraph into use; may reject, which leaves the old one in use. */
  readonly onChange: (supergraph: LoadedSupergraph) => Promise<void>;
  /** Hears why a new file is not taken into use, once per file. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * Looks at a supergraph file until the returned function is called, which waits for a change that
 * is being taken into use.
 *
 * The file is asked for its state rather than watched: notifications do not come from network
 * file systems, and get lost where a container platform swaps a symbolic link.
 */
export function watchSupergraph(file: string, options: WatchOptions): () => Promise<void> {
  const { pollMs = 1_000, onChange, onProblem } = options;
  if (!(pollMs >= 20 && pollMs <= 60_000)) {
    throw new RangeError(`expected pollMs from 20 to 60000, but got ${pollMs}`);
  }
  let seenState: string | null = null;
  let seenHash = options.currentHash ?? null;
  let looking: Promise<void> | null = null;

  const look = async () => {
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const state = `${mtimeMs} ${size} ${ino}`;
      if (state === seenState) return;
      const sdl = await readFile(file, 'utf8');
      seenState = state;
      const hash = createHash('sha256').update(sdl).digest('hex');
      if (hash === seenHash) return;
      seenHash = hash;
      await onChange(parseSupergraph(sdl));
    } catch (error) {
      if (seenState !== 'unreadable' || !isFileError(error)) onProblem(error);
      if (isFileError(error)) seenState = 'unreadable';
    }
  };
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null;
    });
  }, pollMs);
  timer.unref();

  return async () => {
    clearInterval(timer);
    await looking;
  };
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
