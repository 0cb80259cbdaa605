import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadApolloGateway } from '../../gateway/execute/reference/load-apollo-gateway.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { openTestGraph } from '../kit/test-graph.ts';

const PLAIN = `
  type Query { person: Person @authenticated }
  type Person @key(fields: "id") {
    id: ID!
    name: String @policy(policies: [["identity"], ["contact", "own"]])
    height: Int @requiresScopes(scopes: [["measure"]])
  }
`;

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ';

const RENAMED = `
  ${LINK} ["@key", { name: "@authenticated", as: "@signedIn" },
    { name: "@policy", as: "@rule" }, { name: "@requiresScopes", as: "@authenticated" }])
  type Query { person: Person @signedIn }
  type Person @key(fields: "id") {
    id: ID!
    name: String @rule(policies: [["identity"], ["contact", "own"]])
    height: Int @authenticated(scopes: [["measure"]])
  }
`;

const NAMESPACED = `
  ${LINK} ["@key"])
  type Query { person: Person @federation__authenticated }
  type Person @key(fields: "id") {
    id: ID!
    name: String @federation__policy(policies: [["identity"], ["contact", "own"]])
    height: Int @federation__requiresScopes(scopes: [["measure"]])
  }
`;

describe('parseSupergraph', () => {
  const plain = composeSdl({ people: PLAIN });
  // A supergraph may link a feature under the name of another one.
  const swapped = plain
    .replaceAll('policy', 'rule')
    .replaceAll('authenticated', 'policy')
    .replace('dev/rule/v0.1",', 'dev/policy/v0.1", as: "rule",')
    .replace('dev/policy/v0.1", for', 'dev/authenticated/v0.1", as: "policy", for');

  it.each([
    ['by their own names', plain],
    ['that subgraphs call otherwise', composeSdl({ people: RENAMED })],
    ['that subgraphs call by their namespace', composeSdl({ people: NAMESPACED })],
    ['that the supergraph calls otherwise, one by the name of another', swapped],
  ])('takes out and reports what security directives demand %s', (_, sdl) => {
    const supergraph = parseSupergraph(sdl);
    const requirements = [...supergraph.requirements].sort((one, other) =>
      one.coordinate.localeCompare(other.coordinate),
    );
    expect(requirements).toEqual([
      { coordinate: 'Person.height', directive: 'requiresScopes', anyOf: [['measure']] },
      { coordinate: 'Person.name', directive: 'policy', anyOf: [['identity'], ['contact', 'own']] },
      { coordinate: 'Query.person', directive: 'authenticated', anyOf: null },
    ]);
    expect(supergraph.executableSdl).not.toMatch(
      /for: SECURITY|signedIn|@rule|Polic|Scope|authenticat/,
    );
    expect(parseSupergraph(supergraph.executableSdl).requirements).toEqual([]);
  });

  it('leaves a supergraph without them as it is', () => {
    const sdl = composeSdl({ people: 'type Query { a: Int }' });
    expect(parseSupergraph(sdl).executableSdl).toBe(sdl);
  });

  it('lets such a supergraph be executed', async () => {
    const graph = await openTestGraph({
      people: { sdl: PLAIN, resolvers: { Query: { person: () => ({ id: 'p1' }) } } },
    });
    expect(await graph.run('{ person { id } }')).toEqual({ data: { person: { id: 'p1' } } });
    await graph.close();
  });

  it('refuses a SECURITY feature that it does not know', () => {
    const sdl = composeSdl({ people: 'type Query { a: Int }' }).replace(
      '@link(url: "https://specs.apollo.dev/link/v1.0")',
      '@link(url: "https://specs.apollo.dev/link/v1.0") ' +
        '@link(url: "https://example.org/walls/v1.0", for: SECURITY)',
    );
    expect(() => parseSupergraph(sdl)).toThrow(/walls.*unsupported/);
  });

  it('refuses text that is no supergraph', () => {
    expect(() => parseSupergraph(printSchema(buildSchema('type Query { a: Int }')))).toThrow(
      'must be a core schema',
    );
    expect(() => parseSupergraph('type Query {')).toThrow('Syntax Error');
  });

  it('gives every supergraph its own hash', () => {
    const one = parseSupergraph(composeSdl({ people: 'type Query { a: Int }' }));
    const other = parseSupergraph(composeSdl({ people: 'type Query { a: String }' }));
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('loadApolloGateway', () => {
  it('turns telemetry off', () => {
    delete process.env.APOLLO_TELEMETRY_DISABLED;
    loadApolloGateway();
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
  });

  it.each(['RECURSIVE', 'NON_LOCAL'])(
    'refuses to load where the environment lets %s selections grow without end',
    (kind) => {
      const variable = `APOLLO_DISABLE_SECURITY_${kind}_SELECTIONS_CHECK`;
      process.env[variable] = 'true';
      try {
        expect(() => loadApolloGateway()).toThrow(`expected ${variable} to be unset`);
      } finally {
        delete process.env[variable];
      }
    },
  );
});
