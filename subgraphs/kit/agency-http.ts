import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';
import type { AgencyCode } from '../../schema/agencies.ts';
import type { AgencyErrorCode } from '../../schema/error-codes.ts';
import { type AgencyCall, AgencyError } from './agency-error.ts';
import { failureOfAttempt, failureOfCall } from './agency-failure.ts';
import {
  type AgencyHttpConfig,
  type AgencyHttpOptions,
  type EndedCall,
  readAgencyHttpOptions,
} from './agency-http-options.ts';
import { assertPath } from './assert-path.ts';
import { createCallQueue } from './call-queue.ts';
import { createCircuitBreaker, type Verdict } from './circuit-breaker.ts';
import { createMaintenanceCalendar } from './maintenance-calendar.ts';
import { createRetryBudget } from './retry-budget.ts';
import { type AgencyAnswer, AttemptError, sendOnce } from './send-once.ts';

/** One call of an agency's service. */
export interface AgencyRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * Added to the path of the service's URL: from its first `/`, with the query, already encoded.
   */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** True where the call may be repeated without harm. */
  readonly readOnly: boolean;
  readonly signal?: AbortSignal | undefined;
  /** For logs and errors, never sent. Default a new UUID. */
  readonly correlationId?: string | undefined;
}

/** The HTTP client of one service of one agency. */
export interface AgencyHttp {
  readonly agency: AgencyCode;
  readonly service: string;
  /**
   * Resolves with the whole answer, of any status but 429, 502, 503 and 504.
   *
   * Rejects with `AgencyError` (`AGENCY_UNREACHABLE`, `_TIMEOUT`, `_BAD_RESPONSE`, `_TLS`,
   * `_RESPONSE_TOO_LARGE`, `_UNAVAILABLE`, `_QUOTA`, `_MAINTENANCE`), and with `TypeError` for a
   * path or headers that are none. A call that its caller aborts rejects with `AGENCY_TIMEOUT` and
   * does not count against the agency.
   */
  request(request: AgencyRequest): Promise<AgencyAnswer>;
  /** Resolves when calls under way have ended and connections are closed. */
  close(): Promise<void>;
}

const BACKOFF_MS = 100;
const SICK: ReadonlySet<AgencyErrorCode> = new Set([
  'AGENCY_UNREACHABLE',
  'AGENCY_TIMEOUT',
  'AGENCY_BAD_RESPONSE',
  'AGENCY_TLS',
  'AGENCY_UNAVAILABLE',
] satisfies AgencyErrorCode[]);

interface Progress {
  attempts: number;
  socketMs: number;
  bytes: number;
  status?: number;
}

/**
 * Returns the client of one service: a bounded number of connections with a queue before them, a
 * deadline from connecting to the last byte, a bound on the body, retries within a budget for
 * calls that only read, a circuit breaker and the agency's hours.
 *
 * Throws `TypeError` or `RangeError` for options that are not valid.
 */
export function createAgencyHttp(options: AgencyHttpOptions): AgencyHttp {
  const config = readAgencyHttpOptions(options);
  const dispatcher = options.dispatcher ?? createPool(config, options.tls);
  const queue = createCallQueue(config.connections, config.queueMax, config.queueWaitMs);
  const breaker = createCircuitBreaker(config.breaker, config.random);
  const closedFor = createMaintenanceCalendar(config.maintenance);
  const budget = createRetryBudget(config.now);
  const basePath = config.url.pathname.replace(/\/$/, '');

  async function run(request: AgencyRequest, call: AgencyCall, progress: Progress) {
    const maintenanceMs = closedFor(config.now());
    if (maintenanceMs !== undefined) {
      throw new AgencyError('AGENCY_MAINTENANCE', call, { retryAfterMs: maintenanceMs });
    }
    breaker.assertClosed();
    const leave = await queue.enter(request.signal);
    try {
      const judge = (error: unknown): Verdict => {
        if (request.signal?.aborted || !(error instanceof AgencyError)) return 'UNKNOWN';
        return SICK.has(error.code) ? 'SICK' : 'WELL';
      };
      return await breaker.guard(() => sendInTime(request, call, progress), judge);
    } finally {
      leave();
    }
  }

  async function sendInTime(request: AgencyRequest, call: AgencyCall, progress: Progress) {
    const deadline = new AbortController();
    const endsAt = performance.now() + config.timeoutMs;
    const timer = setTimeout(() => deadline.abort(), config.timeoutMs);
    const abort = () => deadline.abort();
    request.signal?.addEventListener('abort', abort, { once: true });
    if (request.signal?.aborted) abort();
    try {
      budget.deposit();
      for (;;) {
        const result = await attempt(request, deadline.signal, progress);
        if (deadline.signal.aborted) throw new AgencyError('AGENCY_TIMEOUT', call);
        const failure = failureOfAttempt(result, call, config.now());
        if (failure === undefined) return result as AgencyAnswer;
        const waitMs = waitBeforeRetry(request, result, failure, progress);
        const fits = waitMs !== undefined && performance.now() + waitMs < endsAt;
        if (!fits || !budget.withdraw()) throw failure;
        await delay(waitMs, undefined, { signal: deadline.signal }).catch(() => {
          throw new AgencyError('AGENCY_TIMEOUT', call);
        });
      }
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
    }
  }

  async function attempt(
    request: AgencyRequest,
    signal: AbortSignal,
    progress: Progress,
  ): Promise<AgencyAnswer | AttemptError> {
    progress.attempts += 1;
    const sent = {
      method: request.method,
      path: basePath + request.path,
      headers: { 'accept-encoding': 'identity', ...request.headers },
      body: request.body ?? null,
      signal,
    };
    const sentAt = performance.now();
    try {
      const answer = await sendOnce(dispatcher, sent, config.bodyBytesMax);
      progress.bytes = answer.body.length;
      progress.status = answer.status;
      return answer;
    } catch (error) {
      if (error instanceof AttemptError) return error;
      throw error;
    } finally {
      progress.socketMs = performance.now() - sentAt;
    }
  }

  /** Returns milliseconds, or undefined where the call must not be repeated. */
  function waitBeforeRetry(
    request: AgencyRequest,
    result: AgencyAnswer | AttemptError,
    failure: AgencyError,
    { attempts }: Progress,
  ): number | undefined {
    if (!request.readOnly || attempts > config.retriesMax) return undefined;
    if (!(result instanceof AttemptError)) return failure.retryAfterMs;
    return result.beforeAnswer ? config.random() * BACKOFF_MS * attempts : undefined;
  }

  return {
    agency: config.agency,
    service: config.service,
    async request(request) {
      assertPath(request.path);
      const { agency, service } = config;
      const call = { agency, service, correlationId: request.correlationId ?? randomUUID() };
      const progress: Progress = { attempts: 0, socketMs: 0, bytes: 0 };
      const startedAt = config.now();
      const began = performance.now();
      let outcome: EndedCall['outcome'] = 'OK';
      try {
        return await run(request, call, progress);
      } catch (error) {
        const failure = failureOfCall(error, call, request.signal);
        const isAborted = request.signal?.aborted === true;
        outcome = isAborted || !(failure instanceof AgencyError) ? 'ABORTED' : failure.code;
        throw failure;
      } finally {
        const durationMs = performance.now() - began;
        options.onCall?.({ ...call, ...progress, outcome, startedAt, durationMs });
      }
    },
    close: () => dispatcher.close(),
  };
}

function createPool(config: AgencyHttpConfig, tls: AgencyHttpOptions['tls']): Dispatcher {
  return new Pool(config.url.origin, {
    connections: config.connections,
    pipelining: 1,
    connect: { ...tls, timeout: config.connectTimeoutMs },
    // One deadline covers both; these only know how long nothing came.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
