/** What one way of deciding came to: records of one person that were linked or missed, and others. */
export interface Outcome {
  linked: number;
  missed: number;
  falselyLinked: number;
  /** How many of the missed, by what kept them apart. */
  readonly missedBy: Map<string, number>;
  readonly falseBy: Map<string, number>;
}

/** What a benchmark has counted so far. */
export interface Tally {
  people: number;
  doubles: number;
  records: number;
  pairsCompared: number;
  /** Milliseconds spent on preparing records, on finding candidates and on comparing them. */
  readonly ms: { prepare: number; block: number; compare: number };
  /** By the name of the way. */
  readonly outcomes: Map<string, Outcome>;
  /** Pairs by half bits of the score, of one person and of two, by the name of the view. */
  readonly curves: Map<
    string,
    { readonly one: Map<number, number>; readonly two: Map<number, number> }
  >;
}

/** Returns a tally of nothing. */
export function emptyTally(): Tally {
  return {
    people: 0,
    doubles: 0,
    records: 0,
    pairsCompared: 0,
    ms: { prepare: 0, block: 0, compare: 0 },
    outcomes: new Map(),
    curves: new Map(),
  };
}

/** Adds to a count. */
export function count<Key>(counts: Map<Key, number>, key: Key, more = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** Returns the outcome of a way, which it adds if there is none yet. */
export function outcomeOf({ outcomes }: Tally, way: string): Outcome {
  const known = outcomes.get(way);
  if (known !== undefined) return known;
  const outcome: Outcome = {
    linked: 0,
    missed: 0,
    falselyLinked: 0,
    missedBy: new Map(),
    falseBy: new Map(),
  };
  outcomes.set(way, outcome);
  return outcome;
}

/** Returns the curve of a view, which it adds if there is none yet. */
export function curveOf({ curves }: Tally, view: string) {
  const known = curves.get(view) ?? {
    one: new Map<number, number>(),
    two: new Map<number, number>(),
  };
  curves.set(view, known);
  return known;
}

/** Adds what another tally has counted. */
export function addTally(to: Tally, from: Tally): void {
  for (const key of ['people', 'doubles', 'records', 'pairsCompared'] as const)
    to[key] += from[key];
  for (const key of ['prepare', 'block', 'compare'] as const) to.ms[key] += from.ms[key];
  for (const [way, outcome] of from.outcomes) {
    const ours = outcomeOf(to, way);
    for (const key of ['linked', 'missed', 'falselyLinked'] as const) ours[key] += outcome[key];
    addCounts(ours.missedBy, outcome.missedBy);
    addCounts(ours.falseBy, outcome.falseBy);
  }
  for (const [view, { one, two }] of from.curves) {
    const ours = curveOf(to, view);
    addCounts(ours.one, one);
    addCounts(ours.two, two);
  }
}

function addCounts<Key>(to: Map<Key, number>, from: ReadonlyMap<Key, number>): void {
  for (const [key, more] of from) count(to, key, more);
}

/** Returns the share of records of one person that were linked, 0 to 1. */
export function recallOf({ linked, missed }: Outcome): number {
  return linked / (linked + missed);
}

/** Returns the share of links that are of one person, 0 to 1. */
export function precisionOf({ linked, falselyLinked }: Outcome): number {
  return linked / (linked + falselyLinked);
}
