import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseCheckpoint } from './checkpoint.ts';
import type { CosignAnswer, CosignRequest, Witness } from './witness.ts';
import { ADD_CHECKPOINT, parseCosignRequest, SIZE_TYPE } from './witness-protocol.ts';

const BODY_BYTES_MAX = 128 * 1024;
const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Makes the server of a witness (C2SP tlog-witness), not listening yet: `POST /add-checkpoint`. It
 * asks nobody who they are: only the log's key gets a checkpoint cosigned. `onFailure` hears why a
 * request could not be answered; its sender learns no more than status 500.
 */
export function createWitnessServer(witness: Witness, onFailure: (error: unknown) => void): Server {
  return createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    answer(request)
      .catch((error: unknown): HttpAnswer => {
        // Who went away in the middle of a request is no failure of ours.
        if (request.complete) onFailure(error);
        return { status: 500 };
      })
      .then((answered) => send(response, answered));
  });

  async function answer(request: IncomingMessage): Promise<HttpAnswer> {
    if (request.url !== `/${ADD_CHECKPOINT}`) return { status: 404 };
    if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
    const body = await readText(request);
    if (body === null) return { status: 413, headers: { connection: 'close' } };
    const asked = parseCosignRequest(body);
    return asked === null ? { status: 400 } : toHttpAnswer(asked, await witness.cosign(asked));
  }
}

interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

const REFUSALS = { malformed: 400, unsigned: 403, unknown: 404, inconsistent: 422 } as const;

function toHttpAnswer(asked: CosignRequest, answer: CosignAnswer): HttpAnswer {
  if (answer.outcome === 'cosigned') return { status: 200, text: answer.line };
  if (answer.outcome === 'other-size') return conflict(answer.size);
  // Two trees of one size need no proof to differ.
  const isSameSize = parseCheckpoint(asked.checkpoint)?.size === asked.oldSize;
  if (answer.outcome === 'inconsistent' && isSameSize) return conflict(asked.oldSize);
  return { status: REFUSALS[answer.outcome] };
}

function conflict(size: number): HttpAnswer {
  return { status: 409, headers: { 'content-type': SIZE_TYPE }, text: `${size}\n` };
}

function send(response: ServerResponse, { status, headers, text = '' }: HttpAnswer): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

/** Null for a body beyond the limit. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).byteLength;
    if (bytes > BODY_BYTES_MAX) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
