import type { AgencyCode } from '../../schema/agencies.ts';
import { type AgencyErrorCode, ERROR_CODES } from '../../schema/error-codes.ts';

/** Which call to which legacy system an error or a measurement is about. */
export interface AgencyCall {
  readonly agency: AgencyCode;
  /** The agency's name of the service called, such as `GBDFLUniversal_token`. */
  readonly service: string;
  readonly correlationId: string;
}

/** What an `AgencyError` may carry beyond its code and its call. */
export interface AgencyErrorDetails {
  /** How long a client should wait before it asks again, in milliseconds. */
  readonly retryAfterMs?: number;
  /** For our own log only: may quote the agency. Never leaves the process. */
  readonly internalMessage?: string;
  /** The error beneath. Never leaves the process. */
  readonly cause?: unknown;
}

/**
 * A call to a legacy system that failed, in the one form that the rest of the subgraph knows.
 *
 * `message` names code and agency and nothing else, so that it is always safe to show: no text of
 * the agency, no URL. `cause` and `internalMessage` are not enumerable and are left out of
 * `toJSON`, so that serialising the error by accident discloses nothing either.
 */
export class AgencyError extends Error {
  override readonly name = 'AgencyError';
  readonly code: AgencyErrorCode;
  readonly agency: AgencyCode;
  readonly service: string;
  readonly correlationId: string;
  /** True where the same call may succeed later without being changed. */
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  declare readonly internalMessage?: string;

  constructor(code: AgencyErrorCode, call: AgencyCall, details: AgencyErrorDetails = {}) {
    super(`${code}: ${call.agency}`);
    this.code = code;
    this.agency = call.agency;
    this.service = call.service;
    this.correlationId = call.correlationId;
    this.retryable = ERROR_CODES[code].retryable;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = Math.ceil(details.retryAfterMs);
    hide(this, 'internalMessage', details.internalMessage);
    hide(this, 'cause', details.cause);
  }

  /** Returns what `extensions` of a GraphQL error may show. */
  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      agency: this.agency,
      service: this.service,
      retryable: this.retryable,
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
      correlationId: this.correlationId,
    };
  }
}

function hide(error: AgencyError, name: 'internalMessage' | 'cause', value: unknown): void {
  if (value === undefined) return;
  Object.defineProperty(error, name, { value, enumerable: false, configurable: true });
}
