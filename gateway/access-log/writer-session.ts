import { randomBytes } from 'node:crypto';
import { completeEntry, type EntryText } from './entry/encode-entry.ts';
import type { AccessLogStore, StoredEntry } from './store.ts';

/** An entry that was encoded, and waits for its place. */
export interface WaitingEntry extends Omit<StoredEntry, 'loggedAt' | 'keptUntil' | 'body'> {
  readonly text: EntryText;
  readonly keptDays: number;
}

/** Where entries became durable: their numbers follow one another from `firstSequence` on. */
export interface Receipt {
  /** The session that wrote them. */
  readonly writer: string;
  readonly firstSequence: number;
  /** Of the first of them, RFC 3339. */
  readonly logTime: string;
}

/** Numbers the entries of one gateway from 0 on, without a gap, in the order of their times. */
export interface WriterSession {
  /** Writes entries as one batch; rejects where they may not be durable. */
  write(entries: readonly WaitingEntry[]): Promise<Receipt>;
}

const WRITER_ID_BYTES = 16;
const DAY_MS = 86_400_000;

/**
 * Opens a session. After a write that failed it writes no more: whether its last batch is there
 * nobody knows, and a number that was given twice would look like tampering. Another one goes on.
 */
export function openWriterSession(
  store: Pick<AccessLogStore, 'append'>,
  now: () => number,
): WriterSession {
  const writer = randomBytes(WRITER_ID_BYTES).toString('base64url');
  let next = 0;
  let lastMs = 0;
  let isBroken = false;

  return {
    async write(waiting) {
      if (isBroken) throw new Error('expected a session none of whose writes failed');
      // A clock that was set back must not make the log look rewritten.
      lastMs = Math.max(lastMs, now());
      const loggedAt = new Date(lastMs).toISOString();
      const keptUntil = createKeptUntil(lastMs);
      const firstSequence = next;
      const entries = waiting.map(({ text, keptDays, ...entry }, at): StoredEntry => {
        const kept = keptUntil(keptDays);
        const place = { id: writer, sequence: firstSequence + at };
        const body = completeEntry(text, { keptUntil: kept, logTime: loggedAt, writer: place });
        return { ...entry, loggedAt, keptUntil: kept, body };
      });
      // Until it is known to be durable, nobody may go on from it.
      isBroken = true;
      await store.append({ writer, firstSequence, entries });
      isBroken = false;
      next += entries.length;
      return { writer, firstSequence, logTime: loggedAt };
    },
  };
}

/** Dates are printed once for each number of days. */
function createKeptUntil(nowMs: number): (days: number) => string {
  const printed = new Map<number, string>();
  return (days) => {
    let text = printed.get(days);
    if (text === undefined) {
      text = new Date(nowMs + days * DAY_MS).toISOString();
      printed.set(days, text);
    }
    return text;
  };
}
