import { randomBytes } from 'node:crypto';
import { encodeEntry } from './entry/encode-entry.ts';
import type { EntryDraft, EntryRecord } from './entry/entry-record.ts';
import { keptUntil, type Retention } from './entry/retention.ts';
import type { AccessLogStore, StoredEntry } from './store.ts';

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
  /** Writes the drafts as one batch; rejects where they may not be durable. */
  write(drafts: readonly EntryDraft[]): Promise<Receipt>;
}

const WRITER_ID_BYTES = 16;

/**
 * Opens a session. After a write that failed it writes no more: whether its last batch is there
 * nobody knows, and a number that was given twice would look like tampering. Another one goes on.
 */
export function openWriterSession(
  store: Pick<AccessLogStore, 'append'>,
  retention: Retention,
  now: () => number,
): WriterSession {
  const writer = randomBytes(WRITER_ID_BYTES).toString('base64url');
  let next = 0;
  let lastMs = 0;
  let isBroken = false;

  const toStored = (draft: EntryDraft, sequence: number): StoredEntry => {
    // A clock that was set back must not make the log look rewritten.
    lastMs = Math.max(lastMs, now());
    const record: EntryRecord = {
      ...draft,
      logTime: new Date(lastMs).toISOString(),
      keptUntil: keptUntil(retention, draft.categories, lastMs),
      writer: { id: writer, sequence },
    };
    return {
      loggedAt: record.logTime,
      keptUntil: record.keptUntil,
      hiddenUntil: draft.hiddenUntil ?? null,
      type: draft.type,
      queryId: draft.queryId,
      subjects: [...new Set(draft.subjects.flat())],
      body: encodeEntry(record),
    };
  };

  return {
    async write(drafts) {
      if (isBroken) throw new Error('expected a session none of whose writes failed');
      const firstSequence = next;
      const entries = drafts.map((draft, at) => toStored(draft, firstSequence + at));
      // Until it is known to be durable, nobody may go on from it.
      isBroken = true;
      await store.append({ writer, firstSequence, entries });
      isBroken = false;
      next += drafts.length;
      return { writer, firstSequence, logTime: entries[0]?.loggedAt ?? '' };
    },
  };
}
