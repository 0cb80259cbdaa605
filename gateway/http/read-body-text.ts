import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ClientError } from '../client-error.ts';

const INFLATERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * Reads the body of a request as UTF-8 text of at most `bytesMax` bytes, inflated.
 *
 * Counts while it inflates and stops at the limit, so that a small body cannot become a large one.
 * Throws ClientError: REQUEST_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE for an unknown or a second content
 * encoding, BAD_REQUEST for bytes that are not what the headers say.
 */
export async function readBodyText(message: IncomingMessage, bytesMax: number): Promise<string> {
  if (Number(message.headers['content-length'] ?? 0) > bytesMax) {
    throw new ClientError('REQUEST_TOO_LARGE');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of inflated(message)) {
      bytes += (chunk as Buffer).length;
      if (bytes > bytesMax) throw new ClientError('REQUEST_TOO_LARGE');
      chunks.push(chunk as Buffer);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, bytes));
  } catch (error) {
    if (error instanceof ClientError) throw error;
    throw new ClientError('BAD_REQUEST', { detail: 'The body is not what its headers say.' });
  }
}

async function* inflated(message: IncomingMessage): AsyncIterable<unknown> {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  // Leaving the loop early must not destroy the connection: the refusal is still to be written.
  if (encoding === '' || encoding === 'identity') {
    return yield* message.iterator({ destroyOnReturn: false });
  }
  if (!Object.hasOwn(INFLATERS, encoding)) throw new ClientError('UNSUPPORTED_MEDIA_TYPE');
  const inflater: Transform = INFLATERS[encoding as keyof typeof INFLATERS]();
  message.once('error', (error) => inflater.destroy(error));
  message.pipe(inflater);
  try {
    yield* inflater;
  } finally {
    message.unpipe(inflater);
    inflater.destroy();
  }
}
