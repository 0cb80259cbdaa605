/** How long one subgraph took for one operation. */
export interface SubgraphTiming {
  readonly requests: number;
  /** Of its requests together, in milliseconds; those under way at once count each by itself. */
  readonly ms: number;
}

/** Measures how long an operation waits for subgraphs. All times are in milliseconds. */
export class FetchTiming {
  readonly #now: () => number;
  readonly #bySubgraph = new Map<string, { requests: number; ms: number }>();
  #underWay = 0;
  #waitsSince = 0;
  #waitedMs = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A request is sent; returns the time for `end`. */
  begin(): number {
    const now = this.#now();
    if (this.#underWay === 0) this.#waitsSince = now;
    this.#underWay += 1;
    return now;
  }

  /** A request is answered; returns how long it took. */
  end(subgraph: string, begin: number): number {
    const now = this.#now();
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#waitedMs += now - this.#waitsSince;
    const timing = this.#bySubgraph.get(subgraph);
    if (timing === undefined) this.#bySubgraph.set(subgraph, { requests: 1, ms: now - begin });
    else {
      timing.requests += 1;
      timing.ms += now - begin;
    }
    return now - begin;
  }

  /** How long at least one request was under way. */
  get waitedMs(): number {
    return this.#waitedMs;
  }

  get bySubgraph(): ReadonlyMap<string, SubgraphTiming> {
    return this.#bySubgraph;
  }
}
