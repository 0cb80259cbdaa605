import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkPoliciesKept } from '../../gateway/supergraph/check-policies-kept.ts';
import { declaredRequirements, parseSupergraph } from '../../gateway/supergraph/index.ts';
import { readSubgraphDocuments } from '../../gateway/supergraph/subgraph-documents.ts';
import { composeSdl, FEDERATION } from '../kit/compose-sdl.ts';

/** The last two link @policy and do not apply it: what they are silent about must not get lost. */
const SUBGRAPHS: Readonly<Record<string, string>> = {
  people: `
    type Query { person: Person @policy(policies: [["lookup"]]) }
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]]) @shareable
      trips: [Trip!] @shareable
    }
    type Trip @policy(policies: [["movement"]]) @shareable { on: String to: String }`,
  police: `
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["alert"], ["identity"]]) @shareable
    }`,
  border: `
    type Person @key(fields: "id") { id: ID! name: String @shareable trips: [Trip!] @shareable }
    type Trip @shareable { on: String to: String }`,
  hotels: `
    type Person @key(fields: "id") { id: ID! name: String @shareable }`,
};

function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) =>
    ordersOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}

function policiesIn(supergraphSdl: string): Readonly<Record<string, unknown>> {
  const { requirements } = parseSupergraph(supergraphSdl);
  return Object.fromEntries(declaredRequirements(requirements, 'policy'));
}

describe('composition', () => {
  const orders = ordersOf(Object.keys(SUBGRAPHS));

  it('is tried in every order', () => {
    expect(orders).toHaveLength(24);
  });

  it.each(orders.map((order) => [order.join(', '), order] as const))(
    'keeps every @policy in the order %s',
    (_, order) => {
      const inOrder = Object.fromEntries(order.map((name) => [name, SUBGRAPHS[name] ?? '']));
      const supergraphSdl = composeSdl(inOrder);
      expect(policiesIn(supergraphSdl)).toEqual({
        'Query.person': [['lookup']],
        'Person.name': [['identity']],
        Trip: [['movement']],
      });
      const documents = Object.fromEntries(
        Object.entries(inOrder).map(([name, sdl]) => [name, parse(FEDERATION + sdl)]),
      );
      expect(checkPoliciesKept(supergraphSdl, documents)).toEqual([]);
    },
  );

  const renamed = (imports: string, name: string) => `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
      import: ["@key", "@shareable" ${imports}])
    type Query { visitor: Person }
    type Person @key(fields: "id") {
      id: ID!
      name: String @${name}(policies: [["alert"]]) @shareable
    }`;
  const RULE = '{ name: "@policy", as: "@rule" }';

  const names = [
    ['imports', RULE, 'rule'],
    ['takes from the namespace', '', 'federation__policy'],
  ] as const;

  it.each(names)('keeps a @policy that every subgraph %s by another name', (_, imports, name) => {
    const sdl = renamed(imports, name);
    expect(policiesIn(composeSdl({ one: sdl, other: sdl.replace('visitor', 'guest') }))).toEqual({
      'Person.name': [['alert']],
    });
  });

  it.each(names)('refuses a @policy that one subgraph alone %s', (_, imports, name) => {
    const subgraphs = { people: SUBGRAPHS.people ?? '', renamed: renamed(imports, name) };
    expect(() => composeSdl(subgraphs)).toThrow('does not compose');
  });
});

describe('checkPoliciesKept', () => {
  const documents = { people: parse(FEDERATION + SUBGRAPHS.people) };
  const supergraphSdl = composeSdl({ people: SUBGRAPHS.people ?? '' });

  it('tells a @policy that is gone', () => {
    const lost = supergraphSdl.replace('@policy(policies: [["movement"]])', '');
    expect(checkPoliciesKept(lost, documents)).toEqual(['Trip in "people" has lost its @policy']);
  });

  it('tells a @policy that has become weaker', () => {
    const weaker = supergraphSdl.replace('[["identity"]]', '[["identity"], ["contact"]]');
    expect(checkPoliciesKept(weaker, documents)).toEqual([
      'Person.name in "people" has lost its @policy',
    ]);
  });

  it('accepts a @policy that has become stricter', () => {
    const stricter = supergraphSdl.replace('[["identity"]]', '[["contact", "identity"]]');
    expect(checkPoliciesKept(stricter, documents)).toEqual([]);
  });
});

describe('our own subgraphs', () => {
  const documents = readSubgraphDocuments();
  const names = Object.keys(documents);

  // Round and round: each is the first once and the last once.
  it.each(names)('keep every @policy where %s is composed first', (name) => {
    const at = names.indexOf(name);
    const { supergraphSdl, errors } = composeServices(
      [...names.slice(at), ...names.slice(0, at)].map((subgraph) => ({
        name: subgraph,
        url: `http://${subgraph}.subgraph/`,
        typeDefs: parse(print(documents[subgraph] ?? parse('{ nothing }'))),
      })),
    );
    expect(errors).toBeUndefined();
    expect(checkPoliciesKept(supergraphSdl ?? '', documents)).toEqual([]);
  });
});
