import type { IncomingHttpHeaders } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Dispatcher } from 'undici';
import { isBrokenConnection, toConnectionFailure } from './connection-failure.ts';
import { parseAnswer } from './parse-answer.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import type { SubgraphOutcome, TransportFailure } from './transport-failure.ts';
import type { Awaited, Waiter } from './waiter.ts';

/** What is the same for every exchange with one subgraph. */
export interface ExchangeTarget {
  readonly dispatcher: Dispatcher;
  readonly path: string;
  /** Bytes of the answer's body at most. */
  readonly bodyBytesMax: number;
  /** Told once when an exchange has ended, before anybody learns how. */
  readonly onEnd: (exchange: Exchange) => void;
}

const ATTEMPTS_MAX = 2;
const NOBODY_WAITS = new Error('nobody waits for the answer');
const OWN_HEADERS = new Set(['content-type', 'accept', 'content-length', 'x-request-deadline-ms']);

/**
 * One request to a subgraph, for one waiter or for several: ends when its answer is there, when
 * there can be none, or when the last waiter has left. It has no deadline of its own.
 */
export class Exchange implements Dispatcher.DispatchHandler, Awaited {
  readonly body: Buffer | string;
  /** Under which others may join; null if nobody may. */
  readonly shareKey: string | null;
  /** The end of the time that the subgraph was told, on the clock of `performance.now()`. */
  announcedEnd = 0;
  readonly #target: ExchangeTarget;
  readonly #call: SubgraphCall;
  readonly #waiters: Waiter[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #ended = false;
  #attempts = 0;
  #begun = false;
  #status = 0;
  #headers: IncomingHttpHeaders | null = null;
  #first: Buffer | null = null;
  #others: Buffer[] | null = null;
  #bytes = 0;

  constructor(target: ExchangeTarget, call: SubgraphCall, shareKey: string | null) {
    this.#target = target;
    this.#call = call;
    this.body = call.body;
    this.shareKey = shareKey;
  }

  join(waiter: Waiter): void {
    this.#waiters.push(waiter);
  }

  leave(waiter: Waiter, kind: 'timeout' | 'cancelled'): void {
    this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
    if (this.#waiters.length === 0) this.#abandon(NOBODY_WAITS);
    waiter.settle({ outcome: 'failed', failure: { kind }, attempts: Math.max(1, this.#attempts) });
  }

  /** Sends the request, with the time that the most patient waiter has. */
  start(): void {
    if (this.#ended) return;
    this.#attempts += 1;
    const now = performance.now();
    this.announcedEnd = now;
    for (const { endsAt } of this.#waiters) {
      if (endsAt > this.announcedEnd) this.announcedEnd = endsAt;
    }
    const remainingMs = Math.floor(this.announcedEnd - now);
    // The last waiter is about to leave.
    if (remainingMs < 1) return;
    const { dispatcher, path } = this.#target;
    const { body } = this;
    try {
      dispatcher.dispatch(
        { path, method: 'POST', headers: listHeaders(this.#call.headers, remainingMs), body },
        this,
      );
    } catch (error) {
      this.onResponseError(null, error as Error);
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Thrown before anything is written, it spares the connection, which an abort would end.
    if (this.#ended) throw NOBODY_WAITS;
    this.#controller = controller;
  }

  onResponseStarted(): void {
    this.#begun = true;
  }

  onResponseStart(_: unknown, status: number, headers: IncomingHttpHeaders): void {
    // Early hints and the like are not the answer.
    if (status >= 200) {
      this.#status = status;
      this.#headers = headers;
    }
    if (Number(headers['content-length'] ?? 0) > this.#target.bodyBytesMax) {
      this.#giveUp({ kind: 'too-large' });
    }
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#target.bodyBytesMax) this.#giveUp({ kind: 'too-large' });
    else if (this.#first === null) this.#first = chunk;
    else if (this.#others === null) this.#others = [chunk];
    else this.#others.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#headers === null) this.#fail({ kind: 'truncated' });
    else this.#settle(parseAnswer(this.#status, this.#headers, this.#readBody(), this.#attempts));
  }

  onResponseError(_: unknown, error: Error): void {
    if (this.#ended) return;
    const broke = isBrokenConnection(error);
    if (broke && !this.#begun && this.#call.repeatable && this.#attempts < ATTEMPTS_MAX) {
      // The dispatcher is still tidying up after the connection.
      queueMicrotask(() => this.start());
      return;
    }
    const cut = this.#headers !== null || (broke && this.#begun);
    this.#fail(cut ? { kind: 'truncated' } : toConnectionFailure(error));
  }

  #readBody(): Buffer {
    if (this.#first === null) return Buffer.alloc(0);
    if (this.#others === null) return this.#first;
    return Buffer.concat([this.#first, ...this.#others], this.#bytes);
  }

  #giveUp(failure: TransportFailure): void {
    this.#fail(failure);
    this.#controller?.abort(new Error(failure.kind));
  }

  #fail(failure: TransportFailure): void {
    this.#settle({ outcome: 'failed', failure, attempts: this.#attempts });
  }

  #settle(outcome: SubgraphOutcome): void {
    if (this.#ended) return;
    this.#end();
    for (const waiter of this.#waiters) waiter.settle(outcome);
    this.#forget();
  }

  /**
   * Lets go of what was waited for. The table of exchanges leaves old versions of itself in the old
   * generation, which would keep every answer alive until that is collected.
   */
  #forget(): void {
    this.#waiters.length = 0;
    this.#controller = null;
    this.#headers = null;
    this.#first = null;
    this.#others = null;
  }

  #abandon(reason: Error): void {
    this.#end();
    this.#controller?.abort(reason);
  }

  #end(): void {
    this.#ended = true;
    this.#target.onEnd(this);
  }
}

function listHeaders(extra: Readonly<Record<string, string>>, remainingMs: number): string[] {
  const headers = [
    'content-type',
    'application/json',
    'accept',
    'application/graphql-response+json, application/json;q=0.9',
    'x-request-deadline-ms',
    String(remainingMs),
  ];
  for (const name of Object.keys(extra)) {
    const value = extra[name];
    if (value !== undefined && !OWN_HEADERS.has(name)) headers.push(name, value);
  }
  return headers;
}
