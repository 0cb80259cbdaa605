/** The time between two ticks of a timer that is always due: one turn of the event loop. */
export interface LoopTurn {
  /** Microseconds of the monotonic clock (`process.hrtime`, as profiles count). */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of the thread's processor time. */
  readonly cpuMs: number;
}

/** What of a processor's profile is read here (`Profiler.Profile` of the inspector). */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[] | undefined;
  }[];
  /** Microseconds. */
  readonly startTime: number;
  /** Ids of nodes, and the microseconds before each. */
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/** Whose work a sample is: the first of these that stands nearest to the top of its stack. */
const WORKS = [
  // Reading XML and charsets is counted with it, whoever asks for it.
  [
    'signing and verifying',
    /\/subgraphs\/kit\/(?:shep\/|xml|charset)|\/piscina\/|internal\/worker/,
  ],
  ['HTTP client', /\/undici\/|internal\/deps\/undici/],
  ['gateway', /\/gateway\/|@apollo\/(?:query-planner|gateway|federation-internals)\//],
  ['subgraph', /\/subgraphs\/|\/schema\//],
  ['GraphQL', /\/(?:graphql|graphql-http|graphql-shield|graphql-middleware|dataloader)\//],
  ['HTTP server', /\/fastify\/|node:(?:_http|http|net)|\/pino\//],
  ['tokens and contexts', /\/jose\//],
] as const;

export type Work = (typeof WORKS)[number][0] | 'garbage collection' | 'Node and native code';

/** Milliseconds of processor time by whose work it was. */
export type WorkMs = Readonly<Partial<Record<Work, number>>>;

export interface LoopReport {
  /** The longest turn. */
  readonly heldMaxMs: number;
  /** What the longest turn was spent on; empty without a profile. */
  readonly longest: WorkMs;
  /** For each work the most that any one turn spent on it; empty without a profile. */
  readonly most: WorkMs;
}

/**
 * Tells how long the event loop was held, and by what.
 *
 * A turn's processor time is shared out by the samples that fall into it: samples tell the
 * proportions alone, so that a thread which had to wait for a core is not taken for busy. Works of
 * one turn add up, also where others stood between them, because a timer waits for all of them.
 */
export function toLoopReport(turns: readonly LoopTurn[], profile?: CpuProfile): LoopReport {
  const longestTurn = turns.reduce<LoopTurn | undefined>(
    (longest, turn) => (longest === undefined || turn.cpuMs > longest.cpuMs ? turn : longest),
    undefined,
  );
  const heldMaxMs = longestTurn?.cpuMs ?? 0;
  if (profile === undefined) return { heldMaxMs, longest: {}, most: {} };
  const shares = shareTurns(turns, samplesOf(profile));
  const most: Partial<Record<Work, number>> = {};
  for (const share of shares.values()) {
    for (const [work, ms] of Object.entries(share) as [Work, number][]) {
      most[work] = Math.max(most[work] ?? 0, ms);
    }
  }
  return { heldMaxMs, most, longest: (longestTurn && shares.get(longestTurn)) ?? {} };
}

interface Sample {
  readonly at: number;
  readonly weight: number;
  readonly work: Work;
}

function shareTurns(
  turns: readonly LoopTurn[],
  samples: readonly Sample[],
): ReadonlyMap<LoopTurn, WorkMs> {
  const shares = new Map<LoopTurn, WorkMs>();
  let next = 0;
  for (const turn of turns) {
    const weights: Partial<Record<Work, number>> = {};
    let total = 0;
    for (; next < samples.length && (samples[next] as Sample).at <= turn.to; next += 1) {
      const { at, weight, work } = samples[next] as Sample;
      if (at <= turn.from) continue;
      weights[work] = (weights[work] ?? 0) + weight;
      total += weight;
    }
    const entries = Object.entries(weights) as [Work, number][];
    shares.set(
      turn,
      Object.fromEntries(entries.map(([work, weight]) => [work, (weight / total) * turn.cpuMs])),
    );
  }
  return shares;
}

/** The samples in which the thread was at work, in order. */
function samplesOf({ nodes, startTime, samples = [], timeDeltas = [] }: CpuProfile): Sample[] {
  const works = worksOf(nodes);
  let at = startTime;
  return samples.flatMap((id, index) => {
    const weight = timeDeltas[index] ?? 0;
    at += weight;
    const work = works.get(id);
    return work === undefined ? [] : [{ at, weight, work }];
  });
}

function worksOf(nodes: CpuProfile['nodes']): ReadonlyMap<number, Work> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const works = new Map<number, Work>();
  for (const { id, callFrame } of nodes) {
    const { functionName } = callFrame;
    if (functionName === '(idle)' || functionName === '(root)') continue;
    if (functionName === '(garbage collector)') {
      works.set(id, 'garbage collection');
      continue;
    }
    let work: Work = 'Node and native code';
    for (let node = byId.get(id); node !== undefined; node = byId.get(parents.get(node.id) ?? -1)) {
      const { url } = node.callFrame;
      const known = WORKS.find(([, files]) => files.test(url));
      if (known === undefined) continue;
      work = known[0];
      break;
    }
    works.set(id, work);
  }
  return works;
}
