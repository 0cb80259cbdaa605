import { performance } from 'node:perf_hooks';
import type { Dispatcher } from 'undici';
import type { TlsIdentity } from '../../schema/tls-identity.ts';
import { type ConnectionPool, openConnectionPool } from './connection-pool.ts';
import { Exchange, type ExchangeTarget } from './exchange.ts';
import { ShareTable } from './share-table.ts';
import type { SubgraphClient } from './subgraph-call.ts';
import type { SubgraphOutcome } from './transport-failure.ts';
import { Waiter } from './waiter.ts';

export interface SubgraphClientOptions {
  /** The subgraph's name in the supergraph. */
  readonly name: string;
  /** Where it listens: http or https, without credentials. */
  readonly url: string;
  /** For one call, retries included, in milliseconds. Default 10,000; 1 to 300,000. */
  readonly timeoutMs?: number;
  /** For making one connection, in milliseconds. Default 1,000; at most `timeoutMs`. */
  readonly connectTimeoutMs?: number;
  /** Connections at once. Default 64; 1 to 1,024. */
  readonly connections?: number;
  /** Bytes of one answer. Default 32 MiB. */
  readonly bodyBytesMax?: number;
  /** How long an idle connection is kept, in milliseconds. Default 4,000, below Node's 5,000. */
  readonly keepAliveMs?: number;
  /**
   * Tells who we are and whom we trust, asked for each request: the same object, or new
   * connections are made. The system's authorities are trusted if it is left out.
   */
  readonly tls?: () => Partial<TlsIdentity>;
  /** Replaces the connection pool, for tests. */
  readonly dispatcher?: Dispatcher;
}

/**
 * Opens a client for one subgraph: a pool of connections, one deadline for the whole call, a cap on
 * the size of an answer, no redirects, JSON in UTF-8 only.
 *
 * A query is sent once more if the connection broke before a byte of the answer came, which is what
 * a connection looks like that the other side closed while it was idle.
 */
export function createSubgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const { name, timeoutMs = 10_000, connections = 64, bodyBytesMax = 32 * 1024 * 1024 } = options;
  assertWithin(`${name}.timeoutMs`, timeoutMs, 1, 300_000);
  assertWithin(`${name}.connections`, connections, 1, 1024);
  assertWithin(`${name}.bodyBytesMax`, bodyBytesMax, 1, 1024 * 1024 * 1024);
  const url = parseSubgraphUrl(name, options.url);
  const pool = options.dispatcher
    ? poolOf(options.dispatcher)
    : openConnectionPool(url.origin, {
        connections,
        connectTimeoutMs: Math.min(options.connectTimeoutMs ?? 1_000, timeoutMs),
        keepAliveMs: options.keepAliveMs ?? 4_000,
        ...(options.tls && { tls: options.tls }),
      });
  const table = new ShareTable();
  const target: ExchangeTarget = {
    get dispatcher() {
      return pool.current();
    },
    path: `${url.pathname}${url.search}`,
    bodyBytesMax,
    onEnd(exchange) {
      if (exchange.shareKey !== null) table.remove(exchange.shareKey, exchange);
    },
  };

  function findShared(key: string, body: Buffer | string, now: number, endsAt: number) {
    const exchange = table.find(key, body);
    if (exchange === null) return null;
    // A subgraph that keeps to the time it was told would fail a more patient caller with it.
    return exchange.announcedEnd - now >= (endsAt - now) / 2 ? exchange : null;
  }

  return {
    name,
    send(call) {
      const now = performance.now();
      const endsAt = now + Math.min(timeoutMs, call.deadline - Date.now());
      if (!(endsAt - now >= 1)) return Promise.resolve(unsent('timeout'));
      if (call.signal.aborted) return Promise.resolve(unsent('cancelled'));
      const key = call.repeatable ? (call.shareKey ?? null) : null;
      const shared = key === null ? null : findShared(key, call.body, now, endsAt);
      const exchange = shared ?? new Exchange(target, call, key);
      return new Promise((resolve) => {
        exchange.join(new Waiter(exchange, endsAt, call.signal, resolve));
        if (shared !== null) return;
        if (key !== null) table.add(key, exchange);
        exchange.start();
      });
    },
    close: () => pool.close(),
  };
}

function poolOf(dispatcher: Dispatcher): ConnectionPool {
  return { current: () => dispatcher, close: () => dispatcher.close() };
}

function unsent(kind: 'timeout' | 'cancelled'): SubgraphOutcome {
  return { outcome: 'failed', failure: { kind }, attempts: 1 };
}

function parseSubgraphUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') {
    throw new TypeError(`expected an http or https URL for subgraph ${name}, but got another`);
  }
  return url;
}

function assertWithin(option: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max)) {
    throw new RangeError(`expected ${option} from ${min} to ${max}, but got ${value}`);
  }
}
