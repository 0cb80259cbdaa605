import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { createAuthenticator } from '../../gateway/auth/index.ts';
import { parseConfig } from '../../gateway/config.ts';
import { createDocumentStore } from '../../gateway/plan/index.ts';
import { ISSUER, issueToken, startIdentityProvider } from '../../mocks/idp/index.ts';
import { fakeGraph } from '../kit/fake-graph.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

const { limits } = parseConfig({});
const store = () => createDocumentStore({ limits, suggestions: false });

test('an operation reaches the graph as it was sent, with its variables', async () => {
  const { run, graph } = testPipeline();
  const answer = await run({
    query: 'query A($id: PersonId!) { person(id: $id) { id } } query B { me { id } }',
    operationName: 'A',
    variables: { id: 'doc:UZB:FA0000001' },
  });
  expect(answer).toEqual({ kind: 'executed', status: 200, body: { data: { me: null } } });
  expect(graph.executed).toMatchObject([
    { operationName: 'A', variables: { id: 'doc:UZB:FA0000001' }, language: 'en' },
  ]);
});

test('a document is parsed once, so that a plan can be remembered for it', () => {
  const documents = store();
  const graph = fakeGraph();
  const first = documents.open('{ me { id } }', graph);
  expect(documents.open('{ me { id } }', graph)).toBe(first);
});

test('a document is checked again for another supergraph', () => {
  const documents = store();
  const first = documents.open('{ me { id } }', fakeGraph());
  expect(documents.open('{ me { id } }', fakeGraph({}, 'b'.repeat(64)))).not.toBe(first);
});

test('what is wrong with a document is remembered', () => {
  const documents = store();
  const refusal = () => {
    try {
      return documents.open('{ nobody }', fakeGraph());
    } catch (error) {
      return error;
    }
  };
  expect(refusal()).toBe(refusal());
});

test('bad documents do not push the good ones out', () => {
  const documents = createDocumentStore({ limits, suggestions: false, charactersMax: 1_000 });
  const graph = fakeGraph();
  const good = documents.open('{ me { id } }', graph);
  for (let n = 0; n < 2_000; n += 1) expect(() => documents.open(`{ no${n} }`, graph)).toThrow();
  expect(documents.open('{ me { id } }', graph)).toBe(good);
});

const REFUSED = {
  'a syntax error': [{ query: '{ me { id }' }, 400, 'GRAPHQL_PARSE_FAILED'],
  'an unknown field': [{ query: '{ nobody }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a schema in place of an operation': [
    { query: 'type Query { a: Int }' },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'an unknown operation name': [
    { query: 'query A { me { id } }', operationName: 'B' },
    400,
    'GRAPHQL_UNKNOWN_OPERATION_NAME',
  ],
  'an empty operation name': [
    { query: 'query A { me { id } }', operationName: '' },
    400,
    'GRAPHQL_UNKNOWN_OPERATION_NAME',
  ],
  'two operations and no name': [
    { query: 'query A { me { id } } query B { me { id } }' },
    400,
    'GRAPHQL_UNKNOWN_OPERATION_NAME',
  ],
  'a subscription': [{ query: 'subscription { renamed { id } }' }, 400, 'OPERATION_NOT_SUPPORTED'],
  '@defer': [{ query: '{ me { ... @defer { id } } }' }, 400, 'OPERATION_NOT_SUPPORTED'],
  '@stream': [
    { query: '{ me { friends @stream(initialCount: 1) { id } } }' },
    400,
    'OPERATION_NOT_SUPPORTED',
  ],
  'the hash of a query': [
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
    400,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  'no query': [{}, 400, 'BAD_REQUEST'],
  'an empty query': [{ query: '' }, 400, 'BAD_REQUEST'],
  'a query of another type': [{ query: ['{ me { id } }'] }, 400, 'BAD_REQUEST'],
  'variables of another type': [{ query: '{ me { id } }', variables: [] }, 400, 'BAD_REQUEST'],
  'variables as text': [{ query: '{ me { id } }', variables: '{}' }, 400, 'BAD_REQUEST'],
  'an operation name of another type': [
    { query: '{ me { id } }', operationName: 1 },
    400,
    'BAD_REQUEST',
  ],
  'extensions of another type': [{ query: '{ me { id } }', extensions: 'x' }, 400, 'BAD_REQUEST'],
} as const;

test.each(Object.entries(REFUSED))('%s is refused and executes nothing', async (_name, row) => {
  const [params, status, code] = row;
  const { run, graph, internalErrors } = testPipeline();
  const answer = await run(params);
  expect(answer).toMatchObject({ kind: 'refused', status });
  expect(answer.body).not.toHaveProperty('data');
  expect(codesOf(answer)).toEqual([code]);
  expect(graph.executed).toEqual([]);
  expect(internalErrors).toEqual([]);
});

test('a mutation by GET is refused, by POST it is executed', async () => {
  const { run, graph } = testPipeline();
  const mutation = { query: 'mutation { rename(name: "A") { id } }' };
  const refused = await run(mutation, { method: 'GET' });
  expect(codesOf(refused)).toEqual(['METHOD_NOT_ALLOWED']);
  expect(refused).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  expect(graph.executed).toEqual([]);
  await run(mutation, { method: 'POST' });
  expect(graph.executed).toHaveLength(1);
});

test('a query by GET is executed, though the document has a mutation too', async () => {
  const { run, graph } = testPipeline();
  const query = 'query A { me { id } } mutation B { rename(name: "A") { id } }';
  await run({ query, operationName: 'A' }, { method: 'GET' });
  expect(graph.executed).toHaveLength(1);
});

test('errors tell where, in the language of the request', async () => {
  const { run } = testPipeline();
  const request = { headers: { acceptLanguage: 'ru' } };
  const { body } = await run({ query: '{\n  me { nobody }\n}' }, request);
  expect(body.errors).toEqual([
    {
      message:
        'Документ GraphQL не соответствует схеме. Cannot query field "nobody" on type "Person".',
      locations: [{ line: 2, column: 8 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
});

test('suggestions are for the developer profile only', async () => {
  const query = '{ me { nam } persn { id } search(serch: {}) { id } }';
  const said = async (profile: 'developer' | 'production') =>
    JSON.stringify(await testPipeline({ config: { profile } }).run({ query }));
  expect(await said('developer')).toContain('Did you mean');
  expect(await said('production')).not.toContain('Did you mean');
});

test.each([
  ['everyone', true],
  ['developers', false],
  ['nobody', false],
] as const)('introspection for %s is executed in the open mode: %s', async (introspection, may) => {
  const { run, graph } = testPipeline({ config: { introspection } });
  for (const query of [
    getIntrospectionQuery(),
    '{ me { id } ...F } fragment F on Query { a: __type(name: "Person") { name } }',
  ]) {
    const answer = await run({ query });
    expect(codesOf(answer)).toEqual(may ? [] : ['GRAPHQL_VALIDATION_FAILED']);
  }
  expect(graph.executed).toHaveLength(may ? 2 : 0);
});

test('__typename is no introspection', async () => {
  const { run, graph } = testPipeline({ config: { introspection: 'nobody' } });
  await run({ query: '{ __typename me { __typename } }' });
  expect(graph.executed).toHaveLength(1);
});

test('in production the developer role introspects and no other does', async () => {
  const provider = await startIdentityProvider();
  try {
    const config = parseConfig({
      profile: 'production',
      identity: { issuer: ISSUER, jwksUri: `${provider.url}/jwks` },
    });
    if (config.identity === null) throw new Error('expected an identity provider');
    const authenticate = createAuthenticator(config.identity);
    const { run, graph } = testPipeline({ config: { profile: 'production' }, authenticate });
    const as = async (role: 'developer' | 'auditor') => {
      const authorization = `Bearer ${await issueToken(role)}`;
      return codesOf(await run({ query: getIntrospectionQuery() }, { headers: { authorization } }));
    };
    expect(await as('auditor')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(graph.executed).toEqual([]);
    expect(await as('developer')).toEqual([]);
  } finally {
    await provider.close();
  }
});
