import { randomUUID } from 'node:crypto';
import { type AgencyCall, AgencyError } from '../agency-error.ts';
import { toAgencyError } from '../to-agency-error.ts';
import { EnvelopeRefusal, type EnvelopeRefusalReason } from './envelope-refusal.ts';
import { NcaNodeError } from './nca-node-client.ts';
import type { Signer } from './signer.ts';
import { readSoapFault } from './soap-fault.ts';
import type { VerificationTask } from './verification-task.ts';
import type { VerifiedEnvelope, Verifier } from './verify-envelope.ts';

/** What SHEP needs of an agency's HTTP client; it rejects with `AgencyError`. */
export interface ShepHttp {
  request(call: {
    readonly method: 'POST';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly readOnly: boolean;
    readonly correlationId: string;
    readonly signal?: AbortSignal;
  }): Promise<{ readonly status: number; readonly body: Uint8Array }>;
}

/** What every call over SHEP needs, of either channel. */
export interface ShepConnection {
  /** The agency's client; the channel's path is added to its base URL. */
  readonly http: ShepHttp;
  readonly signer: Signer;
  readonly verifier: Verifier;
}

/** One call over SHEP. */
export interface SignedCall {
  readonly path: string;
  /** The only element of the request's Body. */
  readonly bodyXml: string;
  /** What errors are about. */
  readonly call: AgencyCall;
  /** What to do with the data of the answer. */
  readonly data: VerificationTask['data'];
  /** True where the call may be repeated without harm. */
  readonly readOnly: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Signs a request, sends it, and returns what was signed in the answer.
 *
 * Rejects with `AgencyError`, except for mistakes of our own: `AGENCY_FAULT` for a SOAP fault in an answer of
 * either status that may carry one (200 and 500), `AGENCY_BAD_RESPONSE` for an answer that is not
 * an envelope signed as it must be, `AGENCY_UNAVAILABLE` for statuses that say so. The reason
 * stands in `internalMessage`.
 */
export async function callSigned(
  { http, signer, verifier }: ShepConnection,
  { path, bodyXml, call, data, readOnly, signal }: SignedCall,
): Promise<VerifiedEnvelope> {
  try {
    const body = await signer.signEnvelope(bodyXml, `id-${randomUUID()}`);
    const answer = await http.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'text/xml;charset=UTF-8', soapaction: '""' },
      body,
      readOnly,
      correlationId: call.correlationId,
      ...(signal === undefined ? {} : { signal }),
    });
    checkStatus(answer.status, call);
    const envelope = await verify(verifier, answer, data, call);
    const fault = readSoapFault(envelope.operation);
    if (fault !== undefined) {
      const internalMessage = `SOAP_FAULT ${fault.faultCode} ${fault.errorCode ?? ''}: ${fault.text}`;
      throw new AgencyError('AGENCY_FAULT', call, { internalMessage });
    }
    if (answer.status !== 200) throw badResponse(call, `STATUS_${answer.status} without a fault`);
    return envelope;
  } catch (error) {
    throw toCallError(error, call);
  }
}

/** Returns an `AGENCY_BAD_RESPONSE` with the reason for our own log. */
export function badResponse(call: AgencyCall, internalMessage: string): AgencyError {
  return new AgencyError('AGENCY_BAD_RESPONSE', call, { internalMessage });
}

/**
 * Returns what went wrong in a call as an `AgencyError` about it. A TypeError or RangeError is
 * returned as it is: a mistake of ours must not be laid at the agency's door.
 */
export function toCallError(error: unknown, call: AgencyCall): Error {
  if (error instanceof TypeError || error instanceof RangeError) return error;
  if (error instanceof EnvelopeRefusal) return fromRefusal(error, call);
  if (error instanceof NcaNodeError) {
    const details = { internalMessage: `NCANODE ${error.message}`, cause: error };
    return new AgencyError('AGENCY_UNAVAILABLE', call, details);
  }
  return toAgencyError(error, call);
}

const STATUSES_OF_ABSENCE: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** SOAP 1.1 over HTTP knows 200, and 500 with a fault. */
function checkStatus(status: number, call: AgencyCall): void {
  if (status === 200 || status === 500) return;
  const code = STATUSES_OF_ABSENCE.has(status) ? 'AGENCY_UNAVAILABLE' : 'AGENCY_BAD_RESPONSE';
  throw new AgencyError(code, call, { internalMessage: `STATUS_${status}` });
}

/** What a proxy's or an application server's own page of status 500 is refused for. */
const NO_ENVELOPE: ReadonlySet<EnvelopeRefusalReason> = new Set([
  'NOT_UTF_8',
  'MALFORMED_XML',
  'COMMENT_OR_INSTRUCTION',
  'NOT_SOAP',
]);

async function verify(
  verifier: Verifier,
  answer: { readonly status: number; readonly body: Uint8Array },
  data: VerificationTask['data'],
  call: AgencyCall,
): Promise<VerifiedEnvelope> {
  try {
    return await verifier.verify(answer.body, data);
  } catch (error) {
    const isPage = error instanceof EnvelopeRefusal && NO_ENVELOPE.has(error.reason);
    if (answer.status !== 500 || !isPage) throw error;
    const internalMessage = `STATUS_500 without an envelope: ${error.message}`;
    throw new AgencyError('AGENCY_UNAVAILABLE', call, { internalMessage, cause: error });
  }
}

function fromRefusal(refusal: EnvelopeRefusal, call: AgencyCall): AgencyError {
  const details = { internalMessage: refusal.message, cause: refusal };
  switch (refusal.reason) {
    case 'TOO_LARGE':
      return new AgencyError('AGENCY_RESPONSE_TOO_LARGE', call, details);
    case 'NOT_UTF_8':
      return new AgencyError('AGENCY_BAD_ENCODING', call, details);
    case 'UNEXPECTED_SHAPE':
      return new AgencyError('AGENCY_SCHEMA_MISMATCH', call, details);
    default:
      return new AgencyError('AGENCY_BAD_RESPONSE', call, details);
  }
}
