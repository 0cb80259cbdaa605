import type { IncomingMessage } from 'node:http';
import { ClientError } from '../client-error.ts';
import { isDeeperThan } from './json-depth.ts';
import { parseMediaType } from './media-type.ts';
import { readBodyText } from './read-body-text.ts';

/** Limits of what is read. */
export interface BodyLimits {
  /** Bytes of a body, inflated. */
  readonly bodyBytes: number;
  /** How deep objects and arrays may lie in one another. */
  readonly jsonDepth: number;
}

/**
 * Reads the JSON of a body.
 *
 * Throws ClientError: UNSUPPORTED_MEDIA_TYPE for anything but JSON in UTF-8, REQUEST_TOO_LARGE,
 * BAD_REQUEST for JSON that cannot be parsed or is nested too deeply.
 */
export async function readJsonBody(message: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  assertJsonInUtf8(message.headers['content-type'] ?? '');
  return parseJson(await readBodyText(message, limits.bodyBytes), limits);
}

/** Throws UNSUPPORTED_MEDIA_TYPE unless a content type says JSON in UTF-8. */
export function assertJsonInUtf8(contentType: string): void {
  const { type, parameters } = parseMediaType(contentType);
  const charset = parameters.get('charset') ?? 'utf-8';
  if (type !== 'application/json' || !['utf-8', 'utf8'].includes(charset)) {
    throw new ClientError('UNSUPPORTED_MEDIA_TYPE');
  }
}

/** Parses a JSON text; throws BAD_REQUEST for one that is none or is nested too deeply. */
export function parseJson(text: string, { jsonDepth }: BodyLimits): unknown {
  if (isDeeperThan(text, jsonDepth)) {
    throw new ClientError('BAD_REQUEST', { detail: 'The JSON is nested too deeply.' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new ClientError('BAD_REQUEST', { detail: 'The JSON cannot be parsed.' });
  }
}
