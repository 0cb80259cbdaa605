import type { Alarm } from './alarm.ts';
import type { Reading } from './reading.ts';

/** Follows one rule through a log. Holds what the rule's window spans, never the whole log. */
export interface Detector {
  /** The next entry, in the order of time. */
  read(reading: Reading): void;
  /** Returns everything unusual; `until` is the end of the period. */
  finish(until: number): readonly Alarm[];
}

/** Returns one text for several that must not run into each other: no part holds a line break. */
export function joinKey(...parts: readonly string[]): string {
  return parts.join('\n');
}
