import type { TimedCall } from './start-bench-graph.ts';

/** What must be over before the next wave of calls can begin. */
export interface Wave {
  /** The service that takes longest. */
  readonly slowest: string;
  readonly ms: number;
}

/**
 * Returns the least time that one operation over an employer's workers can take, from its calls,
 * which must be of that run alone; `atOnce` is how many calls of one service may be under way.
 *
 * The waves follow one another: the list of workers, then the registers that know the workers'
 * identifiers, then everybody who is asked by these. Within a wave all services are asked at once, so
 * that the slowest counts. A service takes the sum of its calls at their sockets over `atOnce`, and
 * never less than its longest call; GBD FL is asked about a person when KDP has answered, so that
 * the first call of KDP counts before it.
 */
export function employerCriticalPath(
  calls: readonly TimedCall[],
  atOnce: number,
): { readonly criticalMs: number; readonly waves: readonly Wave[] } {
  const least = new Map<string, number>();
  for (const [service, of = []] of Object.entries(Object.groupBy(calls, (call) => call.service))) {
    const longest = Math.max(...of.map(({ socketMs }) => socketMs));
    const sum = of.reduce((total, { socketMs }) => total + socketMs, 0);
    least.set(service, Math.max(longest, sum / atOnce));
  }
  const firstOfKdp = Math.min(
    ...calls.filter(({ service }) => service === KDP).map(({ socketMs }) => socketMs),
  );
  const known = (services: readonly string[]) => services.filter((service) => least.has(service));
  const later = [...least.keys()].filter((service) => ![...LIST, ...REGISTERS].includes(service));
  const waves = [known(LIST), known(REGISTERS), later].map((services) =>
    services
      .map((service) => ({
        slowest: service,
        ms: (least.get(service) ?? 0) + (service === GBD_FL ? firstOfKdp : 0),
      }))
      .reduce((a, b) => (b.ms > a.ms ? b : a), { slowest: 'nobody', ms: 0 }),
  );
  return { criticalMs: waves.reduce((sum, { ms }) => sum + ms, 0), waves };
}

const LIST = ['employers'];
const KDP = 'KDP_SERVICE';
const GBD_FL = 'GBDFLUniversal_token';
const REGISTERS = [KDP, GBD_FL, 'ISMP_ForeignerCard'];
