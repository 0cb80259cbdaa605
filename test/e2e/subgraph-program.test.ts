import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { LegacyServer } from '../../mocks/kit/index.ts';
import { EQONAQ_TOKEN, startEqonaq } from '../../mocks/lodging/index.ts';
import { createPeople } from '../../mocks/people.ts';
import { startIsMp } from '../../mocks/registration/index.ts';
import { demoEd25519Key, demoSecret } from '../../schema/demo-keys.ts';
import { CONTEXT_HEADER, createContextSigner } from '../../schema/signed-context.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { representationOf } from '../kit/ask-subgraph.ts';
import { signedContext } from '../kit/contexts.ts';
import { type RunningProgram, runProgram } from '../kit/run-program.ts';

const LATENCY_MS = 400;
const people = createPeople({ today: todayInKazakhstan(new Date()) });
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const folder = mkdtempSync(join(tmpdir(), 'subgraph-program-'));
const started: RunningProgram[] = [];
let eqonaq: LegacyServer;
let isMp: LegacyServer;
let ownKeyFile: string;
let demoKeyFile: string;

beforeAll(async () => {
  eqonaq = await startEqonaq({ people, latencyMs: LATENCY_MS });
  isMp = await startIsMp({ people });
  ownKeyFile = write('own.pem', pemOf(publicKey));
  demoKeyFile = write('demo.pem', pemOf(createPublicKey(demoEd25519Key('signed-context'))));
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await eqonaq.close();
  await isMp.close();
  rmSync(folder, { recursive: true });
});

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function run(name: string, config: object | string, env: Record<string, string> = {}) {
  const text = typeof config === 'string' ? config : stringify({ port: 0, ...config });
  const program = runProgram(
    'subgraphs/main.ts',
    [name, '--config', write(`${name}.yaml`, text)],
    env,
  );
  started.push(program);
  return program;
}

const lodging = () => ({ contextKeyFiles: [ownKeyFile], systems: { eqonaq: { url: eqonaq.url } } });
const SECRET = { EQONAQ_TOKEN };

async function ask(url: string, audience: string, fields: string, signedWith = privateKey) {
  const signer = createContextSigner({ privateKey: signedWith });
  const token = await signer.sign(signedContext(), audience);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: token },
    body: JSON.stringify({
      query: `query ($people: [_Any!]!) {
        _entities(representations: $people) { ... on Person { ${fields} } } }`,
      variables: { people: [representationOf(people.cast['labour-migrant'])] },
    }),
  });
  return { status: response.status, body: await response.json() };
}

const STAYS = 'hotelStays { nodes { number } }';

describe('a subgraph alone', () => {
  it('serves its records to the gateway whose key it was told, and to nobody else', async () => {
    const url = await run('lodging', lodging(), { ...SECRET, NODE_ENV: 'production' }).firstLine;
    const { status, body } = await ask(url, 'lodging', STAYS);
    expect(status).toBe(200);
    const numbers = people.cast['labour-migrant'].hotelStays.map(({ stayId }) => stayId);
    expect(numbers.length).toBeGreaterThan(0);
    const { nodes } = body.data._entities[0].hotelStays;
    expect(nodes.map(({ number }: { number: string }) => number).sort()).toEqual(numbers.sort());
    expect((await ask(url, 'person', STAYS)).status).toBe(401);
    expect((await ask(url, 'lodging', STAYS, demoEd25519Key('signed-context'))).status).toBe(401);
    const health = await fetch(new URL('/health/live', url));
    expect(await health.json()).toEqual({ status: 'UP' });
  });

  it('speaks SHEP with the keys of the demo in the developer profile', async () => {
    const config = { profile: 'developer', systems: { isMp: { url: isMp.url } } };
    const url = await run('registration', config).firstLine;
    const fields = 'arrivalNotifications { nodes { number } }';
    const { body } = await ask(url, 'registration', fields, demoEd25519Key('signed-context'));
    expect(body.errors).toBeUndefined();
    expect(body.data._entities[0].arrivalNotifications.nodes.length).toBeGreaterThan(0);
  });

  it('lets a request in flight end when it is told to stop, and ends without a failure', async () => {
    const program = run('lodging', lodging(), SECRET);
    const url = await program.firstLine;
    eqonaq.requests.clear();
    const answer = ask(url, 'lodging', STAYS);
    await expect.poll(() => eqonaq.requests.entries.length).toBeGreaterThan(0);
    const toldAt = performance.now();
    program.child.kill('SIGTERM');
    expect((await answer).status).toBe(200);
    const { code, stderr } = await program.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // The client keeps its connection open; nobody waits for it.
    expect(performance.now() - toldAt).toBeLessThan(5_000);
    await expect(fetch(new URL('/health/live', url))).rejects.toThrow();
  });
});

describe('a subgraph does not start', () => {
  const refused: [string, () => [object | string, Record<string, string>], RegExp][] = [
    [
      'without the keys of the gateway',
      () => [{ systems: { eqonaq: { url: eqonaq.url } } }, SECRET],
      /expected to be told outside the developer profile\n\s+→ at contextKeyFiles/,
    ],
    [
      'without the token of its system',
      () => [lodging(), {}],
      /expected the environment variable EQONAQ_TOKEN to be set/,
    ],
    [
      'with a key that it does not know',
      () => [{ ...lodging(), prot: 1 }, SECRET],
      /Unrecognized key: "prot"/,
    ],
    ['without its system', () => [{ ...lodging(), systems: {} }, SECRET], /systems\.eqonaq/],
    [
      'with a bound that is none',
      () => [{ ...lodging(), systems: { eqonaq: { url: eqonaq.url, connections: 0 } } }, SECRET],
      /connections: expected an integer from 1 to 256/,
    ],
    ['with a file that is no mapping', () => ['- lodging', SECRET], /to hold a mapping of options/],
    [
      'with the key of the demo in production',
      () => [
        { ...lodging(), contextKeyFiles: [demoKeyFile] },
        { ...SECRET, NODE_ENV: 'production' },
      ],
      /demo\.pem: demo keys are refused under NODE_ENV=production/,
    ],
    [
      'in the developer profile in production',
      () => [
        { profile: 'developer', systems: lodging().systems },
        { ...SECRET, NODE_ENV: 'production' },
      ],
      /demo keys are refused under NODE_ENV=production/,
    ],
  ];

  it.each(refused)('%s', async (_, given, message) => {
    const { code, stdout, stderr } = await run('lodging', ...given()).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('over SHEP with a certificate of the demo in production', async () => {
    const certificate = 'schema/demo-certificates/shep-service.pem';
    const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyFile = write(
      'rsa.pem',
      keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    const shep = {
      senderId: 'a',
      keyFile,
      certificateFile: certificate,
      trustedCertificateFiles: [certificate],
    };
    const config = { contextKeyFiles: [ownKeyFile], shep, systems: { isMp: { url: isMp.url } } };
    const env = { SHEP_PASSWORD: 'a', NODE_ENV: 'production' };
    const { code, stderr } = await run('registration', config, env).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/shep-service\.pem: demo keys are refused under NODE_ENV=production/);
  });

  it.each([
    [
      'of the demo in production',
      Buffer.from(demoSecret('statistics-cells')),
      /demo keys are refused/,
    ],
    ['that is too short', Buffer.alloc(31, 1), /a cell key of at least 32 bytes/],
  ])('over statistics with a cell key %s', async (_name, key, message) => {
    const url = 'http://127.0.0.1:9';
    const systems = { berkutAggregates: { url }, enbekAggregates: { url }, kgd: { url } };
    const env = {
      BERKUT_AGGREGATES_KEY: 'a',
      ENBEK_AGGREGATES_KEY: 'a',
      KGD_API_KEY: 'a',
      STATISTICS_CELL_KEY: key.toString('base64'),
      NODE_ENV: 'production',
    };
    const config = { contextKeyFiles: [ownKeyFile], systems };
    const { code, stderr } = await run('statistics', config, env).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain(key.toString('base64'));
  });

  it('under a name that is none, and says which there are', async () => {
    const { code, stderr } = await run('nobody', lodging(), SECRET).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('person, crossing, registration, employment, kandas, lodging');
  });
});

it('the program explains itself', async () => {
  const { code, stdout } = await runProgram('subgraphs/main.ts', ['--help']).ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(/--config <file>[\s\S]*EQONAQ_TOKEN[\s\S]*subgraphs\/README\.md/);
});
