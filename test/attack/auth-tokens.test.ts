import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authenticate, createAuthenticator } from '../../gateway/auth/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import {
  type IdentityProvider,
  ISSUER,
  issueToken,
  publicJwk,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import { demoCertificate, demoEd25519Key } from '../../schema/demo-keys.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

let provider: IdentityProvider;
let authenticate: Authenticate;

beforeAll(async () => {
  provider = await startIdentityProvider();
  authenticate = authenticator();
});
afterAll(() => provider.close());

function authenticator(): Authenticate {
  const { identity } = parseConfig({
    identity: { issuer: ISSUER, jwksUri: `${provider.url}/jwks` },
  });
  if (identity === null) throw new Error('expected an identity provider');
  return createAuthenticator(identity);
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const key = demoEd25519Key('identity-provider');
const stranger = demoEd25519Key('stranger');
const strangersCertificate = demoCertificate('stranger')
  .replace(/-----[A-Z ]+-----/g, '')
  .replace(/\s/g, '');
const seconds = () => Math.floor(Date.now() / 1000);

/** A token with the header and claims of a good one, but for what is overridden. */
async function forge(
  header: Record<string, unknown>,
  claims: Record<string, unknown> = {},
  signedWith: KeyObject = key,
): Promise<string> {
  const { kid } = await publicJwk();
  const good = JSON.parse(
    Buffer.from((await issueToken('inspector')).split('.')[1] ?? '', 'base64url').toString('utf8'),
  );
  return new SignJWT(Object.assign(good, claims))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })
    .sign(signedWith, { crit: { private: true } });
}

async function unsigned(header: Record<string, unknown>, signature = ''): Promise<string> {
  const payload = (await issueToken('inspector')).split('.')[1];
  const { kid } = await publicJwk();
  return `${encode({ typ: 'at+jwt', kid, ...header })}.${payload}.${signature}`;
}

const ATTACKS: Readonly<Record<string, () => Promise<string> | string>> = {
  NoToken: () => '',
  AlgorithmNone: () => unsigned({ alg: 'none' }),
  AlgorithmNoneWithSignature: () => unsigned({ alg: 'none' }, 'AAAA'),
  AlgorithmNoneInCapitals: () => unsigned({ alg: 'NONE' }, 'AAAA'),
  async HmacWithThePublicKey() {
    const { x } = await publicJwk();
    const [head, payload] = (await unsigned({ alg: 'HS256' })).split('.');
    const signature = createHmac('sha256', String(x)).update(`${head}.${payload}`).digest();
    return `${head}.${payload}.${signature.toString('base64url')}`;
  },
  async HmacWithTheKeySet() {
    const [head, payload] = (await unsigned({ alg: 'HS256' })).split('.');
    const secret = JSON.stringify(await publicJwk());
    const signature = createHmac('sha256', secret).update(`${head}.${payload}`).digest();
    return `${head}.${payload}.${signature.toString('base64url')}`;
  },
  async HmacWithNoKey() {
    const [head, payload] = (await unsigned({ alg: 'HS256' })).split('.');
    const signature = createHmac('sha256', '').update(`${head}.${payload}`).digest();
    return `${head}.${payload}.${signature.toString('base64url')}`;
  },
  AlgorithmOfAnotherKey: () => unsigned({ alg: 'ES256' }, 'A'.repeat(86)),
  AlgorithmAsList: () => unsigned({ alg: ['EdDSA'] }, 'AAAA'),
  NoAlgorithm: () => unsigned({ alg: undefined }, 'AAAA'),
  async EmbeddedKey() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return forge({ jwk: await exportJWK(publicKey) }, {}, privateKey);
  },
  async EmbeddedKeyWithoutKid() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return forge({ jwk: await exportJWK(publicKey), kid: undefined }, {}, privateKey);
  },
  KeySetOfAStranger: () => forge({ jku: 'http://127.0.0.1:1/jwks' }, {}, stranger),
  CertificateOfAStranger: () => forge({ x5u: 'http://127.0.0.1:1/chain.pem' }, {}, stranger),
  EmbeddedCertificate: () => forge({ x5c: [strangersCertificate] }, {}, stranger),
  UnencodedPayload: async () => {
    const [, payload, signature] = (await forge({})).split('.');
    const { kid } = await publicJwk();
    const header = { alg: 'EdDSA', typ: 'at+jwt', kid, b64: false, crit: ['b64'] };
    return `${encode(header)}.${payload}.${signature}`;
  },
  KidAsList: () => forge({ kid: ['a'] }),
  SignatureOfAStranger: () => forge({}, {}, stranger),
  KidTraversal: () => forge({ kid: '../../../../dev/null' }),
  KidWithNul: () => forge({ kid: 'a\u0000b' }),
  KidNotAString: () => forge({ kid: { $ne: null } }),
  KidProto: () => forge({ kid: '__proto__' }),
  NoKid: () => forge({ kid: undefined }),
  EmptyKid: () => forge({ kid: '' }),
  Expired: () => forge({}, { exp: seconds() - 60 }),
  NotYetValid: () => forge({}, { nbf: seconds() + 60 }),
  IssuedInTheFuture: () => forge({}, { iat: seconds() + 60 }),
  ExpiredByTheTolerance: () => forge({}, { exp: seconds() - 6 }),
  NotYetValidByTheTolerance: () => forge({}, { nbf: seconds() + 8 }),
  IssuedTooLongAgo: () => forge({}, { iat: seconds() - 2 * 86_400 }),
  NoExpiry: () => forge({}, { exp: undefined }),
  NoIssueTime: () => forge({}, { iat: undefined }),
  NoSubject: () => forge({}, { sub: undefined }),
  ExpiryAsText: () => forge({}, { exp: String(seconds() + 600) }),
  OtherAudience: () => forge({}, { aud: 'another-service' }),
  NoAudience: () => forge({}, { aud: undefined }),
  OtherIssuer: () => forge({}, { iss: 'https://idp.example.test' }),
  NoIssuer: () => forge({}, { iss: undefined }),
  IdTokenInPlaceOfAccessToken: () => forge({ typ: 'JWT' }),
  NoType: () => forge({ typ: undefined }),
  SignedContextInPlaceOfAccessToken: () => forge({ typ: 'migrant-context+jwt' }),
  CriticalHeader: () => forge({ crit: ['private'], private: true }),
  RolesNotOurs: () => forge({}, { roles: ['root', '__proto__'] }),
  NoRoles: () => forge({}, { roles: [] }),
  RolesAsText: () => forge({}, { roles: 'inspector' }),
  SubjectWithLineBreak: () => forge({}, { sub: 'a\nb' }),
  SystemWithEscape: () => forge({}, { system: 'a\u001b[2Jb' }),
  ProofOfIdentityMadeUp: () => forge({}, { signatureLevel: 'notarised' }),
  MandateForNobody: () => forge({}, { mandates: [{ kind: 'parent' }] }),
  MandateForAnIdOfTheGraph: () =>
    forge({}, { mandates: [{ kind: 'parent', subject: 'iin:910314390101' }] }),
  MandateAsText: () => forge({}, { mandates: 'parent of 910314390101' }),
  ScopesAsList: () => forge({}, { scope: ['admin'] }),
  ScopeWithLineBreak: () => forge({}, { scope: 'a\nadmin' }),
  BusinessNumberOfAnotherForm: () => forge({}, { organization: { bin: '1', name: 'A' } }),
  HotelAsNumber: () => forge({}, { hotelId: 2037 }),
  IinOfAnotherForm: () => forge({}, { iin: '12' }),
  NulInToken: async () => `${await forge({})}\u0000`,
  TwoTokens: async () => `${await forge({})}, Bearer ${await forge({})}`,
  TruncatedSignature: async () => (await forge({})).slice(0, -8),
  PayloadSwapped: async () => {
    const [head, , signature] = (await forge({})).split('.');
    return `${head}.${encode({ iss: ISSUER, aud: 'migrant-graph', sub: 'x' })}.${signature}`;
  },
  NotJson: () => 'AAAA.BBBB.CCCC',
  EncryptedToken: () => `${encode({ alg: 'dir', enc: 'A128GCM' })}.a.b.c.d`,
  Megabyte: () => `${'A'.repeat(1024 * 1024)}.B.C`,
  JustOverTheLimit: async () => forge({}, { padding: 'x'.repeat(16 * 1024) }),
};

test.each(Object.entries(ATTACKS))('%s is refused before a body is read', async (_name, attack) => {
  const { run, graph, bodiesRead } = testPipeline({ authenticate });
  const answer = await run(
    { query: '{ me { id } }' },
    { headers: { authorization: `Bearer ${await attack()}`, acceptLanguage: 'en' } },
  );
  expect(answer).toEqual({
    kind: 'refused',
    status: 401,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    body: {
      errors: [
        { message: 'A valid access token is required.', extensions: { code: 'UNAUTHENTICATED' } },
      ],
    },
  });
  expect(bodiesRead()).toBe(0);
  expect(graph.executed).toEqual([]);
});

test.each(['Basic aW5zcGVjdG9yOmRlbW8=', 'bearer', 'Token abc'])(
  'the scheme %j is refused',
  async (authorization) => {
    await expect(authenticate(authorization)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  },
);

test('a request without a token is asked for one, and told nothing else', async () => {
  const { run, graph, bodiesRead } = testPipeline({ authenticate });
  const answer = await run({ query: '{ nonsense }' });
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  expect(answer.headers).toEqual({ 'www-authenticate': 'Bearer' });
  expect(bodiesRead()).toBe(0);
  expect(graph.executed).toEqual([]);
});

test('the same forge makes a good token when nothing is bent', async () => {
  await expect(authenticate(`Bearer ${await forge({})}`)).resolves.toMatchObject({
    requester: { roles: ['inspector'] },
  });
});

test('unknown kids do not make us a burden to the identity provider', async () => {
  const fresh = authenticator();
  await fresh(`Bearer ${await forge({})}`);
  const before = provider.requests.length;
  for (let n = 0; n < 50; n += 1) {
    await fresh(`Bearer ${await forge({ kid: `kid-${n}` })}`).catch(() => undefined);
  }
  expect(provider.requests.length - before).toBeLessThanOrEqual(1);
});
