import type { IncomingHttpHeaders } from 'node:http';
import { decodeText } from './decode-text.ts';
import type { SubgraphOutcome, TransportFailure } from './transport-failure.ts';

const JSON_TYPES = new Set(['application/json', 'application/graphql-response+json']);
/** What nearly every answer says, word for word. */
const USUAL_TYPES = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/graphql-response+json',
  'application/graphql-response+json; charset=utf-8',
]);
const RETRY_AFTER_SECONDS_MAX = 3600;

/**
 * Reads a GraphQL answer from HTTP (GraphQL over HTTP, section 6.4): one of the two JSON media
 * types, strict UTF-8, a JSON object. Redirects and everything else are refused unread.
 *
 * A status of 4xx or 5xx is accepted with a GraphQL body only, which explains it better.
 */
export function parseAnswer(
  status: number,
  headers: IncomingHttpHeaders,
  bytes: Buffer,
  attempts: number,
): SubgraphOutcome {
  const refused = isUsual(status, headers) ? null : refusalOf(status, headers);
  if (refused !== null) return { outcome: 'failed', failure: refused, attempts };
  const text = decodeText(bytes);
  if (text === null) return { outcome: 'failed', failure: { kind: 'encoding' }, attempts };
  const body = parseJson(text);
  if (!isGraphqlBody(body)) {
    const failure = status === 200 ? ({ kind: 'malformed' } as const) : toStatus(status, headers);
    return { outcome: 'failed', failure, attempts };
  }
  const escapeFree = !text.includes('\\');
  return { outcome: 'answered', body, attempts, bytes: bytes.length, escapeFree };
}

function isUsual(status: number, headers: IncomingHttpHeaders): boolean {
  return (
    status === 200 &&
    headers['content-encoding'] === undefined &&
    USUAL_TYPES.has(headers['content-type'] ?? '')
  );
}

/** What is wrong before the body is read; null if nothing is. */
function refusalOf(status: number, headers: IncomingHttpHeaders): TransportFailure | null {
  const [type = '', ...parameters] = String(headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const refusedStatus = status < 200 || (status >= 300 && status < 400);
  if (refusedStatus || (status !== 200 && !JSON_TYPES.has(type))) return toStatus(status, headers);
  if (!JSON_TYPES.has(type) || !isPlain(headers['content-encoding'])) {
    return { kind: 'content-type', status };
  }
  return parameters.some(isForeignCharset) ? { kind: 'encoding' } : null;
}

function toStatus(status: number, headers: IncomingHttpHeaders): TransportFailure {
  return { kind: 'status', status, retryAfterMs: parseRetryAfter(headers) };
}

function isPlain(contentEncoding: string | string[] | undefined): boolean {
  return contentEncoding === undefined || contentEncoding === 'identity';
}

function isForeignCharset(parameter: string): boolean {
  if (!parameter.startsWith('charset=')) return false;
  const charset = parameter.slice('charset='.length).replaceAll('"', '');
  return charset !== 'utf-8' && charset !== 'utf8';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGraphqlBody(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseRetryAfter(headers: IncomingHttpHeaders): number | null {
  const seconds = headers['retry-after'];
  if (seconds === undefined || !/^[0-9]{1,6}$/.test(seconds)) return null;
  return Math.min(Number(seconds), RETRY_AFTER_SECONDS_MAX) * 1000;
}
