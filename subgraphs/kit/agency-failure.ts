import type { AgencyErrorCode } from '../../schema/error-codes.ts';
import { type AgencyCall, AgencyError } from './agency-error.ts';
import { QueueFullError, QueueTimeoutError } from './call-queue.ts';
import { CircuitOpenError } from './circuit-breaker.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { type AgencyAnswer, AttemptError } from './send-once.ts';

const STATUS_CODES: Readonly<Record<number, AgencyErrorCode>> = {
  429: 'AGENCY_QUOTA',
  502: 'AGENCY_UNAVAILABLE',
  503: 'AGENCY_UNAVAILABLE',
  504: 'AGENCY_UNAVAILABLE',
};

/** Returns the error that the end of an attempt amounts to, undefined for an answer to hand on. */
export function failureOfAttempt(
  result: AgencyAnswer | AttemptError,
  call: AgencyCall,
  now: number,
): AgencyError | undefined {
  if (result instanceof AttemptError) {
    return new AgencyError(result.code, call, { internalMessage: result.message, cause: result });
  }
  const code = STATUS_CODES[result.status];
  if (code === undefined) return undefined;
  const retryAfterMs = readRetryAfter(result.headers['retry-after'], now);
  const internalMessage = `STATUS_${result.status}`;
  return new AgencyError(code, call, {
    internalMessage,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** Returns what a call threw as the error to reject with: `AgencyError`, or a mistake of ours. */
export function failureOfCall(thrown: unknown, call: AgencyCall, signal?: AbortSignal): unknown {
  if (signal?.aborted) {
    const details = { internalMessage: 'ABORTED by the caller', cause: signal.reason };
    return new AgencyError('AGENCY_TIMEOUT', call, details);
  }
  if (thrown instanceof CircuitOpenError) {
    const { retryAfterMs } = thrown;
    const details = { retryAfterMs, internalMessage: 'CIRCUIT_OPEN' };
    return new AgencyError('AGENCY_UNAVAILABLE', call, details);
  }
  if (thrown instanceof QueueFullError) {
    return new AgencyError('AGENCY_UNAVAILABLE', call, { internalMessage: 'QUEUE_FULL' });
  }
  if (thrown instanceof QueueTimeoutError) {
    return new AgencyError('AGENCY_TIMEOUT', call, { internalMessage: 'QUEUE_TIMEOUT' });
  }
  return thrown;
}
