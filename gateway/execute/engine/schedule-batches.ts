import { type FetchRecord, isEntityFetch } from './fetch-record.ts';

/** Fetches that travel in one request. */
export interface Batch {
  readonly index: number;
  readonly fetches: readonly FetchRecord[];
  /** Batches that have to end before this one begins, by number. */
  readonly dependencies: ReadonlySet<number>;
}

/**
 * `latency`: fetches travel together only if they wait for the same. `requests`: a fetch also waits
 * for a later one to the same subgraph, if by the count of requests that follow one another nothing
 * ends later for it.
 */
export type Scheduling = 'latency' | 'requests';

export interface ScheduleOptions {
  readonly scheduling: Scheduling;
  /** Whether fetches of this subgraph may travel together. */
  readonly mayBatch: (subgraph: string) => boolean;
}

/** Beyond this number of fetches the search for fetches to join costs more than it gains. */
const FETCHES_MAX = 80;

/**
 * Puts fetches into batches. Entity fetches of a query to one subgraph are joined, the likest
 * first: those with the same operation, whose representations become one list.
 */
export function scheduleBatches(
  fetches: readonly FetchRecord[],
  dependencies: readonly ReadonlySet<number>[],
  { scheduling, mayBatch }: ScheduleOptions,
): readonly Batch[] {
  const byNumber = new Map(fetches.map((fetch) => [fetch.index, fetch]));
  let groups: readonly number[][] = fetches.map(({ index }) => [index]);
  const isMutation = fetches.some(({ node }) => node.operationKind === 'mutation');
  const lengthMax = longestChain(groups, dependencies);

  for (const [one, other] of isMutation ? [] : candidates(fetches, mayBatch)) {
    const from = groups.find((group) => group.includes(one)) as number[];
    const to = groups.find((group) => group.includes(other)) as number[];
    if (from === to) continue;
    if (scheduling === 'latency' && !waitForTheSame(from, to, groups, dependencies)) continue;
    const joined = groups.flatMap((group) => {
      if (group === to) return [];
      return group === from ? [[...from, ...to].sort((a, b) => a - b)] : [group];
    });
    const length = longestChain(joined, dependencies);
    if (length !== null && length <= (lengthMax ?? 0)) groups = joined;
  }

  return groups.map((group, index) => ({
    index,
    fetches: group.map((number) => byNumber.get(number) as FetchRecord),
    dependencies: groupDependencies(group, groups, dependencies),
  }));
}

function candidates(
  fetches: readonly FetchRecord[],
  mayBatch: (subgraph: string) => boolean,
): (readonly [number, number])[] {
  if (fetches.length > FETCHES_MAX) return [];
  const pairs: { pair: readonly [number, number]; isAlike: boolean }[] = [];
  for (const one of fetches) {
    if (!mayJoin(one) || !mayBatch(one.node.serviceName)) continue;
    for (const other of fetches) {
      if (other.index <= one.index) continue;
      if (!mayJoin(other) || one.node.serviceName !== other.node.serviceName) continue;
      pairs.push({ pair: [one.index, other.index], isAlike: isAlike(one, other) });
    }
  }
  const alike = pairs.filter((each) => each.isAlike);
  const different = pairs.filter((each) => !each.isAlike);
  return [...alike, ...different].map(({ pair }) => pair);
}

function mayJoin(fetch: FetchRecord): boolean {
  // Contextual arguments are one value per request.
  return isEntityFetch(fetch) && fetch.node.contextRewrites === undefined;
}

/**
 * Whether the representations of two fetches may stand in one list: they have the same operation,
 * and name their objects by the same fields, since an operation asks entities for one choice of keys.
 */
export function isAlike({ node: one }: FetchRecord, { node: other }: FetchRecord): boolean {
  return (
    one.operation === other.operation &&
    JSON.stringify(one.requires) === JSON.stringify(other.requires)
  );
}

function waitForTheSame(
  one: readonly number[],
  other: readonly number[],
  groups: readonly (readonly number[])[],
  dependencies: readonly ReadonlySet<number>[],
): boolean {
  const a = groupDependencies(one, groups, dependencies);
  const b = groupDependencies(other, groups, dependencies);
  return a.size === b.size && [...a].every((each) => b.has(each));
}

function groupDependencies(
  group: readonly number[],
  groups: readonly (readonly number[])[],
  dependencies: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const number of group) {
    for (const dependency of dependencies[number] ?? []) {
      const index = groups.findIndex((each) => each.includes(dependency));
      if (groups[index] !== group) found.add(index);
    }
  }
  return found;
}

/** Returns how many groups follow one another at most; null where they wait for each other. */
function longestChain(
  groups: readonly (readonly number[])[],
  dependencies: readonly ReadonlySet<number>[],
): number | null {
  const groupOf = new Map<number, number>();
  for (const [index, group] of groups.entries()) for (const each of group) groupOf.set(each, index);
  const lengths: (number | 'visiting' | undefined)[] = [];

  const visit = (index: number): number | null => {
    const known = lengths[index];
    if (known === 'visiting') return null;
    if (known !== undefined) return known;
    lengths[index] = 'visiting';
    let longest = 0;
    for (const number of groups[index] ?? []) {
      for (const dependency of dependencies[number] ?? []) {
        const of = groupOf.get(dependency) as number;
        // What travels together cannot wait for each other.
        const length = of === index ? null : visit(of);
        if (length === null) return null;
        longest = Math.max(longest, length);
      }
    }
    lengths[index] = longest + 1;
    return longest + 1;
  };
  let longest = 0;
  for (const index of groups.keys()) {
    const length = visit(index);
    if (length === null) return null;
    longest = Math.max(longest, length);
  }
  return longest;
}
