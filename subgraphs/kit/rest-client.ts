import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type AgencyCall, AgencyError } from './agency-error.ts';
import type { AgencyHttp, AgencyRequest } from './agency-http.ts';
import { type ContentType, checkStatus, readContentType } from './answer-head.ts';
import { type Charset, decodeText } from './charset.ts';
import type { AgencyAnswer } from './send-once.ts';

export interface RestClientOptions {
  /** Added to every request, such as an API key; asked anew for each. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** What answers are in where they are not UTF-8. Default `utf-8`. */
  readonly charset?: Charset;
}

/** What one REST call may say of itself. */
export interface RestCall {
  /** Parameters of the query; undefined ones are left out, lists are repeated. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
  /** Added to this request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly correlationId?: string | undefined;
  /** `null`: status 404 means that there is no such record. Default: it is a fault. */
  readonly notFound?: 'null' | undefined;
  /** Refusals, from 400 to 499, whose JSON is read as an answer, by the same schema. */
  readonly refusals?: readonly number[] | undefined;
  /** True where the call may be repeated without harm. Default for what is sent: false. */
  readonly readOnly?: boolean | undefined;
}

type QueryValue = string | number | boolean | undefined;

type Reading<T, Call extends RestCall> = Promise<Call extends { notFound: 'null' } ? T | null : T>;

/** Speaks JSON with one service of an agency. */
export interface RestClient {
  readonly http: AgencyHttp;
  /**
   * Resolves with the answer of `GET path` as `schema` reads it; keys that it does not name are
   * ignored.
   *
   * Rejects with `AgencyError`, beyond the client's own reasons: `AGENCY_FAULT` for a status 4xx
   * that is none of `refusals`, `AGENCY_UNAVAILABLE` for 5xx, `AGENCY_BAD_RESPONSE` for another
   * status than 2xx, a content type other than JSON or a body that is not JSON,
   * `AGENCY_BAD_ENCODING`, and `AGENCY_SCHEMA_MISMATCH` where `schema` refuses. `path` must be
   * encoded.
   */
  readJson<T, Call extends RestCall>(
    path: string,
    schema: z.ZodType<T>,
    call?: Call,
  ): Reading<T, Call>;
  /** Sends `fields` as a form by POST and resolves as `readJson` does. */
  sendForm<T, Call extends RestCall>(
    path: string,
    fields: Readonly<Record<string, string>>,
    schema: z.ZodType<T>,
    call?: Call,
  ): Reading<T, Call>;
  /** Sends `body` as JSON and resolves as `readJson` does. */
  sendJson<T, Call extends RestCall>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    call?: Call,
  ): Reading<T, Call>;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Returns a client for JSON over `http`. */
export function createRestClient(http: AgencyHttp, options: RestClientOptions = {}): RestClient {
  const charset = options.charset ?? 'utf-8';

  async function exchange<T>(
    request: Pick<AgencyRequest, 'method' | 'path' | 'body' | 'readOnly'>,
    contentType: string | null,
    schema: z.ZodType<T>,
    { query, headers, signal, notFound, refusals = [], correlationId = randomUUID() }: RestCall,
  ): Promise<T | null> {
    const where = { agency: http.agency, service: http.service, correlationId };
    const answer = await http.request({
      ...request,
      path: request.path + toQuery(query),
      headers: {
        accept: 'application/json',
        ...(contentType === null ? {} : { 'content-type': contentType }),
        ...options.headers?.(),
        ...headers,
      },
      signal,
      correlationId,
    });
    const type = readContentType(answer);
    // The 404 page of a proxy or of an unknown route says nothing about a record.
    if (answer.status === 404 && notFound === 'null' && type.media !== 'text/html') return null;
    if (!refusals.includes(answer.status)) checkStatus(answer.status, where);
    const value = answer.status === 204 ? undefined : readBody(answer, type, charset, where);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    // Paths and kinds only: the values are somebody's data.
    const issues = result.error.issues.map(
      ({ path, code }) => `${path.map(String).join('.')} ${code}`,
    );
    const internalMessage = issues.slice(0, 10).join('; ');
    throw new AgencyError('AGENCY_SCHEMA_MISMATCH', where, { internalMessage });
  }

  return {
    http,
    readJson: <T, Call extends RestCall>(path: string, schema: z.ZodType<T>, call?: Call) =>
      exchange({ method: 'GET', path, readOnly: true }, null, schema, call ?? {}) as Reading<
        T,
        Call
      >,
    sendForm: <T, Call extends RestCall>(
      path: string,
      fields: Readonly<Record<string, string>>,
      schema: z.ZodType<T>,
      call?: Call,
    ) => {
      const body = String(new URLSearchParams(fields));
      const request = { method: 'POST', path, body, readOnly: call?.readOnly ?? false } as const;
      return exchange(request, FORM_TYPE, schema, call ?? {}) as Reading<T, Call>;
    },
    sendJson: <T, Call extends RestCall>(
      method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body: unknown,
      schema: z.ZodType<T>,
      call?: Call,
    ) => {
      const readOnly = call?.readOnly ?? false;
      const request = { method, path, body: JSON.stringify(body), readOnly };
      const contentType = body === undefined ? null : 'application/json';
      return exchange(request, contentType, schema, call ?? {}) as Reading<T, Call>;
    },
  };
}

function toQuery(query: RestCall['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(query ?? {})) {
    for (const value of Array.isArray(given) ? given : [given]) {
      if (value !== undefined) parameters.append(name, String(value));
    }
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function readBody(
  { body }: AgencyAnswer,
  { media, charset: declared }: ContentType,
  configured: Charset,
  where: AgencyCall,
): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(media)) {
    throw new AgencyError('AGENCY_BAD_RESPONSE', where, { internalMessage: 'not JSON by type' });
  }
  const text = decodeText(body, { declared, configured }, where);
  try {
    return parseInertly(text);
  } catch {
    throw new AgencyError('AGENCY_BAD_RESPONSE', where, { internalMessage: 'malformed JSON' });
  }
}

const PROTO_SPELLING = /__proto__|\\u00(?:5f|70|72|6f|74)/i;

/** Parses JSON without keys `__proto__`, which a copy of the object would turn into a prototype. */
function parseInertly(text: string): unknown {
  if (!PROTO_SPELLING.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
}
