import type { Fault } from './fault.ts';
import type { LegacyAnswer, LegacyRequest, LegacyRoute } from './legacy-route.ts';
import type { RestCheck } from './rest-checks.ts';
import { RestRefusal } from './rest-refusal.ts';

/** A request that has passed the route's checks. */
export interface RestCall {
  readonly request: LegacyRequest;
  /** Values of the `:name` parts of the path, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined without one. Nothing about its shape is checked. */
  readonly json: unknown;
  /** The fields of a form; empty where the route takes none. */
  readonly form: URLSearchParams;
  /** The fault that this request meets, for the kinds that only the simulator can act out. */
  readonly fault: Fault | undefined;
}

/** An answer with a status or headers of its own. */
export interface RestAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What JSON can say; `undefined` members are left out. */
  readonly json: object | null;
}

/** One REST operation. */
export interface RestRouteOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/api/permits/:number`. */
  readonly path: string;
  /** The request log's service. Default: method and path as written here. */
  readonly service?: string;
  /** What a body must be; `anything` is left to the handler, in `request.body`. Default `json`. */
  readonly takes?: 'json' | 'form' | 'anything';
  /** In order, before anything is answered: bearer, API key, rate limit. */
  readonly checks?: readonly RestCheck[];
  /** What is asked for, for the request log. Default: the path's values, then the query's. */
  keyOf?(call: Omit<RestCall, 'fault'>): string;
  /** Answers 200 with the object or list, or what `restAnswer` says. May throw `RestRefusal`. */
  answer(call: RestCall): object | Promise<object>;
}

/** An answer that is no JSON, as it goes over the wire. */
type BytesAnswer = Pick<LegacyAnswer, 'body' | 'headers'>;

/** An answer that cannot be taken for a JSON value. */
export class RestAnswerMark {
  readonly answer: RestAnswer | BytesAnswer;

  constructor(answer: RestAnswer | BytesAnswer) {
    this.answer = answer;
  }
}

/** Marks an answer that has a status or headers of its own. */
export function restAnswer(
  status: number,
  json: object | null,
  headers: Readonly<Record<string, string>> = {},
): RestAnswerMark {
  return new RestAnswerMark({ status, json, headers });
}

/** Marks an answer that is no JSON, such as XML or CSV. */
export function bytesAnswer(contentType: string, body: string | Buffer): RestAnswerMark {
  return new RestAnswerMark({ headers: { 'content-type': contentType }, body });
}

/** Returns the route of one REST operation. Refusals are `{"error": {"code", "message"}}`. */
export function restRoute(options: RestRouteOptions): LegacyRoute {
  const service = options.service ?? `${options.method} ${options.path}`;
  return {
    dialect: 'json',
    matches: (method, path) =>
      method === options.method && matchPath(options.path, path) !== undefined,
    open(request) {
      const params = matchPath(options.path, request.path) ?? {};
      const body = READERS[options.takes ?? 'json'](request);
      const call = { request, params, query: request.query, json: body.json, form: body.form };
      const answer = async (fault: Fault | undefined): Promise<LegacyAnswer> => {
        try {
          for (const check of options.checks ?? []) check(request);
          if (body.refusal !== undefined) throw body.refusal;
          return toAnswer(await options.answer({ ...call, fault }));
        } catch (error) {
          return refusalAnswer(error);
        }
      };
      return { service, key: (options.keyOf ?? defaultKey)(call), answer };
    },
  };
}

function defaultKey({ params, query }: Omit<RestCall, 'fault'>): string {
  return [...Object.values(params), ...[...query].map(([name, value]) => `${name}=${value}`)].join(
    ' ',
  );
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    if (value === '') return undefined;
    params[part.slice(1)] = decode(value);
  }
  return params;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

interface ReadBody {
  readonly json: unknown;
  readonly form: URLSearchParams;
  readonly refusal?: RestRefusal;
}

const NO_FORM = new URLSearchParams();

const READERS = { json: readJson, form: readForm, anything: readNothing } as const;

function readNothing(): ReadBody {
  return { json: undefined, form: NO_FORM };
}

function readForm(request: LegacyRequest): ReadBody {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    const refusal = new RestRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'expected a form');
    return { json: undefined, form: NO_FORM, refusal };
  }
  return { json: undefined, form: new URLSearchParams(request.body.toString('utf8')) };
}

function readJson(request: LegacyRequest): ReadBody {
  if (request.body.length === 0) return { json: undefined, form: NO_FORM };
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    const refusal = new RestRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'expected application/json');
    return { json: undefined, form: NO_FORM, refusal };
  }
  try {
    return { json: JSON.parse(request.body.toString('utf8')), form: NO_FORM };
  } catch {
    const refusal = new RestRefusal(400, 'BAD_JSON', 'the body is not JSON');
    return { json: undefined, form: NO_FORM, refusal };
  }
}

function toAnswer(answer: object): LegacyAnswer {
  if (!(answer instanceof RestAnswerMark)) return { body: JSON.stringify(answer) };
  if ('body' in answer.answer) return answer.answer;
  const { status, headers, json } = answer.answer;
  return { status, ...(headers !== undefined && { headers }), body: JSON.stringify(json) };
}

function refusalAnswer(error: unknown): LegacyAnswer {
  const refusal =
    error instanceof RestRefusal ? error : new RestRefusal(500, 'INTERNAL', String(error));
  const { status, code, message, headers } = refusal;
  return { status, headers, body: JSON.stringify({ error: { code, message } }), outcome: code };
}
