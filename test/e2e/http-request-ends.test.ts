import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { redactText } from '../../gateway/http/redact-text.ts';
import { startGateway } from '../../gateway/main.ts';
import { ISSUER, startIdentityProvider } from '../../mocks/idp/index.ts';
import { GOOD_TOKEN, type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

let gateway: HttpGateway;
beforeAll(async () => {
  gateway = await startHttpGateway();
});
afterEach(() => gateway.graph.heal());
afterAll(() => gateway.close());

describe('a client that goes', () => {
  it('ends the calls that were made for it', async () => {
    const controller = new AbortController();
    const ended = new Promise<void>((resolve) => {
      gateway.graph.break('people', async ({ response }) => {
        controller.abort();
        await once(response, 'close');
        resolve();
        return null;
      });
    });
    const request = fetch(gateway.endpoint, {
      method: 'POST',
      body: '{"query":"{ person(id: \\"7\\") { name } }"}',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${GOOD_TOKEN}` },
      signal: controller.signal,
    });
    await expect(request).rejects.toThrow('aborted');
    await ended;
  });
});

describe('a gateway', () => {
  it('ends as soon as the last answer is out, whoever would keep the connection', async () => {
    const other = await startHttpGateway({}, { closeTimeoutMs: 60_000 });
    let closing: Promise<void> | null = null;
    other.graph.break('people', ({ result }) => {
      closing = other.close();
      return result;
    });
    const response = await other.post('{"query":"{ person(id: \\"7\\") { name } }"}');
    expect(await response.json()).toEqual({ data: { person: { name: 'Person 7' } } });
    await closing;
  });

  it('ends although a client does not read its answer', async () => {
    const other = await startHttpGateway({}, { closeTimeoutMs: 200 });
    const html = await (await fetch(`${other.url}/explorer`)).text();
    const [, path = ''] = /<script src="([^"]+)"/.exec(html) ?? [];
    const response = await fetch(other.url + path, {
      headers: { 'accept-encoding': 'identity' },
    });
    await other.close();
    await expect(response.text()).rejects.toThrow();
  });

  it('does not start without an identity provider', async () => {
    const config = parseConfig({ profile: 'developer', port: 0 });
    await expect(startGateway(config)).rejects.toThrow('identity');
  });

  it('does not start with the keys of the demo in production', async () => {
    const identity = { issuer: 'https://idp.example', jwksUri: 'https://idp.example/keys' };
    const config = parseConfig({ profile: 'developer', port: 0, identity });
    vi.stubEnv('NODE_ENV', 'production');
    try {
      await expect(startGateway(config)).rejects.toThrow('developer profile');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('is not ready while the keys of the identity provider cannot be read', async () => {
    const provider = await startIdentityProvider();
    const identity = { issuer: ISSUER, jwksUri: `${provider.url}/jwks` };
    const subgraphs = { person: { url: 'http://127.0.0.1:1/' } };
    const accessLog = temporaryLog();
    const config = parseConfig({ profile: 'developer', port: 0, identity, subgraphs, accessLog });
    const log = createLog(new PassThrough().resume());
    const dependency = async (url: string) => {
      const { dependencies } = await (await fetch(`${url}/health/ready`)).json();
      return dependencies.identityProvider.status;
    };
    const first = await startGateway(config, { log });
    try {
      expect(await dependency(first.url)).toBe('up');
    } finally {
      await first.close();
      await provider.close();
    }
    const second = await startGateway(config, { log });
    try {
      expect(await dependency(second.url)).toBe('down');
    } finally {
      await second.close();
    }
  });

  it('does not start for every origin', async () => {
    const config = { origins: ['https://portal.example/path'] };
    await expect(startHttpGateway({ cors: config })).rejects.toThrow('origin');
  });
});

describe('the log', () => {
  it.each(['authorization', 'token', 'headers', 'body', 'query', 'variables'])(
    'masks what stands under the name %s',
    async (name) => {
      const lines = new PassThrough();
      createLog(lines).info({ [name]: 'one', a: { [name]: 'two', b: { [name]: 'three' } } }, 'x');
      const line = String(lines.read());
      expect(line).toContain('"msg":"x"');
      expect(line).not.toMatch(/one|two|three/);
    },
  );
});

describe('the mask of the log', () => {
  it.each([
    'iin 900101300017 there',
    'doc:UZB:FA0000001',
    'N12345678 lost',
    'Bearer abc.def',
    'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2ln',
    'call +77011234567',
    'mail a.b@example.kz',
  ])('hides what is personal in "%s"', (text) => {
    const masked = redactText(text);
    expect(masked).toContain('[redacted]');
    expect(masked).not.toMatch(/\d{6}|eyJ|abc\.def|@/);
  });

  it.each([
    '{"time":1795413308754}',
    '"requestId":"ab123456-3ac9-4d1e-a206-900101300017"',
    '"route":"/graphql","status":200',
  ])('leaves %s as it is', (text) => {
    expect(redactText(text)).toBe(text);
  });
});
