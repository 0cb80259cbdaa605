import {
  decodeEntry,
  type EntryRecord,
  type LogReader,
} from '../../../gateway/access-log/index.ts';

/** An entry with its place in the tree. */
export type PlacedEntry = EntryRecord & { readonly place: number };

const PAGE = 1_000;

/** Reads every entry of a log from a place on, in its order. */
export async function readEntries(
  reader: Pick<LogReader, 'read'>,
  begin = 0,
): Promise<readonly PlacedEntry[]> {
  const entries: PlacedEntry[] = [];
  for (let from = begin; ; from += PAGE) {
    const page = await reader.read(from, PAGE);
    for (const { sequence, body } of page) {
      entries.push({ ...decodeEntry(body ?? ''), place: sequence });
    }
    if (page.length < PAGE) return entries;
  }
}
