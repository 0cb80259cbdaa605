import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Graph } from '../execute/index.ts';
import type { Metrics } from './metrics.ts';
import { createReadiness, type DependencyCheck } from './readiness.ts';

const PACKAGE = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

/** Adds what operators ask: `/health/live`, `/health/ready`, `/metrics` and `/version`. */
export function addOperationsRoutes(
  app: FastifyInstance,
  parts: {
    readonly live: { current(): Graph };
    readonly metrics: Metrics;
    readonly checks?: Readonly<Record<string, DependencyCheck>>;
  },
): void {
  const { live, metrics, checks } = parts;
  const readiness = createReadiness(() => live.current(), checks);

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const state = await readiness();
    return reply.code(state.status === 'unavailable' ? 503 : 200).send(state);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.print()),
  );
  app.get('/version', async () => ({
    name: PACKAGE.name,
    version: PACKAGE.version,
    node: process.version,
    supergraph: live.current().supergraphHash,
  }));
}
