/** Where something was seen last. */
export interface Seen {
  readonly at: number;
  readonly sequence: number;
}

/**
 * Knows, for each key, which different values were seen within the last `windowMs`. Forgets the rest,
 * so that it is as large as two windows and never as the log. Times must not run backwards.
 */
export class SlidingWindow {
  readonly #windowMs: number;
  /** What was touched since `since`, and what was touched last in the window before. */
  #young = new Map<string, Map<string, Seen>>();
  #old = this.#young;
  #since = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Adds a value and returns all of its key that are within the window, the oldest first. */
  add(key: string, value: string, seen: Seen): ReadonlyMap<string, Seen> {
    if (seen.at - this.#since >= this.#windowMs) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#since = seen.at;
    }
    let values = this.#young.get(key);
    if (values === undefined) {
      values = this.#old.get(key) ?? new Map();
      this.#young.set(key, values);
    }
    values.delete(value);
    values.set(value, seen);
    const oldest = seen.at - this.#windowMs;
    for (const [each, { at }] of values) {
      if (at > oldest) break;
      values.delete(each);
    }
    return values;
  }
}
