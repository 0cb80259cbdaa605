import type { SubjectKeys } from './entry/subject-cipher.ts';
import type { ReadHashes } from './merkle/tile-reader.ts';

/** An entry as a store keeps it: the text that is hashed, and what it is found by. */
export interface StoredEntry {
  /** RFC 3339, in UTC, with milliseconds; so are the other times. */
  readonly loggedAt: string;
  readonly keptUntil: string;
  readonly hiddenUntil: string | null;
  readonly type: 'INTENT' | 'DISCLOSED' | 'REFUSED';
  readonly queryId: string;
  /** Pseudonyms of everybody it is about. */
  readonly subjects: readonly string[];
  /** What an auditor searches by, as the body says it: see `SearchQuery`. */
  readonly caseReference: string | null;
  readonly organization: string | null;
  readonly requester: string | null;
  /** Canonical JSON. */
  readonly body: string;
}

/** Entries that become durable together, in this order. */
export interface StoredBatch {
  readonly writer: string;
  /** The place of the first of them in the writer's session; the others follow without a gap. */
  readonly firstSequence: number;
  readonly entries: readonly StoredEntry[];
}

/** An entry with its place in the tree. */
export interface ReadEntry {
  readonly sequence: number;
  readonly hash: Uint8Array;
  /** Null for what was dropped after it had been archived. */
  readonly body: string | null;
}

export interface FindQuery {
  /** Pseudonyms of one person: entries about any of them are found. */
  readonly subjects: readonly string[];
  /** From this time on, and before that one; null for no bound. */
  readonly from: string | null;
  readonly before: string | null;
  /** Leaves out what is hidden from the person at this time; null for nothing. */
  readonly visibleAt: string | null;
  /** `cursor` of the last entry that is known; null for the newest. */
  readonly after: string | null;
  /** At most 10,000. */
  readonly count: number;
}

/** What an auditor searches for; null for anything. */
export interface SearchQuery extends Pick<FindQuery, 'from' | 'before' | 'after' | 'count'> {
  readonly caseReference: string | null;
  /** `initiatorOrg.code`, as entries have it. */
  readonly organization: string | null;
  /** Pseudonym of whoever asked. */
  readonly requester: string | null;
  /** Pseudonyms of one person. */
  readonly subjects: readonly string[] | null;
}

export interface FoundEntry {
  /** Null until it is in the tree, a second or so. */
  readonly sequence: number | null;
  readonly body: string;
  /** For `FindQuery.after`. */
  readonly cursor: string;
}

export interface StoredCheckpoint {
  readonly size: number;
  /** The signed note, with the cosignatures that came in later. */
  readonly note: string;
}

/** A log that is read: of the gateway, of a copy, of the command line. */
export interface LogReader {
  /** The keys that the log says it is signed with, the oldest first; none before its first opening. */
  verifierKeys(): Promise<readonly string[]>;
  /** Returns at most `count` entries from `from` on, in the order of the tree. */
  read(from: number, count: number): Promise<readonly ReadEntry[]>;
  /**
   * Returns what a person may know of, the newest first. An INTENT is among it only while nothing
   * else of that request is known for that person: then they may have been read.
   */
  find(query: FindQuery): Promise<readonly FoundEntry[]>;
  /**
   * Returns what is searched for, hidden or not, the newest first. An INTENT is among it only while
   * nothing else of that request is in the log.
   */
  search(query: SearchQuery): Promise<readonly FoundEntry[]>;
  readonly hashes: ReadHashes;
  /** Returns at most `count` checkpoints of trees larger than `afterSize`, the smallest first. */
  checkpoints(afterSize: number, count: number): Promise<readonly StoredCheckpoint[]>;
  latestCheckpoint(): Promise<StoredCheckpoint | null>;
  /** Returns the size up to which entries are in archives, and may be missing here. */
  archivedTo(): Promise<number>;
  /** Returns how many entries are durable, but under no checkpoint yet. */
  unsigned(): Promise<number>;
  close(): Promise<void>;
}

/** Where the access log is written. Nothing in it is ever changed by a gateway. */
export interface AccessLogStore extends LogReader, SubjectKeys {
  /**
   * Resolves when all of the batch is durable; rejects when nothing may be relied on: it may be
   * there, or not, but never in part. Batches of one writer come one after the other.
   */
  append(batch: StoredBatch): Promise<void>;
  /**
   * Takes what is durable into the tree and signs a checkpoint over it. Returns its size; null if
   * there is nothing new, or another replica is at it. Rejects where its key was succeeded.
   */
  integrate(): Promise<number | null>;
  /** Adds the line of a witness, or of the key that comes next, to a checkpoint. */
  addCosignature(size: number, line: string): Promise<void>;
  /**
   * Makes a verifier key the one whose signer signs from now on: `integrate` of whoever was opened
   * with the key before rejects, and the log is opened with the new one alone.
   * Rejects where the log has yet another key by now.
   */
  succeedKey(next: string): Promise<void>;
  /**
   * Opens again what broke, and rejects unless entries can be written. After an append that failed
   * it takes room for more than a few entries to be believed again.
   */
  check(): Promise<void>;
}

/** What keeps a log: it drops and erases, and so is no part of a gateway. */
export interface LogKeeper extends LogReader {
  /** Records that all entries before `size` are in an archive. */
  recordArchive(archive: ArchiveRecord): Promise<void>;
  /** Returns the months, as `2026-03`, all of whose entries are archived and kept long enough. */
  droppableMonths(): Promise<readonly string[]>;
  /** Drops the entries of a month; their hashes stay. Throws NotDroppable for any other month. */
  dropMonth(month: string): Promise<void>;
  /** Destroys a person's key: what was sealed for them is unreadable from then on. */
  shredSubject(subject: string): Promise<boolean>;
}

export interface ArchiveRecord {
  readonly fromSequence: number;
  /** The size of the checkpoint at its end. */
  readonly size: number;
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly fileHash: string;
  readonly note: string;
}

/** A month whose entries are not all archived, or must be kept for longer. */
export class NotDroppable extends Error {
  override readonly name = 'NotDroppable';
}
