import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import { serveAccessSubgraph } from '../../gateway/serve-access-subgraph.ts';
import { CONTEXT_HEADER, createContextSigner } from '../../schema/signed-context.ts';
import { createNullAccessLogStore } from '../bench/null-access-log-store.ts';
import { contextOf } from '../kit/contexts.ts';
import { TEST_PSEUDONYM_KEY } from '../kit/open-test-log.ts';

const { privateKey } = generateKeyPairSync('ed25519');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-access-'));
});
afterAll(() => rm(folder, { recursive: true }));

const serve = (config: GatewayConfigInput = {}) =>
  serveAccessSubgraph(parseConfig(config), {
    accessLog: {
      store: createNullAccessLogStore(),
      pseudonyms: createPseudonymizer([TEST_PSEUDONYM_KEY]),
    },
    privateKey,
    now: () => new Date(),
    onInternalError: (error) => {
      throw error;
    },
  });

describe('the subgraph of the access log', () => {
  it('is served to contexts of its own gateway alone', async () => {
    const served = await serve();
    if (served === null) throw new Error('expected the subgraph to be served');
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    const ask = async (key: typeof privateKey, audience: string) => {
      const signer = createContextSigner({ privateKey: key });
      const context = contextOf('auditor', 'data-protection');
      const response = await fetch(served.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [CONTEXT_HEADER]: await signer.sign(context, audience),
        },
        body: JSON.stringify({ query: '{ accesses { nodes { id } } }' }),
      });
      return [response.status, (await response.json()).data] as const;
    };
    expect(await ask(privateKey, 'access')).toEqual([200, { accesses: { nodes: [] } }]);
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect((await ask(stranger, 'access'))[0]).toBe(401);
    expect((await ask(privateKey, 'person'))[0]).toBe(401);
    await served.close();
  });

  it('is not served where a supergraph has none, or has it elsewhere', async () => {
    const supergraphFile = join(folder, 'foreign.graphql');
    await writeFile(supergraphFile, 'type Query { access: String }');
    expect(await serve({ supergraphFile })).toBeNull();
    expect(await serve({ subgraphs: { access: { url: 'http://127.0.0.1:1/' } } })).toBeNull();
  });

  it('does not send appeals with a token that everybody knows in production', async () => {
    const url = 'https://eotinish.example';
    await expect(serve({ appeals: { url } })).rejects.toThrow('appeals.tokenFile');
    const tokenFile = join(folder, 'token.txt');
    await expect(serve({ appeals: { url, tokenFile } })).rejects.toThrow('ENOENT');
    await writeFile(tokenFile, 'a-token\n');
    const served = await serve({ appeals: { url, tokenFile } });
    expect(served).not.toBeNull();
    await served?.close();
  });
});
