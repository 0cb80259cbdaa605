import type { Dispatcher } from 'undici';
import type { AgencyCode } from '../../schema/agencies.ts';
import type { AgencyErrorCode } from '../../schema/error-codes.ts';
import type { AgencyCall } from './agency-error.ts';
import type { MaintenanceWindow } from './maintenance-calendar.ts';

/** How one service of one legacy system is called. Bounds are checked by `createAgencyHttp`. */
export interface AgencyHttpOptions {
  readonly agency: AgencyCode;
  /** The agency's name of the service, as errors and measurements show it. */
  readonly service: string;
  /** `http(s):` without credentials, query and fragment. Paths of calls follow its path. */
  readonly url: string;
  /**
   * Milliseconds from a call's first connection to its last byte, waits between attempts included.
   * 1 to 60,000, default 3,000.
   */
  readonly timeoutMs?: number;
  /** Milliseconds for TCP and TLS to connect. 1 to 60,000, default 1,000. */
  readonly connectTimeoutMs?: number;
  /** Calls at once. 1 to 256, default 16. */
  readonly connections?: number;
  /** Calls that may wait for their turn, first come, first served. 0 to 100,000, default 2,048. */
  readonly queueMax?: number;
  /** Milliseconds that a call waits for its turn at most. 1 to 60,000, default `timeoutMs`. */
  readonly queueWaitMs?: number;
  /** Bytes of an answer's body. 1 to 64 MiB, default 5 MiB. */
  readonly bodyBytesMax?: number;
  /** Attempts after the first, for calls that only read. 0 to 2, default 2. */
  readonly retriesMax?: number;
  readonly breaker?: BreakerOptions;
  /** Times at which the agency is closed, by the clock of Asia/Almaty. Default none. */
  readonly maintenance?: readonly MaintenanceWindow[];
  /** TLS material for `https:`: our certificate, the agency's authority. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** Told of every call, once, when it has ended. Must not throw. */
  readonly onCall?: (ended: EndedCall) => void;
  /** Where requests go, closed with the client. Default a pool of connections to `url`. */
  readonly dispatcher?: Dispatcher;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** From 0 to below 1, for jitter. Default `Math.random`. */
  readonly random?: () => number;
}

/** When an agency is left alone. */
export interface BreakerOptions {
  /** Share of failed calls that opens the circuit. Above 0 to 1, default 0.5. */
  readonly failureRatio?: number;
  /** Calls in the window before the share counts. 1 to 100,000, default 20. */
  readonly callsMin?: number;
  /** Milliseconds of the window. 1,000 to 600,000, default 10,000. */
  readonly windowMs?: number;
  /**
   * Milliseconds until one call is let through to try; doubles with each failed try.
   * 1 to `halfOpenMaxMs`, default 10,000.
   */
  readonly halfOpenAfterMs?: number;
  /** Milliseconds that the wait grows to. Up to 3,600,000, default 300,000. */
  readonly halfOpenMaxMs?: number;
}

/** One call as metrics and benchmarks see it. */
export interface EndedCall extends AgencyCall {
  /** `OK` for an answer of any status handed to the caller, `ABORTED` when the caller left. */
  readonly outcome: 'OK' | 'ABORTED' | AgencyErrorCode;
  /** Status of the last answer, where there was one. */
  readonly status?: number;
  /** Milliseconds since the epoch at which the call was made. */
  readonly startedAt: number;
  /** Milliseconds from the call to its end, with every wait. */
  readonly durationMs: number;
  /** Requests sent; 0 when none was. */
  readonly attempts: number;
  /**
   * Milliseconds of the last request alone, from handing it to a connection (that it may have to
   * open) to the last byte of its answer or its failure; 0 when none was sent.
   */
  readonly socketMs: number;
  /** Bytes of the last answer's body. */
  readonly bytes: number;
}

/** Options with every default filled in. */
export type AgencyHttpConfig = Required<
  Omit<AgencyHttpOptions, 'breaker' | 'tls' | 'dispatcher' | 'onCall' | 'url'>
> & {
  readonly url: URL;
  readonly breaker: Required<BreakerOptions>;
};

const BODY_BYTES_MAX = 5 * 1024 * 1024;

/** Fills in defaults; throws `TypeError` or `RangeError` naming the option that is wrong. */
export function readAgencyHttpOptions(options: AgencyHttpOptions): AgencyHttpConfig {
  const url = new URL(options.url);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!/^https?:$/.test(url.protocol) || !plain) {
    throw new TypeError('url: expected http(s) without credentials, query and fragment');
  }
  if (options.service === '') throw new TypeError('service: expected a name, but got nothing');
  const timeoutMs = within('timeoutMs', options.timeoutMs, 3_000, 1, 60_000);
  const breaker = options.breaker ?? {};
  const halfOpenMaxMs = within('halfOpenMaxMs', breaker.halfOpenMaxMs, 300_000, 1, 3_600_000);
  const { failureRatio = 0.5 } = breaker;
  if (!(failureRatio > 0 && failureRatio <= 1)) {
    throw new RangeError(`failureRatio: expected above 0 to 1, but got ${failureRatio}`);
  }
  return {
    agency: options.agency,
    service: options.service,
    url,
    timeoutMs,
    connectTimeoutMs: within('connectTimeoutMs', options.connectTimeoutMs, 1_000, 1, 60_000),
    connections: within('connections', options.connections, 16, 1, 256),
    queueMax: within('queueMax', options.queueMax, 2_048, 0, 100_000),
    queueWaitMs: within('queueWaitMs', options.queueWaitMs, timeoutMs, 1, 60_000),
    bodyBytesMax: within('bodyBytesMax', options.bodyBytesMax, BODY_BYTES_MAX, 1, 64 * 2 ** 20),
    retriesMax: within('retriesMax', options.retriesMax, 2, 0, 2),
    breaker: {
      failureRatio,
      callsMin: within('callsMin', breaker.callsMin, 20, 1, 100_000),
      windowMs: within('windowMs', breaker.windowMs, 10_000, 1_000, 600_000),
      halfOpenAfterMs: within(
        'halfOpenAfterMs',
        breaker.halfOpenAfterMs,
        Math.min(10_000, halfOpenMaxMs),
        1,
        halfOpenMaxMs,
      ),
      halfOpenMaxMs,
    },
    maintenance: options.maintenance ?? [],
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
  };
}

function within(
  name: string,
  value: number | undefined,
  otherwise: number,
  least: number,
  most: number,
): number {
  const given = value ?? otherwise;
  if (!Number.isInteger(given) || given < least || given > most) {
    throw new RangeError(`${name}: expected an integer from ${least} to ${most}, but got ${given}`);
  }
  return given;
}
