import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authenticate, createAuthenticator } from '../../gateway/auth/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import {
  type IdentityProvider,
  ISSUER,
  issueToken,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';

let provider: IdentityProvider;
let authenticate: Authenticate;

beforeAll(async () => {
  provider = await startIdentityProvider();
  const { identity } = parseConfig({
    identity: { issuer: ISSUER, jwksUri: `${provider.url}/jwks` },
  });
  if (identity === null) throw new Error('expected an identity provider');
  authenticate = createAuthenticator(identity);
});
afterAll(() => provider.close());

const outcome = (authorization: string) =>
  authenticate(authorization).then(
    () => 'a requester',
    ({ code }: { code: unknown }) => code,
  );

test('a token with any one character changed is no token', async () => {
  const token = await issueToken('inspector');
  // The last character of a signature has bits that mean nothing, so it is left alone.
  const position = fc.nat({ max: token.length - 2 });
  await fc.assert(
    fc.asyncProperty(position, fc.string({ minLength: 1, maxLength: 1 }), async (at, other) => {
      fc.pre(token[at] !== other);
      const bent = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      expect(await outcome(`Bearer ${bent}`)).toBe('UNAUTHENTICATED');
    }),
    { seed: 20_260_301, numRuns: 300 },
  );
});

test('no header of any form is a mistake of ours', async () => {
  const json = fc.jsonValue().map((it) => Buffer.from(JSON.stringify(it)).toString('base64url'));
  const headers = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(json, json, fc.base64String()).map(([a, b, c]) => `Bearer ${a}.${b}.${c}`),
    fc.tuple(fc.stringMatching(/^[\w-]+$/), json).map(([a, b]) => `Bearer ${a}.${b}.${a}`),
  );
  await fc.assert(
    fc.asyncProperty(headers, async (header) => {
      expect(await outcome(header)).toBe('UNAUTHENTICATED');
    }),
    { seed: 20_260_301, numRuns: 500 },
  );
});
