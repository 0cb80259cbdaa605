import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authenticate, createAuthenticator } from '../../gateway/auth/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import {
  type IdentityProvider,
  ISSUER,
  issueToken,
  personas,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import { PURPOSES } from '../../schema/requester.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

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

const asInspector = async (headers: Record<string, string>) => ({
  headers: {
    authorization: `Bearer ${await issueToken('inspector')}`,
    acceptLanguage: 'en',
    ...headers,
  },
});

test.each(personas())('the token of $name makes the requester of $name', async (persona) => {
  const { name, description: _, purpose: __, ...particulars } = persona;
  const { requester } = await authenticate(`Bearer ${await issueToken(name)}`);
  expect(requester).toEqual({
    ...particulars,
    roles: [name],
    id: expect.stringMatching(/^[\w-]{43}$/),
    official: particulars.official === null ? null : expect.stringMatching(/^[\w-]{43}$/),
  });
});

test('roles that are not ours are dropped, and grant nothing', async () => {
  const token = await issueToken('hotel', { overrides: { roles: ['root', 'hotel', 'admin'] } });
  expect((await authenticate(`Bearer ${token}`)).requester.roles).toEqual(['hotel']);
});

test('the client is the system where the token names none', async () => {
  const token = await issueToken('hotel', {
    overrides: { system: undefined, client_id: 'desk-7' },
  });
  expect((await authenticate(`Bearer ${token}`)).requester.system).toBe('desk-7');
});

test.each(PURPOSES)('the purpose %s reaches the graph', async (purpose) => {
  const { run, graph } = testPipeline({ authenticate });
  await run({ query: '{ me { id } }' }, await asInspector({ purpose, caseReference: 'KZ-75/12' }));
  expect(graph.executed[0]?.requesterContext).toMatchObject({
    requester: { roles: ['inspector'] },
    purpose,
    caseReference: 'KZ-75/12',
  });
});

test('a request may name neither purpose nor case', async () => {
  const { run, graph } = testPipeline({ authenticate });
  await run({ query: '{ me { id } }' }, await asInspector({}));
  expect(graph.executed[0]?.requesterContext).toMatchObject({ purpose: null, caseReference: null });
});

test.each(['', 'curiosity', 'SELF', 'self,statistics', 'self\r\nx: y', '__proto__'])(
  'the purpose %j is refused before a body is read',
  async (purpose) => {
    const { run, graph, bodiesRead } = testPipeline({ authenticate });
    const answer = await run({ query: '{ me { id } }' }, await asInspector({ purpose }));
    expect(codesOf(answer)).toEqual(['PURPOSE_NOT_ALLOWED']);
    expect(bodiesRead()).toBe(0);
    expect(graph.executed).toEqual([]);
  },
);

test.each(['', 'a b', 'a\nb', 'a\u001b[31m', 'a\u0000', 'ә', 'x'.repeat(129)])(
  'the case reference %j is refused before a body is read',
  async (caseReference) => {
    const { run, graph, bodiesRead } = testPipeline({ authenticate });
    const answer = await run({ query: '{ me { id } }' }, await asInspector({ caseReference }));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(bodiesRead()).toBe(0);
    expect(graph.executed).toEqual([]);
  },
);

test("the client's token never reaches the graph where requesters are known", async () => {
  const { run, graph } = testPipeline({ authenticate });
  await run({ query: '{ me { id } }' }, await asInspector({}));
  expect(graph.executed[0]).not.toHaveProperty('authorization');
});
