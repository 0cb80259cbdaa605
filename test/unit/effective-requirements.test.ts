import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import type { Requirement } from '../../schema/policy/requirement.ts';
import { bothOf, simplify } from '../../schema/policy/requirement-algebra.ts';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';

const POLICY =
  'directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE';

function demandsOf(sdl: string): Readonly<Record<string, Requirement>> {
  const schema = buildSchema(`${POLICY}\n${sdl}`);
  return Object.fromEntries(effectiveRequirements(schema, declaredPolicies(parse(sdl))));
}

describe('effectiveRequirements', () => {
  it('adds up what type, field and returned type demand', () => {
    const demands = demandsOf(/* GraphQL */ `
      type Query { trip: Trip }
      type Trip @policy(policies: [["movement"]]) {
        on: String
        document: Document @policy(policies: [["lodging"]])
        documents: [Document!]!
      }
      type Document @policy(policies: [["document"]]) { number: String }
    `);
    expect(demands).toEqual({
      'Query.trip': [['movement']],
      'Trip.on': [['movement']],
      'Trip.document': [['document', 'lodging', 'movement']],
      'Trip.documents': [['document', 'movement']],
      'Document.number': [['document']],
    });
  });

  it('says of a public field that it demands nothing', () => {
    expect(demandsOf('type Query { day: String }')).toEqual({ 'Query.day': [] });
  });

  it('combines alternatives with alternatives', () => {
    const demands = demandsOf(/* GraphQL */ `
      type Query @policy(policies: [["a"], ["b"]]) {
        both: String @policy(policies: [["c"], ["d", "e"]])
        weaker: String @policy(policies: [["a"], ["a", "c"]])
      }
    `);
    expect(demands).toEqual({
      'Query.both': [
        ['a', 'c'],
        ['b', 'c'],
        ['a', 'd', 'e'],
        ['b', 'd', 'e'],
      ],
      'Query.weaker': [['a']],
    });
  });

  it('does not let an interface walk around what its implementations demand', () => {
    const demands = demandsOf(/* GraphQL */ `
      type Query { record: Record anything: Anything }
      interface Record { number: String day: String }
      type Crossing implements Record @policy(policies: [["movement"]]) {
        number: String @policy(policies: [["document"]])
        day: String
      }
      type Diagnosis implements Record @policy(policies: [["health"]]) { number: String day: String }
      union Anything = Crossing | Diagnosis
    `);
    expect(demands['Query.record']).toEqual([['health', 'movement']]);
    expect(demands['Record.day']).toEqual([['health', 'movement']]);
    expect(demands['Record.number']).toEqual([['document', 'health', 'movement']]);
    expect(demands['Crossing.day']).toEqual([['movement']]);
    expect(demands['Query.anything']).toEqual([]);
  });

  it('follows interfaces of interfaces to the objects behind them', () => {
    const demands = demandsOf(/* GraphQL */ `
      type Query { node: Node }
      interface Node { id: ID }
      interface Record implements Node { id: ID }
      type Visa implements Record & Node @policy(policies: [["visa"]]) { id: ID }
    `);
    expect(demands['Node.id']).toEqual([['visa']]);
    expect(demands['Query.node']).toEqual([['visa']]);
  });

  it('refuses requirements of more alternatives than anybody reads', () => {
    const alternatives = (prefix: string) =>
      Array.from({ length: 40 }, (_, index) => [`${prefix}${index}`]);
    expect(() => bothOf(alternatives('a'), alternatives('b'))).toThrow(RangeError);
  });

  it('finds a category for every field of a person but the id', () => {
    for (const name of SUBGRAPH_NAMES) {
      const sdl = parse(readSubgraphSdl(name));
      expect(declaredPolicies(sdl).size, name).toBeGreaterThan(0);
      expect(declaredPolicies(sdl).get('Person.id'), name).toBeUndefined();
    }
    const person = declaredPolicies(parse(readSubgraphSdl('person')));
    expect(person.get('Person.name')).toEqual([['identity']]);
    expect(person.get('TravelDocument')).toEqual([['document']]);
  });
});

describe('declaredPolicies', () => {
  it('adds up what a definition and its extensions demand', () => {
    const declared = declaredPolicies(
      parse(/* GraphQL */ `
        type Trip @policy(policies: [["movement"]]) { on: String }
        extend type Trip @policy(policies: [["visa"]]) { to: String @policy(policies: "contact") }
        type Other { on: String @deprecated }
      `),
    );
    expect([...declared]).toEqual([
      ['Trip', [['movement', 'visa']]],
      ['Trip.to', [['contact']]],
    ]);
  });
});

describe('the algebra of requirements', () => {
  const requirement = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), {
    maxLength: 4,
  });
  const granted = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  const isMet = (demanded: Requirement, categories: readonly string[]) =>
    demanded.length === 0 || demanded.some((all) => all.every((it) => categories.includes(it)));

  it('demands both, whatever is granted, in either order', () => {
    fc.assert(
      fc.property(requirement, requirement, granted, (one, other, categories) => {
        const both = bothOf(one, other);
        expect(isMet(both, categories)).toBe(isMet(one, categories) && isMet(other, categories));
        expect(simplify(bothOf(other, one))).toEqual(simplify(both));
      }),
    );
  });

  it('demands the same in its shortest form', () => {
    fc.assert(
      fc.property(requirement, granted, (demanded, categories) => {
        expect(isMet(simplify(demanded), categories)).toBe(isMet(demanded, categories));
        expect(simplify(simplify(demanded))).toEqual(simplify(demanded));
      }),
    );
  });
});
