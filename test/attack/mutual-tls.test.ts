import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { request as requestPlainly } from 'node:http';
import { type RequestOptions, request as requestSecurely } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type ConnectionOptions, connect, createServer, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSubgraphClient } from '../../gateway/transport/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import {
  CONTEXT_HEADER,
  createContextSigner,
  createContextVerifier,
} from '../../schema/signed-context.ts';
import { defineSubgraph } from '../../subgraphs/kit/define-subgraph.ts';
import { type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/serve-subgraph.ts';
import { type Authority, createAuthority, type IssueOptions } from '../kit/certificates.ts';
import { signedContext } from '../kit/contexts.ts';

const HOUR_MS = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);
const EXPIRED = { notBefore: ago(2 * HOUR_MS), notAfter: ago(HOUR_MS) };
const TO_COME = { notBefore: ago(-HOUR_MS), notAfter: ago(-2 * HOUR_MS) };
const QUERY =
  '{ _entities(representations: [{__typename: "Person", id: "iin:900101300017"}]) { ... on Person { kandasStatus { certificateNumber } } } }';

/** How the other side ends a connection on which nothing is answered, by alert or without a word. */
const CLOSED = { code: expect.stringMatching(/^(ERR_SSL_|(ECONNRESET|EPIPE|EPROTO)$)/) };

const contextKey = demoEd25519Key('signed-context');
/** What of the subgraph has run: contexts verified, fields resolved. */
const ran = { verified: 0, resolved: 0 };
let forGateways: Authority;
let forSubgraphs: Authority;
let served: ServedSubgraph;

beforeAll(async () => {
  forGateways = await createAuthority('gateways');
  forSubgraphs = await createAuthority('subgraphs');
  const publicKeys = [createPublicKey(contextKey)];
  const verifier = createContextVerifier({ publicKeys, audience: 'kandas' });
  const subgraph = defineSubgraph({
    name: 'kandas',
    resolvers: {
      Person: {
        __resolveReference: (reference: object) => reference,
        kandasStatus: () => {
          ran.resolved += 1;
          return { certificateNumber: 'K-1' };
        },
      },
    },
    createLoaders: () => ({}),
    agencies: [],
  });
  served = await serveSubgraph(subgraph, {
    contextVerifier: {
      ...verifier,
      verify(token) {
        ran.verified += 1;
        return verifier.verify(token);
      },
    },
    tls: { ...(await forSubgraphs.issue({ usage: 'server' })), ca: forGateways.ca },
  });
});
afterAll(() => served.close());
beforeEach(() => {
  ran.verified = 0;
  ran.resolved = 0;
});

const own = async (options: Partial<IssueOptions> = {}) => ({
  ca: forSubgraphs.ca,
  ...(await forGateways.issue({ usage: 'client', ...options })),
});

/** Asks with a context that is in order, over a connection of its own; rejects without an answer. */
async function ask(path: string, options: RequestOptions, isPlain = false) {
  const token = await createContextSigner({ privateKey: contextKey }).sign(
    signedContext(),
    'kandas',
  );
  const body = path === '/' ? JSON.stringify({ query: QUERY }) : '';
  const { hostname, port } = new URL(served.url);
  const request = (isPlain ? requestPlainly : requestSecurely)({
    hostname,
    port,
    path,
    method: path === '/' ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: token },
    agent: false,
    ...options,
  });
  request.end(body);
  const [response] = await once(request, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, text };
}

describe('a subgraph that listens with TLS', () => {
  it('answers who shows a certificate of its authority for clients, and a context', async () => {
    const { status, text } = await ask('/', await own());
    expect(status).toBe(200);
    expect(JSON.parse(text).data._entities[0].kandasStatus.certificateNumber).toBe('K-1');
    expect(ran).toEqual({ verified: 1, resolved: 1 });
    expect((await ask('/health/live', await own())).text).toBe('{"status":"UP"}');
  });

  it('still asks for a context whoever shows the certificate', async () => {
    const { status } = await ask('/', { ...(await own()), headers: {} });
    expect(status).toBe(401);
    expect(ran.resolved).toBe(0);
  });

  const strangers: [string, () => Promise<RequestOptions>][] = [
    ['NoCertificate', async () => ({ ca: forSubgraphs.ca })],
    [
      'CertificateOfAnotherAuthority',
      async () => {
        // Of the same name: it is the key that counts.
        const other = await createAuthority('gateways');
        return { ca: forSubgraphs.ca, ...(await other.issue({ usage: 'client' })) };
      },
    ],
    ['ExpiredCertificate', () => own(EXPIRED)],
    ['CertificateNotYetValid', () => own(TO_COME)],
    ['CertificateForServers', () => own({ usage: 'server' })],
    [
      'OldTls',
      async () => ({
        ...(await own()),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      }),
    ],
  ];

  it.each(strangers)('%s is refused before anything of it runs', async (_, options) => {
    for (const path of ['/', '/health/live', '/none']) {
      await expect(ask(path, await options())).rejects.toMatchObject(CLOSED);
    }
    expect(ran).toEqual({ verified: 0, resolved: 0 });
  });

  it('NoTls is refused before anything of it runs', async () => {
    for (const path of ['/', '/health/live']) {
      await expect(ask(path, {}, true)).rejects.toMatchObject(CLOSED);
    }
    expect(ran).toEqual({ verified: 0, resolved: 0 });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'OldSession: a certificate is shown on every connection, over %s',
    async (version) => {
      const options = { ...(await own()), minVersion: version, maxVersion: version };
      const first = await connectTo(options);
      const second = await connectTo({ ...options, session: first.session });
      expect([first, second].map(({ protocol }) => protocol)).toEqual([version, version]);
      expect(second.isReused).toBe(false);
    },
  );
});

/** Connects, reads an answer, and tells of the session that was negotiated. */
async function connectTo(options: ConnectionOptions) {
  const { hostname, port } = new URL(served.url);
  const socket = connect({ host: hostname, port: Number(port), ...options });
  await once(socket, 'secureConnect');
  socket.write('GET /health/live HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toContain(' 200 OK');
  const told = {
    session: socket.getSession() as Buffer,
    isReused: socket.isSessionReused(),
    protocol: socket.getProtocol(),
  };
  socket.destroy();
  return told;
}

describe('the gateway', () => {
  const impostors: [string, () => Promise<{ cert: string; key: string }>][] = [
    [
      'CertificateOfAnotherAuthority',
      async () => (await createAuthority('subgraphs')).issue({ usage: 'server' }),
    ],
    [
      'CertificateForAnotherHost',
      () => forSubgraphs.issue({ usage: 'server', hosts: ['kandas.subgraph', '127.0.0.2'] }),
    ],
    ['ExpiredCertificate', () => forSubgraphs.issue({ usage: 'server', ...EXPIRED })],
    ['CertificateForClients', () => forSubgraphs.issue({ usage: 'client' })],
  ];

  it.each(impostors)('sends an impostor nothing: %s', async (_, certificate) => {
    const { outcome, received } = await sendTo(await certificate());
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { kind: 'tls' } });
    expect(received).toBe('');
  });

  it('sends the genuine subgraph the context', async () => {
    const { received } = await sendTo(await forSubgraphs.issue({ usage: 'server' }));
    expect(received).toContain(`${CONTEXT_HEADER}: the-context`);
  });
});

/** Sends a query with a context to a server of this certificate; returns what arrived there. */
async function sendTo(certificate: { readonly cert: string; readonly key: string }) {
  let received = '';
  const sockets: TLSSocket[] = [];
  const server = createServer(certificate, (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      received += chunk;
      socket.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tls = await own();
  const client = createSubgraphClient({
    name: 'kandas',
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tls: () => tls,
  });
  const outcome = await client.send({
    body: '{"query":"{ a }"}',
    headers: { [CONTEXT_HEADER]: 'the-context' },
    repeatable: true,
    deadline: Date.now() + 5_000,
    signal: new AbortController().signal,
  });
  await client.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  return { outcome, received };
}
