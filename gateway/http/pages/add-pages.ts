import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { renderExplorerPage } from './explorer-page.ts';
import { LANDING_PAGE, LANDING_POLICY } from './landing-page.ts';
import { readExampleOperations } from './read-example-operations.ts';

export interface PagesOptions {
  /** Holds the operations that the explorer begins with; null for none. */
  readonly operationsFolder: URL | null;
  /** Tokens of invented people by persona, for demonstrations. */
  readonly demoTokens: Readonly<Record<string, string>>;
}

const gzip = promisify(gzipWithCallback);

/** Adds the pages of the developer profile: `/` and `/explorer`. */
export function addPages(app: FastifyInstance, options: PagesOptions): void {
  let explorer: ReturnType<typeof packExplorer> | null = null;

  app.get('/', async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', LANDING_POLICY)
      .header('referrer-policy', 'no-referrer')
      .send(LANDING_PAGE),
  );

  app.get('/explorer', async (request, reply) => {
    explorer ??= packExplorer(options);
    const { plain, packed, etag, policy } = await explorer;
    reply
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding')
      .header('etag', etag);
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    reply.header('content-type', 'text/html; charset=utf-8');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(plain);
    return reply.header('content-encoding', 'gzip').send(packed);
  });
}

/** Renders once: the page is megabytes, and the same for everybody. */
async function packExplorer({ operationsFolder, demoTokens }: PagesOptions) {
  const operations = operationsFolder === null ? [] : await readExampleOperations(operationsFolder);
  const { html, policy } = await renderExplorerPage({ operations, demoTokens });
  const plain = Buffer.from(html);
  const digest = createHash('sha256').update(plain).digest('base64url');
  return { plain, packed: await gzip(plain), etag: `W/"${digest}"`, policy };
}
