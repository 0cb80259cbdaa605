/** How often each count occurred: small, where there are many counts and few different ones. */
export class CountHistogram {
  readonly #times = new Map<number, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(count: number, times = 1): void {
    this.#times.set(count, (this.#times.get(count) ?? 0) + times);
    this.#size += times;
  }

  /** Returns what is left without those of another, all of which must be among these. */
  without(other: CountHistogram): CountHistogram {
    const rest = new CountHistogram();
    for (const [count, times] of this.#times) {
      const left = times - (other.#times.get(count) ?? 0);
      if (left > 0) rest.add(count, left);
    }
    return rest;
  }

  /** Returns the least count that a share of at least `share` does not exceed; 0 for none. */
  quantile(share: number): number {
    let before = 0;
    for (const [count, times] of [...this.#times].sort(([a], [b]) => a - b)) {
      before += times;
      if (before >= share * this.#size) return count;
    }
    return 0;
  }
}
