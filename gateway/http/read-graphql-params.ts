import type { IncomingMessage } from 'node:http';
import { ClientError } from '../client-error.ts';
import type { GraphqlParams } from '../pipeline.ts';
import { assertJsonInUtf8, type BodyLimits, parseJson, readJsonBody } from './read-json-body.ts';

/**
 * Reads what a GET or POST asks (GraphQL over HTTP, section 5).
 *
 * Throws ClientError: UNSUPPORTED_MEDIA_TYPE for anything but JSON in UTF-8, also of a GET that
 * names a content type; REQUEST_TOO_LARGE; BAD_REQUEST for a malformed request, a batch included.
 */
export async function readGraphqlParams(
  message: IncomingMessage,
  limits: BodyLimits,
): Promise<GraphqlParams> {
  const contentType = message.headers['content-type'];
  if (message.method === 'GET') {
    if (contentType !== undefined) assertJsonInUtf8(contentType);
    return readQueryString(message.url ?? '', limits);
  }
  return toParams(await readJsonBody(message, limits));
}

function readQueryString(url: string, limits: BodyLimits): GraphqlParams {
  const search = new URL(url, 'http://gateway.invalid').searchParams;
  const only = (name: string): string | undefined => {
    const values = search.getAll(name);
    if (values.length > 1) throw new ClientError('BAD_REQUEST');
    return values[0];
  };
  const json = (name: string) => {
    const text = only(name);
    return text === undefined || text === '' ? undefined : parseJson(text, limits);
  };
  return toParams({
    query: only('query'),
    operationName: only('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function toParams(body: unknown): GraphqlParams {
  if (Array.isArray(body)) {
    throw new ClientError('BAD_REQUEST', { detail: 'Batches of operations are not supported.' });
  }
  const isObject = typeof body === 'object' && body !== null;
  if (!isObject) throw new ClientError('BAD_REQUEST', { detail: 'Expected one JSON object.' });
  const { query, operationName, variables, extensions } = body as GraphqlParams;
  return { query, operationName, variables, extensions };
}
