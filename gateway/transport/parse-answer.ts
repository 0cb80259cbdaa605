import type { IncomingHttpHeaders } from 'node:http';
import type { TransportFailure } from './transport-failure.ts';

/** An HTTP answer that was read to its end. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type ParsedAnswer =
  | { readonly outcome: 'parsed'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly outcome: 'refused'; readonly failure: TransportFailure };

const JSON_TYPES = new Set(['application/json', 'application/graphql-response+json']);
const RETRY_AFTER_SECONDS_MAX = 3600;

/**
 * Reads a GraphQL answer from HTTP (GraphQL over HTTP, section 6.4): one of the two JSON media
 * types, strict UTF-8, a JSON object. Redirects and everything else are refused unread.
 *
 * A status of 4xx or 5xx is accepted with a GraphQL body only, which explains it better.
 */
export function parseAnswer({ status, headers, body }: HttpAnswer): ParsedAnswer {
  const [type = '', ...parameters] = String(headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const refusedStatus = status < 200 || (status >= 300 && status < 400);
  if (refusedStatus || (status !== 200 && !JSON_TYPES.has(type))) {
    return refuse({ kind: 'status', status, retryAfterMs: parseRetryAfter(headers) });
  }
  if (!JSON_TYPES.has(type) || !isPlain(headers['content-encoding'])) {
    return refuse({ kind: 'content-type', status });
  }
  if (parameters.some((parameter) => isForeignCharset(parameter))) {
    return refuse({ kind: 'encoding' });
  }
  const text = decodeUtf8(body);
  if (text === null) return refuse({ kind: 'encoding' });
  const value = parseJson(text);
  if (!isGraphqlBody(value)) {
    return status === 200
      ? refuse({ kind: 'malformed' })
      : refuse({ kind: 'status', status, retryAfterMs: parseRetryAfter(headers) });
  }
  return { outcome: 'parsed', body: value };
}

function refuse(failure: TransportFailure): ParsedAnswer {
  return { outcome: 'refused', failure };
}

function isPlain(contentEncoding: string | string[] | undefined): boolean {
  return contentEncoding === undefined || contentEncoding === 'identity';
}

function isForeignCharset(parameter: string): boolean {
  if (!parameter.startsWith('charset=')) return false;
  const charset = parameter.slice('charset='.length).replaceAll('"', '');
  return charset !== 'utf-8' && charset !== 'utf8';
}

function decodeUtf8(body: Buffer): string | null {
  try {
    // A byte order mark is taken off: RFC 8259, section 8.1, lets a reader ignore it.
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
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
