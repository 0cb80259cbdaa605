import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AccessLogObserver, WitnessObserver } from '../access-log/index.ts';
import type { FetchObservation } from '../execute/index.ts';

/**
 * How an operation ended: all data, data with errors, refused because of what was asked, or failed
 * because of us.
 */
export type OperationOutcome = 'complete' | 'partial' | 'refused' | 'failed';

/** What the gateway counts, in the form of Prometheus. */
export interface Metrics {
  readonly contentType: string;
  /** One HTTP request; `route` is a pattern, so that nobody can make us keep a label. */
  observeRequest(request: { method: string; route: string; status: number; ms: number }): void;
  /** One operation, from the arrival of its headers to its answer. */
  observeOperation(operation: { outcome: OperationOutcome; ms: number }): void;
  /** What of an operation was not spent waiting for subgraphs, in milliseconds. */
  observeOverhead(ms: number): void;
  observeFetch(fetch: FetchObservation): void;
  /** Counts, whenever metrics are read, the declared emergencies that are in force. */
  watchEmergencies(active: () => number): void;
  /** What the access log tells of itself. */
  readonly accessLog: Pick<
    AccessLogObserver,
    'onCommit' | 'onRefused' | 'onFailure' | 'onIntegrated'
  > &
    WitnessObserver;
  /** Counts, whenever metrics are read, the entries that wait to be durable. */
  watchAccessLog(waiting: () => number): void;
  /** Errors that left with an answer. */
  observeErrors(errors: readonly { readonly extensions?: object }[]): void;
  print(): Promise<string>;
}

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const APPEND_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

const OVERHEAD_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

/** Opens a registry of its own, with the default metrics of the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations.',
    labelNames: ['outcome'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const overhead = new Histogram({
    name: 'gateway_overhead_seconds',
    help: 'Duration of executed GraphQL operations without the time in which subgraphs were asked.',
    buckets: OVERHEAD_SECONDS,
    registers,
  });
  const fetches = new Histogram({
    name: 'subgraph_request_duration_seconds',
    help: 'Duration of calls to subgraphs.',
    labelNames: ['subgraph', 'outcome'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const fetchesBy = new Map<string, Histogram.Internal<'subgraph' | 'outcome'>>();
  const commits = new Histogram({
    name: 'access_log_append_seconds',
    help: 'Duration of commits of the access log.',
    buckets: APPEND_SECONDS,
    registers,
  });
  const entries = new Counter({
    name: 'access_log_entries_total',
    help: 'Entries of the access log that became durable.',
    registers,
  });
  const unwritten = new Counter({
    name: 'access_log_refused_total',
    help: 'Writes that the access log refused; the answers that waited for them were refused too.',
    labelNames: ['code'],
    registers,
  });
  const failures = new Counter({
    name: 'access_log_failures_total',
    help: 'Failures of the store of the access log.',
    registers,
  });
  const signed = new Gauge({
    name: 'access_log_signed_size',
    help: 'Entries of the access log that a checkpoint signed by this gateway covers.',
    registers,
  });
  const witnessed = new Gauge({
    name: 'access_log_witnessed_size',
    help: 'Entries of the access log that a witness has seen.',
    labelNames: ['witness'],
    registers,
  });
  const uncosigned = new Counter({
    name: 'access_log_uncosigned_total',
    help: 'Checkpoints that a witness did not cosign.',
    labelNames: ['witness', 'reason'],
    registers,
  });
  const mismatches = new Counter({
    name: 'entity_identity_mismatch_total',
    help: 'Answers of subgraphs that were dropped because they belong to another entity.',
    registers,
  });

  return {
    contentType: registry.contentType,
    observeRequest: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status }, ms / 1_000),
    observeOperation: ({ outcome, ms }) => operations.observe({ outcome }, ms / 1_000),
    observeOverhead: (ms) => overhead.observe(ms / 1_000),
    observeFetch({ subgraph, outcome, ms }) {
      // Looking labels up costs as much as the rest of it.
      const key = `${subgraph} ${outcome}`;
      let one = fetchesBy.get(key);
      if (one === undefined) {
        one = fetches.labels({ subgraph, outcome });
        fetchesBy.set(key, one);
      }
      one.observe(ms / 1_000);
    },
    watchEmergencies(active) {
      new Gauge({
        name: 'emergencies_active',
        help: 'Emergencies that were declared here and are in force.',
        registers,
        collect() {
          this.set(active());
        },
      });
    },
    accessLog: {
      onCommit({ entries: count, ms }) {
        commits.observe(ms / 1_000);
        entries.inc(count);
      },
      onRefused: (code) => unwritten.inc({ code }),
      onFailure: () => failures.inc(),
      onIntegrated: (size) => signed.set(size),
      onCosigned: (witness, size) => witnessed.set({ witness }, size),
      onUncosigned: (witness, reason) => uncosigned.inc({ witness, reason }),
    },
    watchAccessLog(waiting) {
      new Gauge({
        name: 'access_log_waiting_entries',
        help: 'Entries of the access log that wait to be durable.',
        registers,
        collect() {
          this.set(waiting());
        },
      });
    },
    observeErrors(errors) {
      for (const { extensions } of errors) {
        if ((extensions as { code?: unknown } | undefined)?.code === 'ENTITY_IDENTITY_MISMATCH') {
          mismatches.inc();
        }
      }
    },
    print: () => registry.metrics(),
  };
}
