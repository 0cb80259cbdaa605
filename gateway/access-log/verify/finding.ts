/** What is wrong with a log. */
export type FindingKind =
  /** An entry is not what was hashed. */
  | 'changed'
  /** An entry is not an entry. */
  | 'malformed'
  /** Entries are gone, and in no archive. */
  | 'missing'
  /** A place in the tree has no entry at all. */
  | 'gap'
  /** A session's numbers do not follow one another. */
  | 'writer-gap'
  /** A session's times run backwards. */
  | 'time'
  /** The tree is not the one that was signed. */
  | 'root'
  /** A checkpoint is not one, or not signed with the log's key. */
  | 'signature'
  /** A stored part of the tree is not what its entries make it. */
  | 'node'
  /** There is less than was signed, or than somebody outside saw. */
  | 'truncated'
  /** Somebody outside saw another history. */
  | 'fork'
  /** Entries stayed without a signature for too long. */
  | 'unsigned'
  /** No witness has seen it. */
  | 'witness'
  /** The rest cannot be read. */
  | 'unreadable';

export interface Finding {
  readonly kind: FindingKind;
  /** The first entry that cannot be relied on for this reason. */
  readonly sequence: number;
  readonly detail: string;
}

/** What a verification found. Without findings the log is what was signed. */
export interface VerifyReport {
  /** Entries whose hash was computed again. */
  readonly verified: number;
  /** Entries that were dropped after they had been archived; their hashes are in the tree. */
  readonly dropped: number;
  readonly size: number;
  readonly checkpoints: number;
  /** Entries after the last checkpoint: an intact log has those of the last second or so. */
  readonly unsigned: number;
  /** Size up to which the witness saw the log; null where none was named. */
  readonly witnessedTo: number | null;
  /** The first findings, in their order; at most 100. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  /** Entries that are older than one before them, of another gateway: clocks that differ. */
  readonly timeRegressions: number;
}
