import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Page, renderExplorerPage } from './explorer-page.ts';
import { LANDING_PAGE, LANDING_POLICY } from './landing-page.ts';
import { readExampleOperations } from './read-example-operations.ts';
import { readGraphiql } from './read-graphiql.ts';

/** Tokens of invented people by persona. */
export type DemoTokens = Readonly<Record<string, string>>;

export interface PagesOptions {
  /** Holds the operations that the explorer begins with; null for none. */
  readonly operationsFolder: URL | null;
  /** For demonstrations; a function is asked each time, because tokens expire. */
  readonly demoTokens: DemoTokens | (() => Promise<DemoTokens>);
}

const gzip = promisify(gzipWithCallback);

/** Adds the pages of the developer profile: `/` and `/explorer`. */
export function addPages(app: FastifyInstance, options: PagesOptions): void {
  const { operationsFolder, demoTokens } = options;
  let packing: ReturnType<typeof packGraphiql> | null = null;
  const graphiql = () => {
    packing ??= packGraphiql();
    return packing;
  };

  app.get('/', async (_request, reply) =>
    sendPage(reply, { html: LANDING_PAGE, policy: LANDING_POLICY }),
  );
  app.get('/explorer', async (_request, reply) => {
    const { script, style } = await graphiql();
    const page = renderExplorerPage({
      script: script.path,
      style: style.path,
      operations: operationsFolder === null ? [] : await readExampleOperations(operationsFolder),
      demoTokens: typeof demoTokens === 'function' ? await demoTokens() : demoTokens,
    });
    return sendPage(reply, page);
  });
  app.get<{ Params: { name: string } }>('/explorer/:name', async (request, reply) => {
    const { script, style } = await graphiql();
    const asset = [script, style].find(({ name }) => name === request.params.name);
    return asset === undefined ? reply.callNotFound() : sendAsset(request, reply, asset);
  });
}

function sendPage(reply: FastifyReply, { html, policy }: Page): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .send(html);
}

interface Asset {
  /** Says what it holds, so that it may be kept for ever. */
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly plain: string;
  readonly packed: Buffer;
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply
    .header('content-type', asset.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!isPacked) return reply.send(asset.plain);
  return reply.header('content-encoding', 'gzip').send(asset.packed);
}

/** Packs once: it is megabytes, and the same for everybody. */
async function packGraphiql(): Promise<{ readonly script: Asset; readonly style: Asset }> {
  const { script, style } = await readGraphiql();
  return {
    script: await packAsset(script, 'js', 'text/javascript; charset=utf-8'),
    style: await packAsset(style, 'css', 'text/css; charset=utf-8'),
  };
}

async function packAsset(plain: string, extension: string, type: string): Promise<Asset> {
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const name = `graphiql.${digest}.${extension}`;
  return { name, path: `/explorer/${name}`, type, plain, packed: await gzip(plain) };
}
