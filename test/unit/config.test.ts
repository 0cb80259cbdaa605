import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextPrivateKey } from '../../gateway/auth/index.ts';
import { parseConfig, readConfig } from '../../gateway/config.ts';
import { demoEd25519Key, demoRsaKey } from '../../schema/demo-keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('nothing told is the production profile with every limit on', () => {
  expect(parseConfig({})).toEqual({
    port: 4_000,
    host: '0.0.0.0',
    profile: 'production',
    supergraphFile: 'schema/supergraph.graphql',
    policyFile: 'schema/policy.yaml',
    sealedIds: null,
    authorization: { dryRun: false, missing: false },
    subgraphs: {},
    identity: null,
    contextKeyFile: null,
    appeals: null,
    introspection: 'developers',
    limits: {
      bodyBytes: 1_048_576,
      jsonDepth: 64,
      tokens: 5_000,
      depth: 12,
      aliases: 30,
      directives: 50,
      rootFields: 20,
      selections: 20_000,
    },
    accessLog: {
      store: { kind: 'sqlite', file: 'access-log.sqlite' },
      origin: 'migrant-graph/access-log',
      signingKeyFile: null,
      pseudonymKeys: [],
      wrappingKeys: [],
      options: {
        pauseMs: 2,
        groupSize: 256,
        waitingMax: 10_000,
        timeoutMs: 1_000,
        retryMs: 250,
        checkpointMs: 1_000,
        checkpointEntries: 10_000,
        unsignedMsMax: 14_400_000,
      },
      witnesses: [],
    },
    cors: { origins: [] },
    deadlineMs: 10_000,
    rehearsalMs: 3_000,
    engine: 'compiled',
    inFlightDedup: true,
    scheduling: 'requests',
  });
});

test('the developer profile lets everyone introspect, unless it is told otherwise', () => {
  expect(parseConfig({ profile: 'developer' }).introspection).toBe('everyone');
  expect(parseConfig({ profile: 'developer', introspection: 'nobody' }).introspection).toBe(
    'nobody',
  );
});

test('a YAML file is read, and overrides win', async () => {
  const path = await file(
    'gateway.yaml',
    'port: 4100\nsubgraphs:\n  person: { url: "http://127.0.0.1:9001/" }\nlimits: { depth: 15 }\n',
  );
  const config = await readConfig(path, { port: 0 });
  expect(config.port).toBe(0);
  expect(config.subgraphs).toEqual({ person: { url: 'http://127.0.0.1:9001/' } });
  expect(config.limits).toMatchObject({ depth: 15, aliases: 30 });
});

test('an empty file tells nothing, and no file neither', async () => {
  expect(await readConfig(await file('empty.yaml', ''))).toEqual(await readConfig(null));
});

test.each([
  ['an unknown key', { prot: 4000 }, 'prot'],
  ['an unknown limit', { limits: { depht: 3 } }, 'depht'],
  ['an unknown option of a subgraph', { subgraphs: { a: { uri: 'http://a/' } } }, 'uri'],
  ['a port out of range', { port: 70_000 }, 'port'],
  ['a port as text', { port: '4000' }, 'port'],
  ['a limit of zero levels', { limits: { depth: 0 } }, 'limits.depth'],
  ['a limit without end', { limits: { tokens: 1e9 } }, 'limits.tokens'],
  ['a deadline of nothing', { deadlineMs: 0 }, 'deadlineMs'],
  ['a subgraph that is no URL', { subgraphs: { a: { url: 'file:///a' } } }, 'subgraphs.a.url'],
  [
    'a certificate for a subgraph without TLS',
    {
      subgraphs: {
        a: { url: 'http://a/', tls: { caFile: 'a', certificateFile: 'b', keyFile: 'c' } },
      },
    },
    'subgraphs.a.url',
  ],
  [
    'a certificate without its key',
    { subgraphs: { a: { url: 'https://a/', tls: { caFile: 'a', certificateFile: 'b' } } } },
    'subgraphs.a.tls.keyFile',
  ],
  [
    'an algorithm with a shared secret',
    { identity: { issuer: 'https://i.test', algorithms: ['HS256'] } },
    'identity.algorithms',
  ],
  [
    'no algorithm',
    { identity: { issuer: 'https://i.test', algorithms: [] } },
    'identity.algorithms',
  ],
  ['keys without TLS', { identity: { issuer: 'http://i.test' } }, 'identity.issuer'],
  [
    'keys without TLS at another address',
    { identity: { issuer: 'https://i.test', jwksUri: 'http://i.test/keys' } },
    'identity.jwksUri',
  ],
  ['another engine', { engine: 'warp' }, 'engine'],
])('%s is refused by name', (_name, input, named) => {
  expect(() => parseConfig(input)).toThrow(named);
});

test.each([
  [{ prot: 4000 }, 'did you mean "port" in place of "prot"?'],
  [{ supergraphfile: 'a' }, 'did you mean "supergraphFile"'],
  [{ limits: { depht: 3 } }, 'did you mean "depth"'],
  [{ subgraphs: { a: { url: 'http://a/', timeout: 3 } } }, 'did you mean "timeoutMs"'],
  [{ identity: { issuer: 'https://i.test', jwksUrl: 'https://i.test/k' } }, '"jwksUri"'],
  [{ cors: { origin: [] } }, 'did you mean "origins"'],
])('an unknown key is told what it may have meant: %j', (input, hint) => {
  expect(() => parseConfig(input)).toThrow(hint);
});

test('nothing is suggested for a key that is like none', () => {
  expect(() => parseConfig({ constructor: 1, banana: 2 })).toThrow(/^(?!.*did you mean)/s);
});

test('a developer is alone with the gateway, unless another address is told', () => {
  expect(parseConfig({ profile: 'developer' }).host).toBe('127.0.0.1');
  expect(parseConfig({ profile: 'developer', host: '0.0.0.0' }).host).toBe('0.0.0.0');
});

test('a file that holds no mapping is refused', async () => {
  await expect(readConfig(await file('list.yaml', '- 1\n'))).rejects.toThrow('mapping');
});

test('the developer profile has a demo key for contexts, production has none', () => {
  const key = contextPrivateKey({ profile: 'developer', contextKeyFile: null });
  expect(key.equals(demoEd25519Key('signed-context'))).toBe(true);
  expect(() => contextPrivateKey({ profile: 'production', contextKeyFile: null })).toThrow(
    'contextKeyFile',
  );
});

test('the key for contexts is read from its file, and only an Ed25519 key is taken', async () => {
  const pem = { format: 'pem', type: 'pkcs8' } as const;
  const own = generateKeyPairSync('ed25519').privateKey;
  const good = await file('good.pem', own.export(pem).toString());
  const bad = await file('bad.pem', demoRsaKey('stranger').export(pem).toString());
  expect(contextPrivateKey({ profile: 'production', contextKeyFile: good }).equals(own)).toBe(true);
  expect(() => contextPrivateKey({ profile: 'production', contextKeyFile: bad })).toThrow(
    'expected an Ed25519 key, but got rsa',
  );
});

test('a demo key from a file signs nothing outside the developer profile', async () => {
  const pem = { format: 'pem', type: 'pkcs8' } as const;
  for (const name of ['signed-context', 'stranger'] as const) {
    const key = demoEd25519Key(name);
    const contextKeyFile = await file(`${name}.pem`, key.export(pem).toString());
    expect(() => contextPrivateKey({ profile: 'production', contextKeyFile })).toThrow('demo key');
    expect(contextPrivateKey({ profile: 'developer', contextKeyFile }).equals(key)).toBe(true);
  }
});

test('the policy of the migrant graph is for the migrant graph alone', () => {
  expect(parseConfig({ supergraphFile: 'other.graphql' }).policyFile).toBeNull();
  const policyFile = 'other.yaml';
  expect(parseConfig({ supergraphFile: 'other.graphql', policyFile }).policyFile).toBe(policyFile);
  expect(parseConfig({ policyFile: null }).policyFile).toBeNull();
});

test('a dry run is refused in production', () => {
  const authorization = { dryRun: true };
  expect(() => parseConfig({ authorization })).toThrow('dry run');
  expect(parseConfig({ profile: 'developer', authorization }).authorization.dryRun).toBe(true);
});
