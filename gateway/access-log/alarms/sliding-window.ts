/** Where something was seen last. */
export interface Seen {
  readonly at: number;
  readonly sequence: number;
}

/**
 * Knows, for each key, which different values were seen within the last `windowMs`. Forgets the rest,
 * so that it is as large as the window and never as the log. Times must not run backwards.
 */
export class SlidingWindow {
  readonly #windowMs: number;
  /** The key that was touched last is last; so is the value within a key. */
  readonly #keys = new Map<string, { lastAt: number; readonly values: Map<string, Seen> }>();

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Keys that are held. */
  get size(): number {
    return this.#keys.size;
  }

  /** Adds a value and returns all of its key that are within the window, the oldest first. */
  add(key: string, value: string, seen: Seen): ReadonlyMap<string, Seen> {
    const oldest = seen.at - this.#windowMs;
    this.#forgetKeys(oldest);
    const known = this.#keys.get(key) ?? { lastAt: seen.at, values: new Map<string, Seen>() };
    known.lastAt = seen.at;
    this.#keys.delete(key);
    this.#keys.set(key, known);
    const { values } = known;
    values.delete(value);
    values.set(value, seen);
    for (const [each, { at }] of values) {
      if (at > oldest) break;
      values.delete(each);
    }
    return values;
  }

  #forgetKeys(oldest: number): void {
    for (const [key, { lastAt }] of this.#keys) {
      if (lastAt > oldest) return;
      this.#keys.delete(key);
    }
  }
}
