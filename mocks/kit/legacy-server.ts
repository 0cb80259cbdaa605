import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AgencyCode } from '../../schema/agencies.ts';
import { createFaults, type Faults } from '../faults.ts';
import type { LegacyRequest, LegacyRoute } from './legacy-route.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { sendAnswer } from './send-answer.ts';

const BODY_BYTES_MAX = 5 * 1024 * 1024;

/** How to start a legacy system. */
export interface LegacyServerOptions {
  /** Whose system it is; faults are set under this name. */
  readonly name: AgencyCode;
  /** In order; the first that matches takes the request. */
  readonly routes: readonly LegacyRoute[];
  /** TCP port on 127.0.0.1. Default 0: any free one. */
  readonly port?: number;
  /** Milliseconds that every answer takes at least. Default 0. */
  readonly latencyMs?: number;
  /** The switchboard to obey. Default: one of its own with nothing set. */
  readonly faults?: Faults;
  /** The clock of the request log, in milliseconds. */
  readonly now?: () => number;
}

/** A running legacy system. */
export interface LegacyServer {
  readonly name: AgencyCode;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly requests: RequestLog;
  /** Stops listening and cuts every open connection. */
  close(): Promise<void>;
}

/** Starts one legacy system on its own port. Resolves when it listens. */
export async function startLegacyServer(options: LegacyServerOptions): Promise<LegacyServer> {
  const { name, routes, faults = createFaults(), latencyMs = 0 } = options;
  const { log, open } = createRequestLog(options.now);

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(message.url ?? '/', 'http://127.0.0.1');
    const method = message.method ?? 'GET';
    const { entry, end } = open(method, url.pathname);
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) end('aborted');
      gone.abort();
    });
    try {
      const body = await readBody(message);
      const route = routes.find((each) => each.matches(method, url.pathname));
      if (body === undefined || route === undefined) {
        response.writeHead(body === undefined ? 413 : 404, { connection: 'close' }).end();
        end(body === undefined ? 'too-large' : 'no-route');
        return;
      }
      const request: LegacyRequest = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: message.headers,
        body,
      };
      const call = route.open(request);
      entry.service = call.service;
      entry.key = call.key;
      const fault = faults.take(name, call.service);
      end(await sendAnswer({ call, dialect: route.dialect, fault, latencyMs, response, gone }));
    } catch {
      response.destroy();
      end('aborted');
    }
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (message, response) => {
    void serve(message, response);
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;

  let changing = Promise.resolve();
  const follow = (): Promise<void> => {
    changing = changing.then(async () => {
      const refuse = faults.active(name)?.kind === 'refused';
      if (refuse && server.listening) await stop(server);
      if (!refuse && !server.listening) await listen(server, port);
    });
    return changing;
  };
  const unsubscribe = faults.subscribe(name, follow);
  await follow();

  return {
    name,
    url: `http://127.0.0.1:${port}`,
    requests: log,
    async close() {
      unsubscribe();
      await changing;
      if (server.listening) await stop(server);
    },
  };
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
