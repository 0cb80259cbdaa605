import { type AccessPage, type AccessRecord, BadCursor } from '../../../schema/access-record.ts';
import type { FoundEntry } from '../store.ts';

/** What is read of a store at once, at least: most of it is usually left out, or nothing is. */
const BATCH = 100;
const BATCHES_MAX = 50;
const COUNT_MAX = 1_000;
/** A place in the tree, or the time and the writer's number: what stores give as cursors. */
const STORE_CURSOR = /^(\d{1,16}|\S{1,40} \S{1,64} \d{1,16})$/;

/** What of a store's entries a page is made of. */
export interface PageSource<Entry extends AccessRecord> {
  /** Returns entries after a cursor of the store; null for the newest. */
  read(after: string | null, count: number): Promise<readonly FoundEntry[]>;
  /** Returns what is shown of an entry, under this cursor; null for what is left out. */
  show(found: FoundEntry, cursor: string): Entry | null;
}

/**
 * Collects a page of what a store finds, without what is left out. Throws BadCursor for `after` that
 * is none, and RangeError for a count beyond 1 to 1,000.
 *
 * Where nearly everything is left out it ends early, with the place from which to go on.
 */
export async function collectPage<Entry extends AccessRecord>(
  { after, count }: { readonly after: string | null; readonly count: number },
  source: PageSource<Entry>,
): Promise<AccessPage<Entry>> {
  if (!Number.isInteger(count) || count < 1 || count > COUNT_MAX) {
    throw new RangeError(`expected a count from 1 to ${COUNT_MAX}, but got ${count}`);
  }
  const records: Entry[] = [];
  const size = Math.max(BATCH, count + 1);
  let place = after === null ? null : openCursor(after);
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const found = await source.read(place, size);
    for (const entry of found) {
      place = entry.cursor;
      const shown = source.show(entry, sealCursor(entry.cursor));
      if (shown === null) continue;
      // One more than was asked for tells that the list goes on.
      if (records.length === count) return { records, next: records.at(-1)?.cursor ?? null };
      records.push(shown);
    }
    if (found.length < size) return { records, next: null };
  }
  return { records, next: place === null ? null : sealCursor(place) };
}

function sealCursor(cursor: string): string {
  return Buffer.from(cursor).toString('base64url');
}

function openCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (STORE_CURSOR.test(text)) return text;
  throw new BadCursor('expected a cursor of the access log, but got another');
}
