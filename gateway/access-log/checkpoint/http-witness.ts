import type { Readable } from 'node:stream';
import { request } from 'undici';
import type { NoteVerifier } from './note-key.ts';
import { isSignedBy, parseNote } from './signed-note.ts';
import type { CosignAnswer, CosignRequest, Witness } from './witness.ts';
import { ADD_CHECKPOINT, printCosignRequest } from './witness-protocol.ts';

/** A witness that is asked over HTTP. */
export interface WitnessAddress {
  /** Its submission prefix, http or https. */
  readonly url: string;
  /** The key of its cosignatures. */
  readonly key: NoteVerifier;
}

export interface HttpWitnessOptions extends WitnessAddress {
  /** For one request, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends a request that is under way. */
  readonly signal: AbortSignal;
}

/** A witness that gave no answer, or none of the protocol's. */
export class WitnessFailure extends Error {
  override readonly name = 'WitnessFailure';
}

const ANSWER_BYTES_MAX = 64 * 1024;
const OUTCOMES: Readonly<Record<number, CosignAnswer>> = {
  400: { outcome: 'malformed' },
  403: { outcome: 'unsigned' },
  404: { outcome: 'unknown' },
  422: { outcome: 'inconsistent' },
};

/**
 * Makes the client of a witness (C2SP tlog-witness). What it says is taken at its signature alone: a
 * line of another key, or one that does not hold, is a WitnessFailure, as is no answer in time.
 */
export function createHttpWitness({ url, key, timeoutMs, signal }: HttpWitnessOptions): Witness {
  const target = new URL(ADD_CHECKPOINT, url.endsWith('/') ? url : `${url}/`);

  const post = async (asked: CosignRequest) => {
    const { statusCode, body } = await request(target, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: printCosignRequest(asked),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return { status: statusCode, text: await readText(body) };
  };

  return {
    async cosign(asked) {
      const { status, text } = await post(asked).catch((cause: unknown) => {
        throw new WitnessFailure('gave no answer', { cause });
      });
      if (status === 200)
        return { outcome: 'cosigned', line: ownLine(asked.checkpoint, text, key) };
      if (status === 409) return conflict(text, asked.oldSize);
      const answer = OUTCOMES[status];
      if (answer === undefined) throw new WitnessFailure(`answered with status ${status}`);
      return answer;
    },
  };
}

/** A size that is the one asked about tells that only the trees differ. */
function conflict(text: string, oldSize: number): CosignAnswer {
  const size = Number(/^(0|[1-9][0-9]{0,15})\n$/.exec(text)?.[1]);
  if (size === oldSize) return { outcome: 'inconsistent' };
  if (!Number.isSafeInteger(size)) throw new WitnessFailure('answered with no size');
  return { outcome: 'other-size', size };
}

/** The line of this key that holds over the checkpoint; witnesses may sign with others beside. */
function ownLine(checkpoint: string, text: string, key: NoteVerifier): string {
  const line = text.split(/(?<=\n)/).find((each) => {
    const note = parseNote(checkpoint + each);
    return note !== null && isSignedBy(note, key);
  });
  if (line === undefined) throw new WitnessFailure(`answered without a cosignature of ${key.name}`);
  return line;
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > ANSWER_BYTES_MAX) throw new Error('expected a short answer, but got more');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
