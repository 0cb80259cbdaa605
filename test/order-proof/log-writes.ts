import type { TracedCall } from './parse-trace.ts';

/** How a log's entries are found in what is written to files. */
export interface LogWrites {
  /** Whether a file is one that entries are made durable in. */
  readonly isLog: (path: string) => boolean;
  /** Returns text in which each entry that a write completes stands in one piece. */
  readonly readEntries: (write: TracedCall) => string;
}

/** SQLite's write-ahead log: an entry is smaller than a page, and a page is written at once. */
export const SQLITE_WRITES: LogWrites = {
  isLog: (path) => path.endsWith('.sqlite-wal'),
  readEntries: ({ text }) => text,
};

const PAGE_BYTES = 8_192;
const HEADER_BYTES = 24;
/** Of the first page of a file. */
const LONG_HEADER_BYTES = 40;
const WRITE = /"(.*)", \d+, (\d+)$/s;

/**
 * PostgreSQL's write-ahead log: the header of a page can stand in the middle of an entry, and a page
 * that was not full is written again.
 */
export function createPostgresWrites(): LogWrites {
  const contents = new Map<string, string>();
  return {
    isLog: (path) => path.includes('/pg_wal/'),
    readEntries({ on, text }) {
      const [, bytes = '', offset = '0'] = WRITE.exec(text) ?? [];
      const first = Number(offset);
      let entries = contents.get(`${on} ${first - PAGE_BYTES}`) ?? '';
      for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
        const header = first + at === 0 ? LONG_HEADER_BYTES : HEADER_BYTES;
        const content = bytes.slice(at + header, at + PAGE_BYTES);
        contents.set(`${on} ${first + at}`, content);
        entries += content;
      }
      return entries;
    },
  };
}
