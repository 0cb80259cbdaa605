import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IdentityProvider,
  ISSUER,
  issueToken,
  PERSONA_GRANT,
  personas,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';
import { parseBin } from '../../schema/bin.ts';
import { ROLES } from '../../schema/requester.ts';

let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider();
});
afterAll(() => provider.close());

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${provider.url}/jwks`)), {
    algorithms: ['EdDSA'],
    issuer: ISSUER,
    audience: 'migrant-graph',
    typ: 'at+jwt',
    requiredClaims: ['exp', 'iat', 'sub', 'jti'],
  });

const askToken = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(form);
  const response = await fetch(`${provider.url}/token`, { method: 'POST', body, headers });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

test('discovery names a constant issuer and endpoints that work', async () => {
  const response = await fetch(`${provider.url}/.well-known/openid-configuration`);
  const document = (await response.json()) as Record<string, string>;
  expect(document).toMatchObject({ issuer: 'https://idp.migrant-graph.test' });
  const { keys } = (await (await fetch(document.jwks_uri ?? '')).json()) as {
    keys: Record<string, string>[];
  };
  expect(keys).toHaveLength(1);
  expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
  expect(keys[0]?.kid).toBe(await calculateJwkThumbprint(keys[0] ?? {}));
  expect(keys[0]).not.toHaveProperty('d');
});

test.each(personas().map(({ name }) => name))('%s gets a token that verifies', async (name) => {
  const { status, json } = await askToken({ grant_type: PERSONA_GRANT, persona: name });
  expect([status, json.token_type, json.expires_in]).toEqual([200, 'Bearer', 3_600]);
  const { payload, protectedHeader } = await verify(String(json.access_token));
  expect(protectedHeader.kid).toBeTypeOf('string');
  expect(payload.roles).toEqual([name]);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
  expect(payload.sub).not.toContain(name);
});

test('there is one persona for each role', () => {
  expect(personas().map(({ name }) => name)).toEqual([...ROLES]);
});

test('natural persons carry the IIN of the cast, organisations a valid BIN and no IIN', async () => {
  const claims = await Promise.all(ROLES.map(async (name) => decodeJwt(await issueToken(name))));
  const iins = claims.filter(({ iin }) => iin !== undefined).map(({ iin }) => iin);
  expect(iins).toEqual([CAST_IINS['labour-migrant'], CAST_IINS.host]);
  for (const { organization, official } of claims.slice(2)) {
    const { bin } = organization as { bin: string };
    expect(parseBin(bin)).toBe(bin);
    expect(official).toMatch(/^[\w-]{43}$/);
  }
  expect(claims[ROLES.indexOf('hotel')]).toMatchObject({ hotelId: '2037', region: 'KZ-75' });
});

test('grants client credentials by Basic or in the form', async () => {
  const grant = { grant_type: 'client_credentials' };
  const basic = `Basic ${Buffer.from('inspector:demo').toString('base64')}`;
  const answers = [
    await askToken(grant, { authorization: basic }),
    await askToken({ ...grant, client_id: 'inspector', client_secret: 'demo' }),
  ];
  for (const { json } of answers) {
    expect((await verify(String(json.access_token))).payload.roles).toEqual(['inspector']);
  }
});

test.each([
  [{ grant_type: 'client_credentials', client_id: 'inspector', client_secret: 'x' }, 401],
  [{ grant_type: 'client_credentials', client_id: 'nobody', client_secret: 'demo' }, 401],
  [{ grant_type: PERSONA_GRANT, persona: 'nobody' }, 400],
  [{ grant_type: 'password', username: 'inspector' }, 400],
  [{}, 400],
])('refuses %j with no token', async (form, status) => {
  const reply = await askToken(form as Record<string, string>);
  expect([reply.status, 'access_token' in reply.json]).toEqual([status, false]);
});

test('a pseudonym is stable for a persona and differs between personas', async () => {
  const subs = async (name: (typeof ROLES)[number]) => decodeJwt(await issueToken(name)).sub;
  expect(await subs('hotel')).toBe(await subs('hotel'));
  expect(await subs('hotel')).not.toBe(await subs('host'));
});

test('a test can set the clock and bend or drop claims', async () => {
  const token = await issueToken('consul', {
    now: 1_000_000,
    overrides: { aud: 'other', sub: undefined },
  });
  expect(decodeJwt(token)).toMatchObject({ iat: 1_000, exp: 4_600, aud: 'other' });
  expect(decodeJwt(token)).not.toHaveProperty('sub');
});

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['mocks/idp/token.ts', ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

test('the command line prints nothing but a token', async () => {
  const { code, stdout, stderr } = await run('migrant');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  await verify(stdout.trim());
});

test.each([[['nobody']], [[]], [['host', 'hotel']]])(
  'the command line answers %j with the list of personas, on the error output, exit 2',
  async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    for (const name of ROLES) expect(stderr).toContain(name);
  },
);

test('the command line explains itself', async () => {
  const { code, stdout } = await run('--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining('PERSONA')]);
});
