import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printVerifierKey, verifierOf } from '../../gateway/access-log/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import { issueToken } from '../../mocks/idp/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { runProgram } from '../kit/run-program.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

/** Headless, and quiet: the browser itself must not be what asks another host. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURE = fileURLToPath(new URL('../../docs/pictures/explorer.png', import.meta.url));
/** The labour migrant of the cast, whom the prefilled operation asks for. */
const IIN = '910314390101';

const executablePath = findChromium();
const isOnCi = process.env.CI === 'true';
if (executablePath === null && !isOnCi) {
  process.stderr.write('the explorer is not tested: no chromium; set CHROMIUM_PATH to one\n');
}

describe.skipIf(executablePath === null && !isOnCi)('the explorer over the whole graph', () => {
  let graph: MigrantGraph;
  let browser: Browser;

  beforeAll(async () => {
    if (executablePath === null) throw new Error('expected a chromium: set CHROMIUM_PATH to one');
    const demoTokens = {
      inspector: await issueToken('inspector'),
      migrant: await issueToken('migrant'),
    };
    graph = await startMigrantGraph({ latencyMs: 0, demoTokens });
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await graph?.close();
  });

  it('runs the overview of a person in a browser and asks no other host', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const strangers: string[] = [];
    const refusals: string[] = [];
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== graph.url) strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refusals.push(message.text());
    });

    await page.goto(`${graph.url}/explorer`);
    const run = page.getByRole('button', { name: /execute query/i });
    await run.waitFor({ timeout: 60_000 });
    await expect
      .poll(() => page.locator('.graphiql-query-editor').textContent(), { timeout: 30_000 })
      .toContain('PersonOverview');
    await run.click();

    const result = page.locator('.result-window');
    const person = await graph.ask(
      'inspector',
      'query ($iin: Iin) { person(iin: $iin) { name { latin { surname } } } }',
      { iin: IIN },
    );
    const { surname } = person.data.person.name.latin;
    await expect.poll(() => result.textContent(), { timeout: 30_000 }).toContain(IIN);
    expect(surname).toMatch(/^[A-Z]+$/);
    expect(await result.textContent()).toContain(surname);
    if (process.env.UPDATE_PICTURES === '1') {
      await mkdir(fileURLToPath(new URL('.', `file://${PICTURE}`)), { recursive: true });
      await page.screenshot({ path: PICTURE });
    }
    expect(strangers).toEqual([]);
    expect(refusals).toEqual([]);
    await page.close();
  }, 120_000);

  it('shows a person the reading that an inspector has just made, with a proof that holds', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const run = page.getByRole('button', { name: /execute query/i });
    const result = page.locator('.result-window');
    await page.goto(`${graph.url}/explorer?persona=inspector`);
    await run.click({ timeout: 60_000 });
    await expect.poll(() => result.textContent(), { timeout: 30_000 }).toContain(IIN);

    let proof: string | null = null;
    // The log is signed once a second.
    await expect
      .poll(
        async () => {
          const query = '{ me { accessLog(first: 1) { nodes { proof } } } }';
          const { data } = await graph.ask('migrant', query);
          proof = data.me.accessLog.nodes[0].proof;
          return proof;
        },
        { timeout: 30_000 },
      )
      .not.toBeNull();
    await page.goto(`${graph.url}/explorer?persona=migrant`);
    await run.waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: 'AccessProof' }).click();
    await expect
      .poll(() => page.locator('.graphiql-query-editor').textContent(), { timeout: 30_000 })
      .toContain('AccessProof');
    await run.click();
    await expect
      .poll(() => result.textContent(), { timeout: 30_000 })
      .toContain('c2sp.org/tlog-proof');

    const shown = (await result.textContent())?.replace(/\s/g, '') ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'proof-'));
    const file = join(folder, 'entry.tlog-proof');
    await writeFile(file, proof ?? '');
    const { origin } = parseConfig({}).accessLog;
    const key = verifierOf({ name: origin, privateKey: demoEd25519Key('access-log') });
    const check = (...args: string[]) =>
      runProgram('gateway/cli/access-log.ts', ['prove', '--check', ...args]).ended;
    const checked = await check(file, '--key', printVerifierKey(key));
    expect(checked).toMatchObject({ code: 0 });
    expect(shown).toContain(JSON.stringify(proof).slice(1, 80).replace(/\s/g, ''));

    const forged = (proof ?? '').replace(/^extra (.+)$/m, (_, entry: string) => {
      const text = Buffer.from(entry, 'base64').toString().replace('DISCLOSED', 'REFUSED');
      return `extra ${Buffer.from(text).toString('base64')}`;
    });
    expect(forged).not.toBe(proof);
    await writeFile(file, forged);
    expect((await check(file, '--key', printVerifierKey(key))).code).toBe(1);
    await rm(folder, { recursive: true });
    await page.close();
  }, 120_000);
});

/** Where CHROMIUM_PATH or the search path says it is; null if there is none. */
function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return existsSync(asked) ? asked : null;
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
