import type { DataSubject, LeafObserver } from '../graph.ts';
import { REFUSED_FIELD } from './refusals.ts';

/** A field of a response that is noted where it stands. */
export interface NotedField {
  readonly coordinate: string;
  /** Else it is a leaf with a value. */
  readonly isRefused: boolean;
}

/** The fields that were noted of one data subject: a bit for each, 32 to a number. */
interface SubjectFields {
  readonly subject: DataSubject | null;
  readonly words: number[];
}

/**
 * Gathers which leaves of which data subjects have been written, and which fields of them are
 * refused. A field is a number, its place among those of the operation that are noted.
 */
export class WrittenLeaves {
  readonly #fields: readonly NotedField[];
  readonly #byType = new Map<string | null, Map<unknown, SubjectFields>>();

  constructor(fields: readonly NotedField[]) {
    this.#fields = fields;
  }

  /** Adds fields of a subject; `type` is null for those outside of every subject. */
  add(type: string | null, key: unknown, words: readonly number[]): void {
    if (words.every((word) => word === 0)) return;
    let ofType = this.#byType.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#byType.set(type, ofType);
    }
    const known = ofType.get(key);
    if (known === undefined) {
      ofType.set(key, { subject: type === null ? null : { type, key }, words: [...words] });
      return;
    }
    for (const [at, word] of words.entries()) known.words[at] = (known.words[at] ?? 0) | word;
  }

  /** Tells all of them: the leaves subject by subject, then what is refused. */
  tell(observer: LeafObserver): void {
    for (const { subject, words } of this.#subjects()) {
      const leaves = this.#coordinates(words, false);
      if (leaves.length > 0) observer.onLeaves(subject, leaves);
    }
    if (observer.onErrors === undefined || !this.#fields.some(({ isRefused }) => isRefused)) return;
    for (const { subject, words } of this.#subjects()) {
      for (const coordinate of this.#coordinates(words, true)) {
        observer.onErrors(subject, coordinate, REFUSED_FIELD);
      }
    }
  }

  #subjects(): readonly SubjectFields[] {
    return [...this.#byType.values()].flatMap((ofType) => [...ofType.values()]);
  }

  #coordinates(words: readonly number[], refused: boolean): readonly string[] {
    return this.#fields.flatMap(({ coordinate, isRefused }, at) =>
      isRefused === refused && ((words[at >> 5] ?? 0) & (1 << (at & 31))) !== 0 ? [coordinate] : [],
    );
  }
}
