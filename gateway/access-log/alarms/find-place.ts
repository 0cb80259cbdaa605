import { decodeEntry } from '../entry/encode-entry.ts';
import type { LogReader } from '../store.ts';

/** A log that is read from one entry to the next: what any store does. */
export type LogPages = Pick<LogReader, 'read' | 'latestCheckpoint'>;

/**
 * Returns a place in the tree before which no entry is of `at` or later, found in a few reads where
 * the log is in the order of time. What is in an archive alone counts as earlier.
 */
export async function findPlace(reader: LogPages, at: number): Promise<number> {
  let low = 0;
  let high = (await reader.latestCheckpoint())?.size ?? 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await reader.read(middle, 1);
    const isEarlier =
      entry !== undefined &&
      (entry.body === null || Date.parse(decodeEntry(entry.body).logTime) < at);
    if (isEarlier) low = middle + 1;
    else high = middle;
  }
  return low;
}
