import { buildSchema, type GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { mergeRules } from '../../gateway/plan/merge-rules.ts';

const SCHEMA = buildSchema(`
  interface Named { name: String }
  type Person implements Named { name: String friends(first: Int = 1): [Person!] pet: Pet }
  type Cat implements Named { name: String lives: Int }
  type Dog implements Named { name: String barks: Boolean }
  union Pet = Cat | Dog
  input Filter { name: String! age: Int }
  type Query { person(id: ID!, filter: Filter): Person pets: [Pet] named: Named }
  type Subscription { a: Int b: Int }
`);

const DOCUMENTS = [
  '{ person(id: 1) { name friends(first: 2) { name } } }',
  '{ person { nam } }',
  '{ person(id: 1, id: 2, other: 3) { name { x } friends } }',
  'query A { pets { __typename ... on Cat { lives } ... on Person { name } } } query A { named { name } }',
  '{ named { ...F ...F ...Missing } } fragment F on Named { name ...G } fragment G on Cat { lives ...F } fragment Unused on Nothing { x }',
  'query ($a: Int, $a: Int!, $unused: Nothing, $f: Filter = { age: "1" }) { person(id: $a, filter: $f) { name @skip(if: $b) @skip(if: true) @nothing } }',
  '{ a: person(id: 1) { name } a: person(id: 2) { name } person(id: 3, filter: { name: 1, name: "2", age: null }) { x: name x: pet { __typename } } }',
  'subscription { a b }',
  'query ($f: Filter!) @skip(if: true) { person(id: "1", filter: $f) @include { pet { ... @defer { __typename } } } }',
  'type Query { a: Int } { pets { name } }',
];

const told = (errors: readonly GraphQLError[]) =>
  errors.map(({ message, locations }) => ({ message, locations }));

describe('one rule of many', () => {
  it.each(DOCUMENTS)('finds what they find, in their order: %s', (text) => {
    const document = parse(text);
    const apart = validate(SCHEMA, document, specifiedRules);
    expect(told(validate(SCHEMA, document, [mergeRules(specifiedRules)]))).toEqual(told(apart));
  });

  it('stops where as many errors are found as are wanted', () => {
    const document = parse('{ a b c d }');
    const errors = validate(SCHEMA, document, [mergeRules(specifiedRules)], { maxErrors: 2 });
    expect(told(errors)).toEqual(
      told(validate(SCHEMA, document, specifiedRules, { maxErrors: 2 })),
    );
  });

  it('shows a rule nothing that it does not want to see, and others all of it', () => {
    const seen: string[] = [];
    const document = parse('{ person(id: 1) { name } pets { __typename } }');
    validate(SCHEMA, document, [
      mergeRules([
        () => ({
          Field: {
            enter({ name }) {
              seen.push(`first ${name.value}`);
              return name.value !== 'person' && undefined;
            },
            leave: ({ name }) => void seen.push(`first left ${name.value}`),
          },
        }),
        () => ({ Field: ({ name }) => void seen.push(`second ${name.value}`) }),
      ]),
    ]);
    expect(seen).toEqual([
      'first person',
      'second person',
      'second name',
      'first pets',
      'second pets',
      'first __typename',
      'second __typename',
      'first left __typename',
      'first left pets',
    ]);
  });
});
