import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Policy, parsePolicy } from '../../schema/policy/index.ts';
import { textHash, watchFile } from '../watch-file.ts';

export interface LivePolicyOptions {
  /** The policy's file; null for no policy at all, which grants nothing. */
  readonly file: string | null;
  /** How often the file is looked at, in milliseconds. Default 1,000; 20 to 60,000. */
  readonly pollMs?: number;
  /** Hears of the hash of a policy that has been taken into use. */
  readonly onSwap?: (policyHash: string) => void;
  /** Hears why a new file is not used; the old policy stays in use. */
  readonly onProblem?: (error: unknown) => void;
}

/** The policy of a file that may change. */
export interface LivePolicy {
  /** The policy for a request that begins now; a request keeps the one that it began with. */
  current(): Policy | null;
  close(): Promise<void>;
}

/** Opens a policy file and follows it; rejects if it is bad to begin with. */
export async function openLivePolicy(options: LivePolicyOptions): Promise<LivePolicy> {
  const { file, pollMs, onSwap, onProblem } = options;
  if (file === null) return { current: () => null, close: async () => {} };
  const text = await readFile(file, 'utf8');
  let current = parsePolicy(text, basename(file));
  const stopWatching = watchFile(file, {
    ...(pollMs !== undefined && { pollMs }),
    currentHash: textHash(text),
    onProblem: (error) => onProblem?.(error),
    async onChange(changed) {
      current = parsePolicy(changed, basename(file));
      onSwap?.(current.hash);
    },
  });
  return { current: () => current, close: stopWatching };
}
