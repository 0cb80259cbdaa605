import { connect, type Socket } from 'node:net';
import { createHttpReader, type HttpMessage } from './read-http.ts';

/** What a load did. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request. */
  readonly latenciesMs: readonly number[];
  /** Answers with another status than 200, and connections that broke. */
  readonly failures: number;
  /** Bodies, five of each second. */
  readonly sample: readonly Buffer[];
}

export interface LoadOptions {
  readonly port: number;
  /** Connections, each with one request at a time. */
  readonly connections: number;
  /** For how long requests are begun, in milliseconds. */
  readonly durationMs: number;
  /** The whole HTTP request with this number, counted from 0. */
  readonly request: (index: number) => string;
  /** Begins no more than so many. */
  readonly requestsMax?: number;
}

const SAMPLE_EVERY_MS = 200;

/** Closed loop: each connection sends its next request when it has its answer. */
export async function runClosedLoop(options: LoadOptions): Promise<LoadResult> {
  const { requestsMax = Number.POSITIVE_INFINITY } = options;
  const tally = createTally(options);
  let index = 0;
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const connection = await openConnection(options.port);
      while (!tally.hasEnded() && index < requestsMax) {
        const from = performance.now();
        tally.take(from, await connection.exchange(options.request(index++)));
      }
      connection.close();
    }),
  );
  return tally.result();
}

/**
 * Open loop: requests are due at a fixed rate whether or not earlier ones were answered, and their
 * latency counts from the moment at which they were due. With every connection taken they wait.
 */
export async function runOpenLoop(
  options: LoadOptions & { readonly ratePerSecond: number },
): Promise<LoadResult> {
  const tally = createTally(options);
  const idle = await Promise.all(
    Array.from({ length: options.connections }, () => openConnection(options.port)),
  );
  const due: number[] = [];
  const running = new Set<Promise<void>>();
  let index = 0;
  const from = performance.now();

  function send(): void {
    while (due.length > 0 && idle.length > 0) {
      const connection = idle.pop() as Connection;
      const at = due.shift() as number;
      const exchange = connection.exchange(options.request(index++)).then((answer) => {
        tally.take(at, answer);
        idle.push(connection);
        running.delete(exchange);
        send();
      });
      running.add(exchange);
    }
  }

  for (let made = 0; !tally.hasEnded(); ) {
    const now = performance.now();
    for (; from + (made * 1000) / options.ratePerSecond <= now; made += 1) {
      due.push(from + (made * 1000) / options.ratePerSecond);
    }
    send();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (due.length > 0 || running.size > 0) await Promise.all(running);
  for (const connection of idle) connection.close();
  return tally.result();
}

function createTally({ durationMs }: LoadOptions) {
  const from = performance.now();
  const to = from + durationMs;
  const latenciesMs: number[] = [];
  const sample: Buffer[] = [];
  let failures = 0;
  let lastMs = from;
  let sampledMs = Number.NEGATIVE_INFINITY;
  return {
    hasEnded: () => performance.now() >= to,
    take(beganMs: number, answer: HttpMessage | null): void {
      if (answer === null || !answer.head.startsWith('HTTP/1.1 200')) failures += 1;
      if (answer === null) return;
      lastMs = performance.now();
      latenciesMs.push(lastMs - beganMs);
      if (lastMs - sampledMs < SAMPLE_EVERY_MS) return;
      sampledMs = lastMs;
      sample.push(answer.body);
    },
    result: (): LoadResult => ({
      requests: latenciesMs.length,
      seconds: (lastMs - from) / 1000,
      latenciesMs,
      failures,
      sample,
    }),
  };
}

/** A connection that is kept, for one request after another. */
export interface Connection {
  /** Resolves with the answer, or null if the connection broke. */
  exchange(request: string): Promise<HttpMessage | null>;
  close(): void;
}

/** Connects to a port of 127.0.0.1. */
export async function openConnection(port: number): Promise<Connection> {
  let settle: ((answer: HttpMessage | null) => void) | null = null;
  const read = createHttpReader((message) => {
    settle?.(message);
  });
  let socket = await open();

  function open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const opening = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(opening));
      opening.on('data', read);
      opening.on('error', reject);
      opening.on('close', () => settle?.(null));
    });
  }

  return {
    async exchange(request) {
      if (socket.destroyed) socket = await open();
      return new Promise((resolve) => {
        settle = resolve;
        socket.write(request, 'latin1');
      });
    },
    close: () => socket.destroy(),
  };
}

/** Writes a POST of a GraphQL request; `body` is ASCII. */
export function toRequest(body: string, headers: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (
    'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n' +
    `accept: application/json\r\n${own.join('')}content-length: ${body.length}\r\n\r\n${body}`
  );
}
