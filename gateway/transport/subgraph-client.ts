import { performance } from 'node:perf_hooks';
import { type Dispatcher, Pool } from 'undici';
import { parseAnswer } from './parse-answer.ts';
import { postJson } from './post-json.ts';
import type { SubgraphOutcome, TransportFailure } from './transport-failure.ts';

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
  /** Who we are and whom we trust, in PEM; the system's authorities are trusted if left out. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** Replaces the connection pool, for tests. */
  readonly dispatcher?: Dispatcher;
}

/** One GraphQL request to a subgraph. */
export interface SubgraphCall {
  /** The JSON body: query, variables, operation name. */
  readonly body: Buffer;
  /** What is sent beside `content-type` and `accept`. */
  readonly headers: Readonly<Record<string, string>>;
  /** True for a query: only that is ever sent twice. */
  readonly repeatable: boolean;
  /** The moment by which the whole request must end, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

export interface SubgraphClient {
  readonly name: string;
  /** Resolves with the answer or with why there is none; never rejects. */
  send(call: SubgraphCall): Promise<SubgraphOutcome>;
  /** Waits for calls in flight, then closes every connection. */
  close(): Promise<void>;
}

const ATTEMPTS_MAX = 2;

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
  const pool =
    options.dispatcher ??
    new Pool(url.origin, {
      connections,
      connect: { timeout: Math.min(options.connectTimeoutMs ?? 1_000, timeoutMs), ...options.tls },
      keepAliveTimeout: options.keepAliveMs ?? 4_000,
      // Zero turns undici's own timers off: ours covers the whole call.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  const path = `${url.pathname}${url.search}`;

  return {
    name,
    async send(call) {
      const endsAt = performance.now() + Math.min(timeoutMs, call.deadline - Date.now());
      for (let attempt = 1; ; attempt += 1) {
        const remainingMs = Math.floor(endsAt - performance.now());
        if (remainingMs <= 0) return failed({ kind: 'timeout' }, attempt);
        const exchange = await postJson(pool, {
          path,
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json;q=0.9',
            ...call.headers,
            'x-request-deadline-ms': String(remainingMs),
          },
          body: call.body,
          timeoutMs: remainingMs,
          bodyBytesMax,
          signal: call.signal,
        });
        if (exchange.outcome === 'answered') {
          const parsed = parseAnswer(exchange.answer);
          if (parsed.outcome === 'refused') return failed(parsed.failure, attempt);
          const bytes = exchange.answer.body.length;
          return { outcome: 'answered', body: parsed.body, attempts: attempt, bytes };
        }
        const mayRepeat = call.repeatable && exchange.brokeBeforeAnswer && attempt < ATTEMPTS_MAX;
        if (!mayRepeat) return failed(exchange.failure, attempt);
      }
    },
    close: () => pool.close(),
  };
}

function failed(failure: TransportFailure, attempts: number): SubgraphOutcome {
  return { outcome: 'failed', failure, attempts };
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
