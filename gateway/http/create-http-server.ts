import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Graph } from '../execute/index.ts';
import type { Pipeline } from '../pipeline.ts';
import { Admission } from './admission.ts';
import { describeError } from './create-log.ts';
import { createEmergenciesRoute, type DeclareEmergency } from './emergencies-route.ts';
import { createGraphqlRoute } from './graphql-route.ts';
import { codeOfStatus, errorBody } from './http-error.ts';
import type { Metrics } from './metrics.ts';
import { addOperationsRoutes } from './operations-routes.ts';
import { addPages, type PagesOptions } from './pages/add-pages.ts';
import type { BodyLimits } from './read-json-body.ts';
import type { DependencyCheck } from './readiness.ts';
import { createRequestIds } from './request-ids.ts';
import { addFindUsageRoutes, type FindUsageParts } from './usage/find-usage-routes.ts';

export interface HttpServerOptions {
  readonly pipeline: Pipeline;
  readonly live: { current(): Graph };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly limits: BodyLimits;
  /** Whose pages may read our answers; see allowedOrigins. */
  readonly origins: readonly string[];
  /** Landing page and explorer; null for neither. */
  readonly pages: PagesOptions | null;
  /** Behind `POST /emergencies`; absent in the open mode. */
  readonly declareEmergency?: DeclareEmergency;
  /** Behind `/v2/findUsage`; absent in the open mode. */
  readonly usage?: FindUsageParts;
  /** What must be up for the gateway to be ready. */
  readonly checks?: Readonly<Record<string, DependencyCheck>>;
  /** For a request to arrive in full, in milliseconds. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /** How long `close` waits for answers that are on their way, in milliseconds. Default 15,000. */
  readonly closeTimeoutMs?: number;
}

const HEADERS_TIMEOUT_MS = 5_000;
const LINGER_MS = 1_000;

/** Makes the HTTP server, not listening yet; every answer but a page is JSON, errors included. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, metrics, requestTimeoutMs = 10_000, closeTimeoutMs = 15_000 } = options;
  const app = fastify({
    genReqId: createRequestIds(),
    bodyLimit: options.limits.bodyBytes,
    requestTimeout: requestTimeoutMs,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    http: {
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
      connectionsCheckingInterval: 1_000,
    },
    frameworkErrors: (error, request, reply) => {
      // Comes before every hook.
      sendError(request, reply.headers(headersOf(request)), error.statusCode ?? 400);
    },
    clientErrorHandler: (error, socket) => refuseConnection(error, socket),
  });

  // Bodies are left unread: the pipeline reads one only when it knows who sent it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersOf(request));
  });
  endInTime(app, closeTimeoutMs);
  app.addHook('onResponse', async (request, reply) => {
    dropUnreadBody(request);
    const route = request.routeOptions.url ?? 'none';
    const { method, id: requestId } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    metrics.observeRequest({ method, route, status, ms });
    log.info({ requestId, method, route, status, ms: Math.round(ms) }, 'request');
  });
  await app.register(cors, {
    origin: [...options.origins],
    credentials: false,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'x-purpose',
      'x-case',
      'x-emergency',
      'x-road-userid',
      'accept-language',
    ],
    exposedHeaders: ['x-request-id', 'x-incomplete', 'retry-after'],
    maxAge: 600,
    strictPreflight: false,
  });
  app.setNotFoundHandler((request, reply) => {
    sendError(request, reply, 404);
  });
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) log.error({ requestId: request.id, error: describeError(error) }, 'failed');
    sendError(request, reply, status);
  });

  const admission = new Admission();
  const onGraphql = createGraphqlRoute({ ...options, admission });
  // A callback: a promise that is made before the wait would keep the answer alive after it.
  const onRequest = (_request: FastifyRequest, { raw }: FastifyReply, begin: () => void) =>
    admission.enter(raw, begin);
  app.get('/graphql', { onRequest }, onGraphql);
  app.post('/graphql', { onRequest }, onGraphql);
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'HEAD'],
    url: '/graphql',
    handler: async (request, reply) => sendError(request, reply.header('allow', 'GET, POST'), 405),
  });
  const { declareEmergency, limits } = options;
  if (declareEmergency !== undefined) {
    app.post('/emergencies', createEmergenciesRoute(declareEmergency, limits));
  }
  if (options.usage !== undefined) addFindUsageRoutes(app, options.usage);
  addOperationsRoutes(app, options);
  if (options.pages !== null) addPages(app, options.pages);
  return app;
}

/** Lets `close` end when the last answer is read, and at the latest after the time allowed. */
function endInTime(app: FastifyInstance, closeTimeoutMs: number): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    setTimeout(() => app.server.closeAllConnections(), closeTimeoutMs).unref();
  });
  // A connection that is kept alive for the next request would keep us from ending.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async () => {
    if (isClosing) setImmediate(() => app.server.closeIdleConnections());
  });
}

/** What every answer says of itself. */
function headersOf({ id }: FastifyRequest): Readonly<Record<string, string>> {
  return {
    'x-request-id': id,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

function sendError(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  const acceptLanguage = request.headers['accept-language'];
  const body = errorBody(codeOfStatus(status), { requestId: request.id, acceptLanguage });
  return reply.code(status).send(body);
}

/** What was refused unread is drained for a moment, so that the sender gets to read why. */
function dropUnreadBody({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.resume();
  const timer = setTimeout(() => {
    if (!raw.complete) raw.socket.destroy();
  }, LINGER_MS);
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
}

const STATUS_OF_CLIENT_ERROR: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers what is not HTTP, or came too slowly to become a request. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF_CLIENT_ERROR[error.code ?? ''] ?? '400 Bad Request';
  const requestId = randomUUID();
  const body = JSON.stringify(errorBody('BAD_REQUEST', { requestId, acceptLanguage: 'en' }));
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
