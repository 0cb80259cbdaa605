import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_TOKEN, type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const HAS_CHROMIUM = existsSync(CHROMIUM);

let folder: string;
let gateway: HttpGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  await write('all.graphql', 'query All($id: ID!) { person(id: $id) { visits } } # </script>');
  await write('all.variables.json', '{ "id": "8" }');
  await write('person-overview.graphql', 'query Overview($id: ID!) { person(id: $id) { name } }');
  await write('person-overview.variables.json', '{ "id": "7" }');
  gateway = await startHttpGateway(
    {},
    {
      pages: {
        demoTokens: { migrant: 'token-of-the-migrant', inspector: GOOD_TOKEN },
        operationsFolder: pathToFileURL(`${folder}/`),
      },
    },
  );
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

/** The sources that a policy allows, by directive. */
function sourcesOf(response: Response): Record<string, string[]> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

function hashesOf(html: string): string[] {
  return html
    .split('<script>')
    .slice(1)
    .map((rest) => rest.slice(0, rest.lastIndexOf('</script>')))
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

describe('the landing page', () => {
  it('may run its own script and ask Apollo Studio, and nothing else', async () => {
    const response = await fetch(gateway.url);
    const sources = sourcesOf(response);
    expect(sources['default-src']).toEqual(["'none'"]);
    expect(sources['connect-src']).toEqual(['https://studio.apollographql.com']);
    expect(sources['frame-ancestors']).toEqual(["'none'"]);
    const html = await response.text();
    expect(sources['script-src']).toEqual(hashesOf(html));
    for (const id of ['endpoint', 'status', 'open-sandbox', 'open-explorer']) {
      expect(html).toContain(`id="${id}"`);
    }
  });
});

describe('the explorer', () => {
  it('may run its own scripts and ask its own gateway, and nothing else', async () => {
    const response = await fetch(`${gateway.url}/explorer`);
    await response.arrayBuffer();
    const sources = sourcesOf(response);
    expect(sources).toMatchObject({
      'default-src': ["'none'"],
      'connect-src': ["'self'"],
      'worker-src': ['blob:'],
      'frame-ancestors': ["'none'"],
    });
    const everySource = Object.values(sources).flat();
    expect(everySource.filter((source) => /unsafe-eval|https?:|\*/.test(source))).toEqual([]);
    expect(sources['script-src']).not.toContain("'unsafe-inline'");
    expect(sources['script-src']).toEqual(["'self'", expect.stringMatching(/^'sha256-/)]);
  });

  it('is kept by no cache, and what it is made of is sent packed, once', async () => {
    const page = await fetch(`${gateway.url}/explorer`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html.length).toBeLessThan(100_000);
    const [style = '', script = ''] = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    for (const [path, type] of [
      [style, 'text/css'],
      [script, 'text/javascript'],
    ] as const) {
      const response = await fetch(gateway.url + path);
      expect(response.headers.get('cache-control')).toMatch(/\bimmutable\b/);
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(response.headers.get('content-type')).toContain(type);
      const plain = await fetch(gateway.url + path, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).toBe(await response.text());
    }
  });

  it('is made of nothing else that has a name', async () => {
    for (const name of ['graphiql.js', 'graphiql.0123456789abcdef.js', '..%2f..%2fpackage.json']) {
      expect((await fetch(`${gateway.url}/explorer/${name}`)).status).toBe(404);
    }
  });

  it('asks for tokens each time, because they expire', async () => {
    let issued = 0;
    const demoTokens = async () => {
      issued += 1;
      return { inspector: `token-${issued}` };
    };
    const other = await startHttpGateway({}, { pages: { demoTokens, operationsFolder: null } });
    try {
      expect(await (await fetch(`${other.url}/explorer`)).text()).toContain('Bearer token-1');
      expect(await (await fetch(`${other.url}/explorer`)).text()).toContain('Bearer token-2');
    } finally {
      await other.close();
    }
  });

  it('begins with the overview, and no operation can end its script', async () => {
    const html = await (await fetch(`${gateway.url}/explorer`)).text();
    const [, data = ''] = /type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
    const { operations, personas } = JSON.parse(data);
    expect(operations.map(({ name }: { name: string }) => name)).toEqual([
      'person-overview',
      'all',
    ]);
    expect(operations[1].query).toContain('</script>');
    expect(personas.inspector).toEqual({
      authorization: `Bearer ${GOOD_TOKEN}`,
      'x-purpose': 'migration-control',
      'x-case': 'DEMO-1',
    });
    expect(personas.migrant['x-purpose']).toBe('self');
  });
});

describe.skipIf(!HAS_CHROMIUM && process.env.CI === undefined)(
  `the pages in Chromium (skipped where ${CHROMIUM} is not installed)`,
  () => {
    it('runs the overview without another host, and nothing breaks its policy', async () => {
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      });
      try {
        const page = await browser.newPage();
        const problems: string[] = [];
        const hosts = new Set<string>();
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
        });
        await page.goto(gateway.url);
        await page.waitForURL('**/explorer');
        page.on('request', (request) => hosts.add(new URL(request.url()).host));
        await page.locator('button.graphiql-execute-button').click();
        const result = page.locator('.result-window');
        await result.getByText('Person 7').waitFor();
        expect(await page.locator('#persona').inputValue()).toBe('inspector');
        expect(problems).toEqual([]);
        expect([...hosts].filter((host) => host !== '')).toEqual([new URL(gateway.url).host]);
      } finally {
        await browser.close();
      }
    }, 60_000);
  },
);
