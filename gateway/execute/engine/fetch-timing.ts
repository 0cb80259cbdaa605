import type { AnswerSource } from '../graph.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** How bad an outcome is: of those of one subgraph the worst is told, of equal ones the first. */
export type Severity = 'error' | 'failure';

const ANSWERED = 'answered';

/** Notes which subgraphs an operation asks, and measures how long it waits. Times in milliseconds. */
export class FetchTiming {
  readonly #now: () => number;
  // A handful: they are found sooner than by a map, and told as they are.
  readonly #sources: Mutable<AnswerSource>[] = [];
  readonly #failed = new Set<string>();
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
  end(subgraph: string, begin: number, attempts: number): number {
    const now = this.#now();
    const ms = now - begin;
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#waitedMs += now - this.#waitsSince;
    const source = this.#sourceOf(subgraph);
    if (source === undefined) {
      this.#sources.push({ subgraph, outcome: ANSWERED, requests: 1, attempts, ms });
    } else {
      source.requests += 1;
      source.attempts += attempts;
      source.ms += ms;
    }
    return ms;
  }

  /** Something went wrong with a subgraph; nothing is noted of one that was never asked. */
  note(subgraph: string, outcome: string, severity: Severity): void {
    const source = this.#sourceOf(subgraph);
    if (source === undefined || this.#failed.has(subgraph)) return;
    if (severity === 'failure') this.#failed.add(subgraph);
    else if (source.outcome !== ANSWERED) return;
    source.outcome = outcome;
  }

  /** How long at least one request was under way. */
  get waitedMs(): number {
    return this.#waitedMs;
  }

  /** In the order in which they first answered. */
  get sources(): readonly AnswerSource[] {
    return this.#sources;
  }

  #sourceOf(subgraph: string): Mutable<AnswerSource> | undefined {
    for (const source of this.#sources) if (source.subgraph === subgraph) return source;
    return undefined;
  }
}
