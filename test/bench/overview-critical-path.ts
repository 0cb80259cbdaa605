import type { TimedCall } from './start-bench-graph.ts';

/** One run of the overview against what the systems themselves took. All in milliseconds. */
export interface OverviewPath {
  /** The longest chain of calls that must follow one another. */
  readonly criticalMs: number;
  /** The branch that was the slowest after the person was known. */
  readonly slowest: string;
  /** Time between the polls of Berkut in which no other call that counts was under way. */
  readonly idleMs: number;
}

/**
 * Computes the critical path of one run from its calls, which must be of that run alone.
 *
 * First come KDP then GBD FL, with IS MP's card beside them; then the slowest of: Berkut's
 * sendMessage then the getMessages that brought the answer, registration, contracts, permits,
 * kandas status then family, and the search of eQonaq. A call counts with its wall time at the
 * client's socket (`socketMs`): not the queue before it. A busy event loop of this process
 * lengthens it all the same; what happens between two calls (signatures, mapping, planning, HTTP
 * between gateway and subgraphs) is in no chain. A call that was sent more than once is refused,
 * for its earlier attempts are not in its time.
 *
 * The client does not label Berkut's calls: the first is sendMessage, and of those that begin
 * after its end the one with the longest body brought the answer. The others are polls in vain,
 * which are waiting, and the acknowledgement, which nobody waits for.
 *
 * Waiting is to be left out of the latency as well, but only as far as the answer waited for
 * nothing else: `idleMs` is the time from the end of sendMessage to the beginning of the poll
 * that brought the answer, less the time in which any call outside Berkut was under way.
 *
 * Throws where a call is missing, was repeated or is there more often than the plan needs it.
 */
export function overviewCriticalPath(calls: readonly TimedCall[]): OverviewPath {
  const inOrder = [...calls].sort((a, b) => a.from - b.from);
  const repeated = inOrder.find(({ attempts }) => attempts !== 1);
  if (repeated !== undefined) {
    throw new Error(`expected 1 attempt of ${repeated.service}, but got ${repeated.attempts}`);
  }
  const of = (service: string, count = 1) => {
    const found = inOrder.filter((call) => call.service === service);
    if (found.length === count) return found.reduce((sum, call) => sum + call.socketMs, 0);
    throw new Error(`expected ${count} calls of ${service}, but got ${found.length}`);
  };
  const berkut = berkutCalls(inOrder);
  const person = Math.max(of('KDP_SERVICE') + of('GBDFLUniversal_token'), of('ISMP_ForeignerCard'));
  const branches: [string, number][] = [
    ['crossings', berkut.sent.socketMs + berkut.collected.socketMs],
    ['registration', of('ISMP_Registrations')],
    ['contracts', of('ENBEK_ContractsByIin')],
    ['permits', of('permits')],
    ['kandas', of('kandas', 2)],
    ['hotel stays', of('clients')],
  ];
  const [slowest, branchMs] = branches.reduce((a, b) => (b[1] > a[1] ? b : a));
  const others = inOrder.filter(({ agency }) => agency !== 'BERKUT');
  return {
    criticalMs: person + branchMs,
    slowest,
    idleMs: uncovered(berkut.sent.to, berkut.collected.from, others),
  };
}

function berkutCalls(inOrder: readonly TimedCall[]): { sent: TimedCall; collected: TimedCall } {
  const [sent, ...later] = inOrder.filter(({ agency }) => agency === 'BERKUT');
  const [collected] = later.sort((a, b) => b.bytes - a.bytes);
  if (sent === undefined || collected === undefined || collected.from < sent.to) {
    throw new Error('expected sendMessage, then getMessages, of Berkut');
  }
  return { sent, collected };
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
