import type { AgencyCode } from '../../schema/agencies.ts';
import { type ErrorCode, isErrorCode } from '../../schema/error-codes.ts';
import type { TransportFailure } from '../transport/index.ts';
import { isAgencyCode } from './error-message.ts';
import type { Failure, SubgraphError } from './failure.ts';
import type { ResponsePath } from './response-path.ts';

/** What a client may learn of one failure. */
export interface Finding {
  readonly code: ErrorCode;
  readonly agency: AgencyCode | null;
  readonly service: string;
  readonly retryAfterMs: number | null;
  readonly correlationId: string | null;
  /** The request that waits for a person's consent. */
  readonly consentRequestId: string | null;
  readonly paths: readonly ResponsePath[];
  /** True where findings of one agency and code become one error. */
  readonly grouped: boolean;
}

const RETRY_AFTER_MS_MAX = 24 * 60 * 60 * 1000;
const SERVICE_NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
/** Never digits alone: they might be somebody's number. */
const CONSENT_REQUEST_ID = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a subgraph may say to a client about one field; anything else it says is about itself. */
const FIELD_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'UNKNOWN_ID',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_REQUIRED',
  'PURPOSE_NOT_ALLOWED',
  'CONSENT_REQUIRED',
  'CONSENT_UNAVAILABLE',
]);

/**
 * Returns what a client may learn of a failure.
 *
 * Nothing that a subgraph wrote passes but a code of our table, the code of a known agency, the
 * name of a service, a delay, a UUID and the id of a request for consent, each checked for its form.
 */
export function findingOf(failure: Failure): Finding {
  const { subgraph, objects } = failure;
  const about = (code: ErrorCode, retryAfterMs: number | null = null): Finding => ({
    code,
    agency: null,
    service: subgraph,
    retryAfterMs,
    correlationId: null,
    consentRequestId: null,
    paths: objects,
    grouped: true,
  });
  switch (failure.kind) {
    case 'transport': {
      const retryAfterMs = failure.failure.kind === 'status' ? failure.failure.retryAfterMs : null;
      return about(transportCode(failure.failure), retryAfterMs);
    }
    case 'reported':
      return reportedFinding(failure.error, failure.paths, about);
    case 'empty':
      return about('AGENCY_BAD_RESPONSE');
    case 'form':
      return about('AGENCY_SCHEMA_MISMATCH');
    case 'incomplete':
      return about('AGENCY_INCOMPLETE');
    case 'identity':
      return about('ENTITY_IDENTITY_MISMATCH');
    case 'internal':
      return about('INTERNAL_SERVER_ERROR');
  }
}

function reportedFinding(
  { extensions }: SubgraphError,
  paths: readonly ResponsePath[],
  about: (code: ErrorCode) => Finding,
): Finding {
  const code = reportedCode(extensions.code);
  const finding = about(code);
  if (FIELD_CODES.has(code)) {
    const consentRequestId = code === 'CONSENT_REQUIRED' ? requestIdIn(extensions) : null;
    const agency = code === 'CONSENT_UNAVAILABLE' ? agencyIn(extensions) : null;
    return { ...finding, agency, consentRequestId, paths, grouped: false };
  }
  const { service, retryAfterMs, correlationId } = extensions;
  const agency = agencyIn(extensions);
  const serviceKnown = typeof service === 'string' && SERVICE_NAME.test(service);
  return {
    ...finding,
    agency,
    service: serviceKnown && agency !== null ? service : finding.service,
    retryAfterMs: isDelay(retryAfterMs) ? Math.ceil(retryAfterMs) : null,
    correlationId:
      typeof correlationId === 'string' && UUID.test(correlationId) ? correlationId : null,
  };
}

function reportedCode(code: unknown): ErrorCode {
  if (!isErrorCode(code)) return 'INTERNAL_SERVER_ERROR';
  if (FIELD_CODES.has(code)) return code;
  if (code.startsWith('AGENCY_') || code === 'ENTITY_IDENTITY_MISMATCH') return code;
  // The subgraph did not understand our operation: its schema is not the one that we planned for.
  if (code.startsWith('GRAPHQL_')) return 'AGENCY_SCHEMA_MISMATCH';
  return code === 'OVERLOADED' ? 'AGENCY_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

function transportCode(failure: TransportFailure): ErrorCode {
  switch (failure.kind) {
    case 'unreachable':
      return 'AGENCY_UNREACHABLE';
    case 'tls':
      return 'AGENCY_TLS';
    case 'timeout':
    case 'cancelled':
      return 'AGENCY_TIMEOUT';
    case 'too-large':
      return 'AGENCY_RESPONSE_TOO_LARGE';
    case 'encoding':
      return 'AGENCY_BAD_ENCODING';
    case 'status':
      if (failure.status === 504) return 'AGENCY_TIMEOUT';
      return [429, 502, 503].includes(failure.status)
        ? 'AGENCY_UNAVAILABLE'
        : 'AGENCY_BAD_RESPONSE';
    case 'truncated':
    case 'content-type':
    case 'malformed':
      return 'AGENCY_BAD_RESPONSE';
  }
}

function agencyIn({ agency }: SubgraphError['extensions']): AgencyCode | null {
  return isAgencyCode(agency) ? agency : null;
}

function requestIdIn({ consentRequestId: id }: SubgraphError['extensions']): string | null {
  return typeof id === 'string' && CONSENT_REQUEST_ID.test(id) ? id : null;
}

function isDelay(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= RETRY_AFTER_MS_MAX;
}
