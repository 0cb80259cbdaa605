import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWK, SignJWT } from 'jose';
import { afterEach, expect, test } from 'vitest';
import {
  type Authenticate,
  createAuthenticator,
  createKeySource,
} from '../../gateway/auth/index.ts';
import { parseConfig } from '../../gateway/config.ts';

interface Issuer {
  readonly url: string;
  readonly requests: string[];
  keys: JWK[];
  answer: 'keys' | 'error' | 'redirect' | 'huge' | 'html' | 'foreign-discovery';
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function startIssuer(): Promise<Issuer> {
  const issuer: Issuer & { url: string } = { url: '', requests: [], keys: [], answer: 'keys' };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    issuer.requests.push(path);
    // What is bent is one thing only: each answer would be accepted but for that.
    const name = issuer.answer === 'foreign-discovery' ? 'https://else.test' : issuer.url;
    const body = path.endsWith('/.well-known/openid-configuration')
      ? { issuer: name, jwks_uri: `${issuer.url}/keys` }
      : { keys: issuer.keys };
    if (issuer.answer === 'redirect' && !path.startsWith('/real')) {
      response.writeHead(302, { location: `/real${path}` }).end();
      return;
    }
    response.statusCode = issuer.answer === 'error' ? 503 : 200;
    const padding = issuer.answer === 'huge' ? 'x'.repeat(300_000) : '';
    response.end(issuer.answer === 'html' ? '<html>' : JSON.stringify({ ...body, padding }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return issuer;
}

async function newKey(kid: string): Promise<{ jwk: JWK; privateKey: KeyObject; kid: string }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }, privateKey, kid };
}

/** A frozen clock, an issuer with one key, and an authenticator that finds it by discovery. */
async function arrange() {
  const issuer = await startIssuer();
  const key = await newKey('one');
  issuer.keys = [key.jwk];
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const { identity } = parseConfig({ profile: 'developer', identity: { issuer: issuer.url } });
  if (identity === null) throw new Error('expected an identity provider');
  const now = () => clock.now;
  const keys = createKeySource({ identity, now: () => now().getTime() });
  const authenticate = createAuthenticator(identity, { now, keys });
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };
  const present = (signer: Parameters<typeof presentToken>[3] = key) =>
    presentToken(authenticate, issuer.url, clock.now, signer);
  return { issuer, present, pass, keys };
}

async function presentToken(
  authenticate: Authenticate,
  issuer: string,
  now: Date,
  { privateKey, kid, alg = 'EdDSA' }: { privateKey: KeyObject; kid: string; alg?: string },
): Promise<unknown> {
  const iat = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT({ roles: ['host'], system: 'test' })
    .setProtectedHeader({ alg, typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience('migrant-graph')
    .setSubject('someone')
    .setIssuedAt(iat)
    .setExpirationTime(iat + 600)
    .sign(privateKey);
  return authenticate(`Bearer ${token}`).then(
    ({ requester }) => requester.id,
    ({ code }) => code,
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('an algorithm that was not allowed is refused, also under the right key of the issuer', async () => {
  const { issuer, present } = await arrange();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // Some issuers do not say what their keys are for.
  issuer.keys = [{ ...(await exportJWK(publicKey)), kid: 'rsa' }];
  const answers = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384'].map(async (alg) => [
    alg,
    await present({ privateKey, kid: 'rsa', alg }),
  ]);
  expect(await Promise.all(answers)).toEqual([
    ['RS256', 'someone'],
    ['RS384', 'UNAUTHENTICATED'],
    ['RS512', 'UNAUTHENTICATED'],
    ['PS256', 'someone'],
    ['PS384', 'UNAUTHENTICATED'],
  ]);
});

test('keys are found through discovery and read once while they are fresh', async () => {
  const { issuer, present, pass } = await arrange();
  expect(await present()).toBe('someone');
  pass(9 * MINUTE);
  expect(await present()).toBe('someone');
  expect(issuer.requests).toEqual(['/.well-known/openid-configuration', '/keys']);
});

test('a hundred requests at once read the keys once', async () => {
  const { issuer, present } = await arrange();
  const answers = await Promise.all(Array.from({ length: 100 }, () => present()));
  expect(new Set(answers)).toEqual(new Set(['someone']));
  expect(issuer.requests).toHaveLength(2);
});

test('a new key is taken up when a token names it, after the cooldown', async () => {
  const { issuer, present, pass } = await arrange();
  await present();
  const next = await newKey('two');
  issuer.keys = [next.jwk];
  expect(await present(next)).toBe('UNAUTHENTICATED');
  pass(31_000);
  expect(await present(next)).toBe('someone');
});

test('a key that the issuer withdrew is refused once the set is read again', async () => {
  const { issuer, present, pass } = await arrange();
  expect(await present()).toBe('someone');
  issuer.keys = [(await newKey('two')).jwk];
  pass(11 * MINUTE);
  expect(await present()).toBe('UNAUTHENTICATED');
});

test.each(['error', 'redirect', 'huge', 'html', 'foreign-discovery'] as const)(
  'known keys stay in use for a day while the provider answers with: %s',
  async (kind) => {
    const { issuer, present, pass } = await arrange();
    await present();
    issuer.answer = kind;
    pass(23 * HOUR);
    expect(await present()).toBe('someone');
    pass(2 * HOUR);
    expect(await present()).toBe('OVERLOADED');
  },
);

test('without keys a request is put off, not refused, and keys are asked for again', async () => {
  const { issuer, present, pass } = await arrange();
  issuer.answer = 'error';
  expect(await present()).toBe('OVERLOADED');
  issuer.answer = 'keys';
  expect(await present()).toBe('OVERLOADED');
  pass(1_001);
  expect(await present()).toBe('someone');
});

test('two keys under one kid accept neither', async () => {
  const { issuer, present } = await arrange();
  issuer.keys = [(await newKey('one')).jwk, ...issuer.keys];
  expect(await present()).toBe('UNAUTHENTICATED');
});

test('the gateway is ready while keys are known, and not without', async () => {
  const { issuer, present, pass, keys } = await arrange();
  issuer.answer = 'error';
  await expect(keys.ready()).rejects.toThrow();
  issuer.answer = 'keys';
  pass(1_001);
  await keys.ready();
  const asked = issuer.requests.length;
  expect(await present()).toBe('someone');
  await keys.ready();
  expect(issuer.requests).toHaveLength(asked);
  issuer.answer = 'error';
  pass(23 * HOUR);
  await keys.ready();
  pass(2 * HOUR);
  await expect(keys.ready()).rejects.toThrow();
});
