import type { Dispatcher } from 'undici';
import type { AgencyErrorCode } from '../../schema/error-codes.ts';

/** An answer of an agency, read to its last byte, of whatever status. */
export interface AgencyAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Why one attempt gave no answer. The message names our own reason or the code of the error. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';
  readonly code: AgencyErrorCode;
  /** True when not a byte of an answer arrived. */
  readonly beforeAnswer: boolean;

  constructor(code: AgencyErrorCode, reason: string, beforeAnswer: boolean, cause?: unknown) {
    super(reason, { cause });
    this.code = code;
    this.beforeAnswer = beforeAnswer;
  }
}

/**
 * Sends one request and reads the whole answer; no redirect is followed, no encoding undone.
 *
 * Rejects with `AttemptError`, and with `TypeError` for headers that cannot be written. When
 * `signal` aborts or the body outgrows `bodyBytesMax`, the connection is closed at once.
 */
export async function sendOnce(
  dispatcher: Dispatcher,
  request: Dispatcher.RequestOptions & { readonly signal: AbortSignal },
  bodyBytesMax: number,
): Promise<AgencyAnswer> {
  let answer: Dispatcher.ResponseData | undefined;
  try {
    answer = await dispatcher.request(request);
    const { statusCode: status, headers } = answer;
    return { status, headers, body: await readBody(answer, bodyBytesMax) };
  } catch (error) {
    if (error instanceof AttemptError) throw error;
    // A request that cannot be written is our mistake, not the agency's.
    if (codeOf(error) === 'UND_ERR_INVALID_ARG') throw new TypeError('request', { cause: error });
    if (answer === undefined) throw fromSocketError(error);
    throw new AttemptError('AGENCY_BAD_RESPONSE', `cut off: ${codeOf(error)}`, false, error);
  }
}

async function readBody(answer: Dispatcher.ResponseData, bytesMax: number): Promise<Buffer> {
  const { headers, body } = answer;
  const tooLarge = () => new AttemptError('AGENCY_RESPONSE_TOO_LARGE', 'too large', false);
  if (Number(headers['content-length'] ?? 0) > bytesMax) {
    destroyQuietly(body);
    throw tooLarge();
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    destroyQuietly(body);
    throw new AttemptError('AGENCY_BAD_RESPONSE', 'content-encoding not asked for', false);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function destroyQuietly(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {});
  body.destroy();
}

const TIME_OUTS: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const TLS_CODE =
  /^(?:ERR_(?:TLS|SSL|OSSL)|EPROTO$|CERT_|CRL_|UNABLE_TO_|DEPTH_|SELF_SIGNED|HOSTNAME_|INVALID_)/;

function fromSocketError(error: unknown): AttemptError {
  const code = codeOf(error);
  if (TIME_OUTS.has(code)) return new AttemptError('AGENCY_TIMEOUT', code, false, error);
  if (TLS_CODE.test(code)) return new AttemptError('AGENCY_TLS', code, false, error);
  // What the parser refuses came from the agency: something arrived.
  if (/^(?:HPE_|HTTPParserError$|UND_ERR_HEADERS_OVERFLOW$)/.test(code)) {
    return new AttemptError('AGENCY_BAD_RESPONSE', code, false, error);
  }
  const lookedUp = error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo';
  return new AttemptError('AGENCY_UNREACHABLE', code, !lookedUp, error);
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.name : typeof error;
}
