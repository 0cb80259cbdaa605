import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { poll } from '../schema/poll.ts';

export interface WatchFileOptions {
  /** How often the file is looked at, in milliseconds. Default 1,000; 20 to 3,600,000. */
  readonly pollMs?: number;
  /** SHA-256 of the text that is in use already, in hexadecimal. */
  readonly currentHash?: string;
  /** Takes a new text into use; may reject, which leaves the old one in use. */
  readonly onChange: (text: string) => Promise<void>;
  /** Hears why a new text is not taken into use, once per text. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * Looks at a file until the returned function is called, which waits for a change that is being taken
 * into use.
 *
 * The file is asked for its state rather than watched: notifications do not come from network
 * file systems, and get lost where a container platform swaps a symbolic link.
 */
export function watchFile(file: string, options: WatchFileOptions): () => Promise<void> {
  const { pollMs = 1_000, onChange, onProblem } = options;
  let seenState: string | null = null;
  let seenHash = options.currentHash ?? null;

  const look = async () => {
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const state = `${mtimeMs} ${size} ${ino}`;
      if (state === seenState) return;
      const text = await readFile(file, 'utf8');
      seenState = state;
      const hash = textHash(text);
      if (hash === seenHash) return;
      seenHash = hash;
      await onChange(text);
    } catch (error) {
      if (seenState !== 'unreadable' || !isFileError(error)) onProblem(error);
      if (isFileError(error)) seenState = 'unreadable';
    }
  };
  return poll(look, pollMs);
}

/** Returns the SHA-256 of a text, in hexadecimal. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
