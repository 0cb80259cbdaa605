import type { TimedCall } from './start-bench-graph.ts';

/** Calls to one service that can be under way at once, and what they need to know first. */
export interface CallStep {
  /** The service, as calls name it. */
  readonly service: string;
  /** Steps listed before this one whose answers it cannot do without. Default none. */
  readonly after?: readonly string[];
  /** How many calls. Default 1. */
  readonly calls?: number;
  /**
   * The answer to the one step before is collected by asking until it is there: one call brings it,
   * others may be polls in vain or acknowledgements.
   */
  readonly isPolled?: boolean;
  /** Not in every run: there where its service was called once more than the others need. */
  readonly isOptional?: boolean;
}

/** Every call of one operation and the order in which they depend on one another, by name. */
export type CallSteps = Readonly<Record<string, CallStep>>;

/** One run of an operation against what the systems themselves took. All in milliseconds. */
export interface CriticalPath {
  /** The longest chain of calls that must follow one another. */
  readonly criticalMs: number;
  /** The steps of that chain in their order. */
  readonly chain: readonly string[];
  /** Waiting between polls in which no other call that counts was under way. */
  readonly idleMs: number;
}

/**
 * Computes the critical path of one run from its calls, which must be of that run alone, and from
 * the steps that the operation is made of. It knows nothing of how we ask: an order that we keep and
 * the steps do not demand lengthens the latency, and not this.
 *
 * Where several steps are of one service, its calls are theirs in the order in which they began. A
 * step takes as long as the slowest of its calls, each with its wall time at the client's socket
 * (`socketMs`): not the queue before it. A busy event loop of this process lengthens it all the same;
 * what happens between two calls (signatures, mapping, planning, HTTP between gateway and subgraphs)
 * is in no chain. A call that was sent more than once is refused, for its earlier attempts are not in
 * its time.
 *
 * The client does not label the calls of a polled step: of those that begin after the end of the step
 * before, the one with the longest body brought the answer. The others are polls in vain, which are
 * waiting, and the acknowledgement, which nobody waits for. Waiting is to be left out of the latency
 * as well, but only as far as the answer waited for nothing else: `idleMs` is the time from the end of
 * the step before to the beginning of the poll that brought the answer, less the time in which any
 * call of another service was under way.
 *
 * Throws where a call is missing, was repeated, is of no step or is there more often than the steps
 * need it, and where a step comes after one that is not listed before it.
 */
export function criticalPath(calls: readonly TimedCall[], steps: CallSteps): CriticalPath {
  const inOrder = [...calls].sort((a, b) => a.from - b.from);
  refuseRepeated(inOrder);
  const left = Map.groupBy(inOrder, ({ service }) => service);
  const chains = new Map<string, { ms: number; chain: readonly string[] }>();
  const ended = new Map<string, number>();
  let idleMs = 0;
  for (const [name, step] of Object.entries(steps)) {
    const before = (step.after ?? []).map((each) => {
      const known = chains.get(each);
      if (known === undefined) throw new Error(`expected ${each} to be listed before ${name}`);
      return known;
    });
    const longest = before.reduce((a, b) => (b.ms > a.ms ? b : a), { ms: 0, chain: [] });
    if (step.isOptional && (left.get(step.service)?.length ?? 0) <= callsOf(step.service, steps)) {
      chains.set(name, longest);
      continue;
    }
    const askedAt = ended.get(step.after?.[0] ?? '') ?? 0;
    const taken = takeCalls(step, left.get(step.service) ?? [], askedAt);
    chains.set(name, {
      ms: longest.ms + Math.max(...taken.map(({ socketMs }) => socketMs)),
      chain: [...longest.chain, name],
    });
    ended.set(name, Math.max(...taken.map(({ to }) => to)));
    if (step.isPolled) {
      const others = inOrder.filter(({ service }) => service !== step.service);
      idleMs += uncovered(askedAt, taken[0]?.from ?? askedAt, others);
    }
  }
  refuseLeftOver(left, inOrder, steps);
  const [first, ...others] = [...chains.values()];
  if (first === undefined) throw new Error('expected steps');
  const { ms, chain } = others.reduce((a, b) => (b.ms > a.ms ? b : a), first);
  return { criticalMs: ms, chain, idleMs };
}

/** Removes the calls of a step from those of its service that are left, in order of beginning. */
function takeCalls(step: CallStep, left: TimedCall[], askedAt: number): readonly TimedCall[] {
  if (step.isPolled) {
    const collected = left
      .filter(({ from }) => from >= askedAt)
      .reduce<TimedCall | undefined>((a, b) => (a && a.bytes >= b.bytes ? a : b), undefined);
    if (collected === undefined) throw new Error(`expected a poll of ${step.service}`);
    left.length = 0;
    return [collected];
  }
  const count = step.calls ?? 1;
  if (left.length < count) {
    throw new Error(`expected ${count} more calls of ${step.service}, but got ${left.length}`);
  }
  return left.splice(0, count);
}

function refuseRepeated(calls: readonly TimedCall[]): void {
  const repeated = calls.find(({ attempts }) => attempts !== 1);
  if (repeated === undefined) return;
  throw new Error(`expected 1 attempt of ${repeated.service}, but got ${repeated.attempts}`);
}

function refuseLeftOver(
  left: ReadonlyMap<string, readonly TimedCall[]>,
  calls: readonly TimedCall[],
  steps: CallSteps,
): void {
  for (const [service, of] of left) {
    if (of.length === 0) continue;
    const got = calls.filter((call) => call.service === service).length;
    throw new Error(`expected ${callsOf(service, steps)} calls of ${service}, but got ${got}`);
  }
}

/** How many calls of a service every run has. */
function callsOf(service: string, steps: CallSteps): number {
  return Object.values(steps)
    .filter((step) => step.service === service && !step.isOptional)
    .reduce((sum, { calls = 1 }) => sum + calls, 0);
}

/** Milliseconds of the interval in which none of the calls, in order of beginning, was under way. */
function uncovered(from: number, to: number, calls: readonly TimedCall[]): number {
  let idleMs = 0;
  let at = from;
  for (const call of calls) {
    if (call.from > at) idleMs += Math.max(0, Math.min(call.from, to) - at);
    at = Math.max(at, call.to);
    if (at >= to) return idleMs;
  }
  return idleMs + Math.max(0, to - at);
}
