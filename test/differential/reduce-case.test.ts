import { buildSchema, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { reduceCase } from './reduce-case.ts';

const SCHEMA = buildSchema(
  'type Query { a(x: Int, y: Int): A  b: Int }  type A { id: Int  a: A  name: String }',
);

it('leaves of a request what it needs to fail, and nothing else', async () => {
  const document = parse(`
    query Q($v: Int, $w: Boolean!) { ...F  other: b @include(if: $w)  a(x: $v, y: 1) { id ...G } }
    fragment F on Query { ... on Query @include(if: $w) { one: a(x: $v, y: 1) { a { ...G id } } } }
    fragment G on A { n: name @skip(if: $w)  id }
  `);
  const faults = new Map([
    ['A.id', 'error'],
    ['A.name', 'null'],
  ] as const);
  const smallest = await reduceCase(
    SCHEMA,
    { document, variables: { v: 1, w: true }, faults },
    async (request) => /name/.test(print(request.document)) && request.faults.has('A.name'),
  );
  expect(print(smallest.document)).toBe('query Q {\n  a {\n    name\n  }\n}');
  expect(smallest.variables).toEqual({});
  expect([...smallest.faults.keys()]).toEqual(['A.name']);
});
