import { AGENCIES, type AgencyCode } from '../schema/agencies.ts';
import { type Fault, type FaultInput, type FaultKind, faultSchema } from './kit/fault.ts';

/** How long a fault lasts and what it concerns; with nothing set it lasts until cleared. */
export interface FaultLimits {
  /** Number of requests that meet the fault before it is over, at least 1. */
  readonly calls?: number;
  /** Milliseconds until the fault is over, at least 1. */
  readonly forMs?: number;
  /** Only requests of this service, as the request log names it. Default: all of the system. */
  readonly service?: string;
}

/** A fault in force, as `list` shows it. */
export interface FaultInForce {
  readonly system: AgencyCode;
  readonly fault: Fault;
  readonly service?: string;
  readonly callsLeft?: number;
  readonly endsAt?: number;
}

/** The switchboard that tests and people at a terminal use to break legacy systems. */
export interface Faults {
  /**
   * Puts a fault on a system, in place of an earlier one for the same service.
   *
   * Resolves when listening sockets have followed, which matters only for `refused`; for every
   * other kind the fault is in force when the call returns. Throws on an unknown system or figure.
   */
  set(system: AgencyCode, fault: FaultInput | FaultKind, limits?: FaultLimits): Promise<void>;
  /** Ends the faults of one system, or all; resolves when listening sockets are open again. */
  clear(system?: AgencyCode): Promise<void>;
  /** The fault that the next request would meet; uses up no call. */
  active(system: AgencyCode, service?: string): Fault | undefined;
  /** The fault that this request meets; counts it. Called once per request by the server. */
  take(system: AgencyCode, service?: string): Fault | undefined;
  /** Every fault in force. */
  list(): FaultInForce[];
  /** Calls `follow` whenever the faults of `system` change; returns the unsubscriber. */
  subscribe(system: AgencyCode, follow: () => Promise<void>): () => void;
}

interface Entry {
  readonly fault: Fault;
  readonly service: string | undefined;
  readonly endsAt: number | undefined;
  readonly timer: NodeJS.Timeout | undefined;
  callsLeft: number | undefined;
}

/** Returns a switchboard with no fault set. `now` is the clock, in milliseconds. */
export function createFaults(options: { now?: () => number } = {}): Faults {
  const now = options.now ?? Date.now;
  const entries = new Map<AgencyCode, Entry[]>();
  const followers = new Map<AgencyCode, Set<() => Promise<void>>>();

  const find = (system: AgencyCode, service: string | undefined): Entry | undefined => {
    const live = (entries.get(system) ?? []).filter(
      (entry) => entry.endsAt === undefined || entry.endsAt > now(),
    );
    entries.set(system, live);
    return (
      live.find((entry) => entry.service !== undefined && entry.service === service) ??
      live.find((entry) => entry.service === undefined)
    );
  };
  const drop = (system: AgencyCode, gone: (entry: Entry) => boolean): void => {
    const known = entries.get(system) ?? [];
    for (const entry of known.filter(gone)) clearTimeout(entry.timer);
    entries.set(
      system,
      known.filter((entry) => !gone(entry)),
    );
  };
  const tell = async (system: AgencyCode): Promise<void> => {
    await Promise.all([...(followers.get(system) ?? [])].map((follow) => follow()));
  };

  return {
    async set(system, input, limits = {}) {
      checkSystem(system);
      const fault = faultSchema.parse(typeof input === 'string' ? { kind: input } : input);
      checkLimits(fault, limits);
      drop(system, (entry) => entry.service === limits.service);
      const { calls, forMs, service } = limits;
      const over = (): void => {
        drop(system, (entry) => entry.service === service);
        void tell(system);
      };
      entries.get(system)?.push({
        fault,
        service,
        callsLeft: calls,
        endsAt: forMs === undefined ? undefined : now() + forMs,
        timer: forMs === undefined ? undefined : setTimeout(over, forMs).unref(),
      });
      await tell(system);
    },
    async clear(system) {
      const systems = system === undefined ? [...entries.keys()] : [system];
      for (const each of systems) drop(each, () => true);
      await Promise.all(systems.map(tell));
    },
    active: (system, service) => find(system, service)?.fault,
    take(system, service) {
      const entry = find(system, service);
      if (entry?.callsLeft === undefined) return entry?.fault;
      entry.callsLeft -= 1;
      if (entry.callsLeft === 0) drop(system, (each) => each === entry);
      return entry.fault;
    },
    list: () =>
      [...entries.keys()].flatMap((system) => {
        find(system, undefined);
        return (entries.get(system) ?? []).map((entry) => ({
          system,
          fault: entry.fault,
          ...(entry.service !== undefined && { service: entry.service }),
          ...(entry.callsLeft !== undefined && { callsLeft: entry.callsLeft }),
          ...(entry.endsAt !== undefined && { endsAt: entry.endsAt }),
        }));
      }),
    subscribe(system, follow) {
      const known = followers.get(system) ?? new Set();
      followers.set(system, known.add(follow));
      return () => known.delete(follow);
    },
  };
}

function checkSystem(system: string): void {
  if (!Object.hasOwn(AGENCIES, system)) {
    throw new Error(`expected one of ${Object.keys(AGENCIES).join(', ')}, but got: ${system}`);
  }
}

function checkLimits(fault: Fault, { calls, forMs, service }: FaultLimits): void {
  for (const [name, value] of Object.entries({ calls, forMs })) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      throw new Error(`expected ${name} to be a whole number of at least 1, but got: ${value}`);
    }
  }
  if (fault.kind === 'refused' && (calls !== undefined || service !== undefined)) {
    throw new Error('refused closes the whole listening socket: expected only forMs as its limit');
  }
}
