import type { LeafText, SubjectKeys } from '../graph.ts';
import type { RefusalTree } from './refusal-tree.ts';
import type { FetchedData } from './view.ts';
import type { WrittenLeaves } from './written-leaves.ts';

/**
 * Returns a response's data as JSON; null where anything in it is not as it should be, which
 * `writeResponse` then finds.
 */
export type FastWriter = (
  data: FetchedData,
  given: ReadonlyMap<string, string>,
  seams: WriterSeams,
) => string | null;

/** What a request has to do with its program beside the data. */
export interface WriterSeams {
  /** Of the scalar for which the program was generated. */
  readonly leafText: LeafText | undefined;
  /** Set by the program: where fields are refused. */
  refused: RefusalTree | undefined;
  /** Set by a program that was generated for data subjects. */
  leaves: WrittenLeaves | undefined;
}

export interface WriterOptions {
  /** For answers without a backslash: their strings are JSON already. */
  readonly escapeFree: boolean;
  /** The scalar whose leaves are rewritten; null for none. */
  readonly scalar: string | null;
  /** Types of data subjects and their keys, where the program notes whose leaves it writes. */
  readonly subjectKeys: SubjectKeys | null;
}
