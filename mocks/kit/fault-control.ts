import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import type { Faults } from '../faults.ts';
import { FAULT_KINDS, faultSchema } from './fault.ts';

/** A running fault control. */
export interface FaultControl {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: object | string;
}

/**
 * Starts the HTTP control with which a person breaks and mends legacy systems by curl.
 *
 * `GET /` explains, `GET /faults` lists, `PUT /faults/SYSTEM` sets, `DELETE /faults[/SYSTEM]` mends.
 * Listens on 127.0.0.1 only; port 0 (the default) takes any free one.
 */
export async function startFaultControl(
  faults: Faults,
  options: { port?: number } = {},
): Promise<FaultControl> {
  const server = createServer((request, response) => {
    void reply(faults, request)
      .catch((error: unknown): Reply => ({ status: 500, body: { error: String(error) } }))
      .then(({ status, body }) => {
        const plain = typeof body === 'string';
        response.writeHead(status, {
          'content-type': plain ? 'text/plain;charset=utf-8' : 'application/json',
        });
        response.end(plain ? body : `${JSON.stringify(body, null, 2)}\n`);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function reply(faults: Faults, request: IncomingMessage): Promise<Reply> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, root, system, ...rest] = pathname.split('/');
  if (root === '') return { status: 200, body: helpText(request.headers.host ?? '127.0.0.1') };
  if (root !== 'faults' || rest.length > 0) return refusal(404, 'expected /faults or /faults/NAME');
  if (system !== undefined && !isSystem(system)) {
    const names = Object.keys(AGENCIES).join(', ');
    return refusal(400, `expected a system among ${names}, but got: ${system}`);
  }
  if (request.method === 'GET') {
    const inForce = faults.list();
    return {
      status: 200,
      body: system === undefined ? inForce : inForce.filter((fault) => fault.system === system),
    };
  }
  if (request.method === 'DELETE') {
    await faults.clear(system);
    return { status: 200, body: faults.list() };
  }
  if (request.method === 'PUT' && system !== undefined) {
    return setFault(faults, system, await text(request));
  }
  return refusal(405, 'expected GET or DELETE, or PUT /faults/SYSTEM');
}

const limitsSchema = z.object({
  calls: z.int().min(1).optional(),
  forMs: z.int().min(1).optional(),
  service: z.string().min(1).optional(),
});

async function setFault(faults: Faults, system: AgencyCode, body: string): Promise<Reply> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refusal(400, `expected JSON such as {"kind":"slow"}, but got: ${body.slice(0, 80)}`);
  }
  const limits = limitsSchema.safeParse(json);
  if (!limits.success) return refusal(400, z.prettifyError(limits.error));
  const { calls, forMs, service, ...input } = json as Record<string, unknown>;
  const fault = faultSchema.safeParse(input);
  if (!fault.success) {
    const known = `kinds: ${FAULT_KINDS.join(', ')}`;
    return refusal(400, `${z.prettifyError(fault.error)}\n${known}`);
  }
  try {
    await faults.set(system, fault.data, JSON.parse(JSON.stringify(limits.data)));
  } catch (error) {
    return refusal(400, error instanceof Error ? error.message : String(error));
  }
  return { status: 200, body: faults.list().filter((each) => each.system === system) };
}

function isSystem(name: string): name is AgencyCode {
  return Object.hasOwn(AGENCIES, name);
}

function refusal(status: number, error: string): Reply {
  return { status, body: { error } };
}

function helpText(host: string): string {
  const names = Object.entries(AGENCIES)
    .map(([code, name]) => `  ${code.padEnd(12)} ${name.en}`)
    .join('\n');
  return `Fault control: breaks a legacy system on purpose, and mends it again.

  curl http://${host}/faults                                   what is broken now
  curl -X PUT http://${host}/faults/GBD_FL -d '{"kind":"down"}'  break one until mended
  curl -X DELETE http://${host}/faults/GBD_FL                  mend one
  curl -X DELETE http://${host}/faults                         mend all

Limits beside "kind": "calls": 3 (requests), "forMs": 10000 (milliseconds), "service": "NAME".

Systems:
${names}

Kinds:
${FAULT_KINDS.map((kind) => `  ${kind}`).join('\n')}

Figures (defaults): slow delayMs 2000; drip bytes 1, intervalMs 60; down status 503, retryAfterS;
oversize bytes 67108864; wrongCharset bytesIn windows-1251, label utf-8; badSignature and
strangerSignature layer body (or data). refused takes only forMs.
`;
}
