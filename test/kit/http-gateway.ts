import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { ClientError } from '../../gateway/client-error.ts';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import {
  allowedOrigins,
  createHttpServer,
  createLog,
  createMetrics,
  type HttpServerOptions,
} from '../../gateway/http/index.ts';
import { createPipeline } from '../../gateway/pipeline.ts';
import { createDocumentStore } from '../../gateway/plan/index.ts';
import { credentials, testAccess } from './gateway-access.ts';
import { openTestGraph, type TestGraph } from './test-graph.ts';

/** Who may come in to a test's gateway. */
export const GOOD_TOKEN = 'a-good-token';

/** A gateway over two subgraphs, with everything but a real identity provider. */
export interface HttpGateway {
  readonly url: string;
  readonly endpoint: string;
  readonly graph: TestGraph;
  /** What was logged so far. */
  log(): string;
  /** How many requests reached a subgraph so far. */
  calls(): number;
  /** Posts to `/graphql` with a good token unless `headers` say otherwise. */
  post(body: NonNullable<RequestInit['body']>, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const SUBGRAPHS = {
  people: {
    sdl: `
      type Query { person(id: ID!): Person }
      type Mutation { forget(id: ID!): Boolean }
      type Person @key(fields: "id") { id: ID! name: String }
    `,
    resolvers: {
      Query: { person: (_: unknown, { id }: { id: string }) => ({ id, name: `Person ${id}` }) },
      Mutation: { forget: () => true },
      Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Person ${id}` }) },
    },
  },
  visits: {
    sdl: 'type Person @key(fields: "id") { id: ID! visits: Int }',
    resolvers: {
      Person: { __resolveReference: ({ id }: { id: string }) => ({ id, visits: 3 }) },
    },
  },
};

/** Starts a gateway on a free port. */
export async function startHttpGateway(
  configured: GatewayConfigInput = {},
  options: Partial<HttpServerOptions> = {},
): Promise<HttpGateway> {
  const config = parseConfig({ profile: 'developer', ...configured });
  const lines: string[] = [];
  const log = createLog(
    new Writable({
      write(line, _encoding, done) {
        lines.push(String(line));
        done();
      },
    }),
  );
  const metrics = createMetrics();
  const graph = await openTestGraph(SUBGRAPHS, { onFetch: (it) => metrics.observeFetch(it) });
  const live = { current: () => graph.graph };
  const documents = createDocumentStore({ limits: config.limits, suggestions: false });
  const app = await createHttpServer({
    pipeline: createPipeline({
      live,
      documents,
      config,
      now: () => new Date(),
      access: testAccess({
        async authenticate(authorization) {
          if (authorization === `Bearer ${GOOD_TOKEN}`) return credentials();
          throw new ClientError('UNAUTHENTICATED');
        },
      }),
    }),
    live,
    log,
    metrics,
    limits: config.limits,
    origins: allowedOrigins(config.profile, config.cors.origins),
    pages: { demoTokens: {}, operationsFolder: null },
    ...options,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const endpoint = `${url}/graphql`;
  return {
    url,
    endpoint,
    graph,
    log: () => lines.join(''),
    calls: () => Object.values(graph.received).flat().length,
    post: (body, headers = {}) =>
      fetch(endpoint, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${GOOD_TOKEN}`,
          'accept-language': 'en',
          ...headers,
        },
      }),
    async close() {
      await app.close();
      await graph.close();
    },
  };
}
