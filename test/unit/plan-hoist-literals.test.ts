import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hoistLiterals } from '../../gateway/plan/hoist-literals.ts';

const SCHEMA = buildSchema(/* GraphQL */ `
  scalar PersonId
  type Query {
    person(id: PersonId, name: String): Person
    people(ids: [PersonId!], groups: [[PersonId]]): [Person]
    search(by: Search): Person
  }
  input Search { id: PersonId name: String or: [Search!] }
  type Person { name: String friend(id: PersonId!): Person }
`);

function hoist(text: string) {
  const ast = parse(text);
  expect(validate(SCHEMA, ast)).toEqual([]);
  const hoisted = hoistLiterals(ast, SCHEMA, 'PersonId');
  expect(validate(SCHEMA, hoisted.ast)).toEqual([]);
  return { ...hoisted, text: print(hoisted.ast), before: ast };
}

describe('hoistLiterals', () => {
  it('puts a variable where a literal stood', () => {
    const { text, literals } = hoist('{ person(id: "abc", name: "abc") { name } }');
    expect(text).toBe(
      print(
        parse(`query ($PersonId_1: PersonId!) {
          person(id: $PersonId_1, name: "abc") { name }
        }`),
      ),
    );
    expect(literals).toEqual({ PersonId_1: 'abc' });
  });

  it('puts one variable for equal literals, so that fields that were equal stay equal', () => {
    const { text, literals } = hoist(
      '{ person(id: "abc") { name } ... { person(id: "abc") { friend(id: "xyz") { name } } } }',
    );
    expect(text.match(/person\(id: \$PersonId_1\)/g)).toHaveLength(2);
    expect(literals).toEqual({ PersonId_1: 'abc', PersonId_2: 'xyz' });
  });

  it('finds literals in lists, in lists of lists and in inputs of inputs', () => {
    const { text, literals } = hoist(`{
      people(ids: ["a", "b"], groups: [["c"], null]) { name }
      search(by: { id: "d", name: "e", or: { id: "f" } }) { name }
    }`);
    expect(text).not.toMatch(/"[abcdf]"/);
    expect(text).toContain('name: "e"');
    expect(Object.values(literals)).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('puts a list where one literal stood for a list', () => {
    const { text } = hoist('{ people(ids: "a", groups: "b") { name } }');
    expect(text).toContain('people(ids: [$PersonId_1], groups: [[$PersonId_2]])');
  });

  it('declares in each operation what it and its fragments use', () => {
    const { text } = hoist(`
      query A($PersonId_1: PersonId) { person(id: $PersonId_1) { ...f } }
      query B { person(id: "b") { ...f } }
      fragment f on Person { friend(id: "a") { name } }
    `);
    expect(text).toContain('query A($PersonId_1: PersonId, $PersonId_3: PersonId!)');
    expect(text).toContain('query B($PersonId_2: PersonId!, $PersonId_3: PersonId!)');
  });

  it('leaves default values, nulls and variables where they are', () => {
    const text =
      'query ($id: PersonId = "abc") { person(id: $id) { name } me: person(id: null) { name } }';
    const { ast, before, literals } = hoist(text);
    expect(ast).toBe(before);
    expect(literals).toEqual({});
  });

  it('tells where each literal stood', () => {
    const { ast } = hoist('{\n  person(id: "abc") { name }\n}');
    const [operation] = ast.definitions;
    const [definition] =
      operation && 'variableDefinitions' in operation ? (operation.variableDefinitions ?? []) : [];
    expect(definition?.loc?.startToken).toMatchObject({ line: 2, column: 14 });
  });
});
