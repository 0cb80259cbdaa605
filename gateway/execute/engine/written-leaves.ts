import type { DataSubject, LeafObserver } from '../graph.ts';
import type { WrittenLeaf } from './write-response.ts';

/** The leaves that were written for one data subject: a bit for each, 32 to a number. */
interface SubjectLeaves {
  readonly subject: DataSubject | null;
  readonly words: number[];
}

/**
 * Gathers which leaves of which data subjects have been written. A leaf is a number, its place
 * among the coordinates of the operation.
 */
export class WrittenLeaves {
  readonly #coordinates: readonly string[];
  readonly #byType = new Map<string | null, Map<unknown, SubjectLeaves>>();

  constructor(coordinates: readonly string[]) {
    this.#coordinates = coordinates;
  }

  /** Adds leaves of a subject; `type` is null for those outside of every subject. */
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

  /** Gathers leaves one by one. */
  static of(leaves: readonly WrittenLeaf[]): WrittenLeaves {
    const numbers = new Map<string, number>();
    for (const { coordinate } of leaves) {
      if (!numbers.has(coordinate)) numbers.set(coordinate, numbers.size);
    }
    const gathered = new WrittenLeaves([...numbers.keys()]);
    for (const { subject, coordinate } of leaves) {
      const number = numbers.get(coordinate) ?? 0;
      const words = new Array<number>(Math.ceil(numbers.size / 32)).fill(0);
      words[number >> 5] = 1 << (number & 31);
      gathered.add(subject?.type ?? null, subject?.key ?? null, words);
    }
    return gathered;
  }

  /** Tells all of them, subject by subject. */
  tell(observer: LeafObserver): void {
    for (const ofType of this.#byType.values()) {
      for (const { subject, words } of ofType.values()) {
        observer.onLeaves(
          subject,
          this.#coordinates.filter(
            (_, leaf) => ((words[leaf >> 5] ?? 0) & (1 << (leaf & 31))) !== 0,
          ),
        );
      }
    }
  }
}
