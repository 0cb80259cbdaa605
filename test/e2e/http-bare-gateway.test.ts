import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { composeSdl } from '../kit/compose-sdl.ts';
import { type SubgraphServers, serveSubgraphs } from '../kit/subgraph-servers.ts';

const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url));

const SHOP = {
  products: {
    sdl: `
      type Query { products: [Product] }
      type Product @key(fields: "sku") { sku: ID! name: String price: Int @authenticated }
    `,
    resolvers: {
      Query: { products: () => [{ sku: 'a', name: 'Lamp', price: 5 }] },
    },
  },
  stock: {
    sdl: `
      type Product @key(fields: "sku") {
        sku: ID!
        left: Int @requiresScopes(scopes: [["stock:read", "stock:all"], ["admin"]])
      }
    `,
    resolvers: {
      Product: { __resolveReference: ({ sku }: { sku: string }) => ({ sku, left: 2 }) },
    },
  },
};

let folder: string;
let supergraph: string;
let subgraphs: SubgraphServers;
const running: ChildProcess[] = [];

beforeAll(async () => {
  subgraphs = await serveSubgraphs(SHOP);
  folder = await mkdtemp(join(tmpdir(), 'bare-gateway-'));
  supergraph = join(folder, 'supergraph.graphql');
  const sdl = composeSdl({ products: SHOP.products.sdl, stock: SHOP.stock.sdl });
  await writeFile(
    supergraph,
    Object.entries(subgraphs.urls).reduce(
      (text, [name, url]) => text.replace(`http://${name}.subgraph/`, url),
      sdl,
    ),
  );
});
afterEach(() => {
  subgraphs.heal();
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await subgraphs.close();
  await rm(folder, { recursive: true });
});

function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });
  running.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { child, output };
}

/** Starts a gateway that is expected to listen; resolves with its endpoint. */
async function startListening(args: readonly string[], env?: Record<string, string>) {
  const { child, output } = start(args, env);
  while (!output.out.includes('\n')) {
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => {
        throw new Error(`the gateway ended: ${output.err}`);
      }),
    ]);
  }
  return { child, output, endpoint: output.out.trim() };
}

async function refused(args: readonly string[], env?: Record<string, string>): Promise<string> {
  const { child, output } = start(args, env);
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(output.out).toBe('');
  return output.err;
}

const post = (endpoint: string, query: string) =>
  fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer of-the-client' },
    body: JSON.stringify({ query }),
  });

describe('the bare gateway', () => {
  it('serves any supergraph on a free port that it prints, and forwards authorization', async () => {
    const { endpoint, output } = await startListening([
      ...['--supergraph', supergraph, '--port', '0', '--open'],
    ]);
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const response = await post(endpoint, '{ products { name price left } }');
    expect(await response.json()).toEqual({
      data: { products: [{ name: 'Lamp', price: 5, left: 2 }] },
    });
    expect(subgraphs.received.stock?.[0]?.headers.authorization).toBe('Bearer of-the-client');
    expect(output.err).toContain('WARNING');
    expect(output.err).toContain('Product.price @authenticated');
    expect(output.err).toContain(
      'Product.left @requiresScopes (stock:read and stock:all, or admin)',
    );
    const ready = await fetch(new URL('/health/ready', endpoint));
    expect(await ready.json()).toMatchObject({ status: 'ready' });
  });

  it('knows nobody who could declare an emergency', async () => {
    const { endpoint } = await startListening([
      '--supergraph',
      supergraph,
      '--port',
      '0',
      '--open',
    ]);
    const response = await fetch(new URL('/emergencies', endpoint), { method: 'POST' });
    expect(response.status).toBe(404);
  });

  it('takes its port from PORT and ends on SIGTERM after what is in flight', async () => {
    const { endpoint, child } = await startListening(['--supergraph', supergraph, '--open'], {
      PORT: '0',
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      subgraphs.break('products', async ({ result }) => {
        resolve();
        await held;
        return result;
      });
    });
    const answer = post(endpoint, '{ products { name } }');
    await asked;
    child.kill('SIGTERM');
    release();
    expect(await (await answer).json()).toEqual({ data: { products: [{ name: 'Lamp' }] } });
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0);
  });

  it('is never open in production', async () => {
    const told = await refused(['--supergraph', supergraph, '--port', '0', '--open'], {
      NODE_ENV: 'production',
    });
    expect(told).toContain('does not start in production');
  });

  it('does not start without an identity provider, unless it is told to', async () => {
    const told = await refused(['--supergraph', supergraph, '--port', '0']);
    expect(told).toContain('identity');
    expect(told).toContain('--open');
    expect(Object.values(subgraphs.received).flat()).toEqual([]);
  });

  it('explains itself', async () => {
    const { child, output } = start(['--help']);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(output.out).toContain('--supergraph supergraph.graphql --port 4000 --open');
  });
});
