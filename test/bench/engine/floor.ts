import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';

// node floor.ts FILE PORT: the limit of the design. It knows every request in advance: it sends
// them wave by wave, parses each answer, stringifies an object that it was given, and does nothing
// that a gateway does in between.

/** What the file holds, as JSON. */
export interface FloorPlan {
  readonly origin: string;
  /** Requests to subgraphs; those of a wave are sent together when the wave before is answered. */
  readonly waves: readonly (readonly { readonly path: string; readonly body: string }[])[];
  readonly answer: unknown;
}

const [file = '', port] = process.argv.slice(2);
const plan: FloorPlan = JSON.parse(readFileSync(file, 'utf8'));
const pool = new Pool(plan.origin, { connections: 64 });
const waves = plan.waves.map((wave) =>
  wave.map(({ path, body }) => ({ path, body: Buffer.from(body) })),
);

createServer(async (request, response) => {
  JSON.parse((await readBody(request)).toString());
  const { authorization } = request.headers;
  for (const wave of waves) {
    await Promise.all(wave.map(({ path, body }) => post(path, body, authorization)));
  }
  const text = JSON.stringify(plan.answer);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}).listen(Number(port), '127.0.0.1');

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function post(path: string, body: Buffer, authorization: string | undefined): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(authorization !== undefined && { authorization }),
  };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pool.dispatch(
      { method: 'POST', path, body, headers },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData(_, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          resolve(JSON.parse(Buffer.concat(chunks).toString()));
        },
        onResponseError(_, error) {
          reject(error);
        },
      },
    );
  });
}
