/** One request as a legacy system saw it. */
export interface RequestLogEntry {
  /** Milliseconds since the epoch at which the request had arrived. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The service or operation asked for; empty if the request does not say. */
  service: string;
  /** What was asked for: an IIN, a document, a message id; empty if the request does not say. */
  key: string;
  /** `pending`, `answered`, `aborted` (caller gone), `fault:<kind>`, or the refusal's code. */
  outcome: string;
  /** How many requests were under way at once when this one arrived, itself included. */
  readonly concurrent: number;
}

/** What a legacy system was asked since the start or the last `clear`, in order of arrival. */
export interface RequestLog extends Iterable<RequestLogEntry> {
  readonly length: number;
  /** The largest number of requests under way at once. */
  readonly concurrentMax: number;
  readonly entries: readonly RequestLogEntry[];
  /** Requests of one service. */
  of(service: string): RequestLogEntry[];
  /** The keys asked for, in order, of one service or of all. */
  keys(service?: string): string[];
  /** `service key` of each call that was made more than once. */
  duplicates(): string[];
  clear(): void;
}

/** The log's other side, for the server that writes it. */
export interface RequestLogWriter {
  readonly log: RequestLog;
  /** Notes an arrival; `end` is called once when its exchange is over. */
  open(method: string, path: string): { entry: RequestLogEntry; end(outcome: string): void };
}

/** Returns an empty request log. `now` is the clock, in milliseconds. */
export function createRequestLog(now: () => number = Date.now): RequestLogWriter {
  let entries: RequestLogEntry[] = [];
  let underWay = 0;
  let concurrentMax = 0;
  const log: RequestLog = {
    get length() {
      return entries.length;
    },
    get concurrentMax() {
      return concurrentMax;
    },
    get entries() {
      return entries;
    },
    [Symbol.iterator]: () => entries[Symbol.iterator](),
    of: (service) => entries.filter((entry) => entry.service === service),
    keys: (service) =>
      entries
        .filter((entry) => service === undefined || entry.service === service)
        .map((entry) => entry.key),
    duplicates() {
      const calls = entries.map((entry) => `${entry.service} ${entry.key}`);
      return [...new Set(calls.filter((call, index) => calls.indexOf(call) !== index))];
    },
    clear() {
      entries = [];
      concurrentMax = underWay;
    },
  };
  return {
    log,
    open(method, path) {
      underWay += 1;
      concurrentMax = Math.max(concurrentMax, underWay);
      const entry: RequestLogEntry = {
        at: now(),
        method,
        path,
        service: '',
        key: '',
        outcome: 'pending',
        concurrent: underWay,
      };
      entries.push(entry);
      let over = false;
      return {
        entry,
        end(outcome) {
          if (over) return;
          over = true;
          underWay -= 1;
          entry.outcome = outcome;
        },
      };
    },
  };
}
