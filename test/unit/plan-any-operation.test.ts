import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  parse,
  print,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { renameKeys } from '../../gateway/plan/index.ts';

const FACTS = {
  hasInterfaceObjects: false,
  addedFields: new Map([
    ['__typename', new Set(['__typename'])],
    ['id', new Set(['id'])],
    ['tags', new Set(['tags'])],
    ['size', new Set(['size(unit: "m")', 'size'])],
  ]),
};
const FIELDS = `
  id: String  name(x: Int): String  title: String  tags: String  size(unit: String): String
  node(x: Int): Node  other: Node
`;
const SCHEMA = buildSchema(`
  type Query { node: Node }
  interface Node { ${FIELDS} }
  type A implements Node { ${FIELDS} }
  type B implements Node { ${FIELDS} }
`);
const HARMLESS = ['a', 'name', 'x_1'];
const HARMFUL = ['id', 'tags', 'size', '__typename', '__proto__', 'toString', 'a__alias_0'];
const CALLS = ['id', 'name', 'name(x: 1)', 'name(x: $v)', 'title', 'size(unit: "m")'];

/** Which call stands under a key, the same everywhere on a type: that keeps operations valid. */
type Calls = Readonly<Record<string, string>>;
interface Tree {
  readonly on: 'A' | 'B' | 'Node';
  readonly keys: readonly string[];
  readonly fields: readonly (readonly [call: string, below: Tree])[];
  readonly fragments: readonly Tree[];
}

const LEAF: Tree = { on: 'Node', keys: [], fields: [], fragments: [] };

function operationsWith(keys: readonly string[]): fc.Arbitrary<string> {
  const calls = fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...CALLS)])));
  const trees = (depth: number): fc.Arbitrary<Tree> =>
    fc.record({
      on: fc.constantFrom('A', 'B', 'Node'),
      keys: fc.subarray([...keys]),
      fields: fc.array(
        fc.tuple(
          fc.constantFrom('node', 'other', 'n: node(x: 2)', 'id_1: other'),
          depth > 1 ? trees(depth - 1) : fc.constant(LEAF),
        ),
        { maxLength: 2 },
      ),
      fragments: depth > 1 ? fc.array(trees(depth - 1), { maxLength: 2 }) : fc.constant([]),
    });
  return fc
    .tuple(trees(3), trees(2), calls, calls)
    .map(
      ([root, fragment, a, b]) =>
        `query ($v: Int = 5) { node { used: name(x: $v) ...F ${printTree(root, a, b)} } } ` +
        `fragment F on Node { ${printTree(fragment, a, b)} }`,
    );
}

function printTree({ on, keys, fields, fragments }: Tree, a: Calls, b: Calls): string {
  const known = keys.filter((key) => on !== 'Node' || a[key] === b[key]);
  const leaves = known.map((key) => `${key}: ${(on === 'B' ? b : a)[key]}`);
  const nested = fields.map(([call, below]) => `${call} { ${printTree(below, a, b)} }`);
  // On one type only keys of that type, because fragments on both may meet inside.
  const inner = on === 'Node' ? fragments : fragments.map((tree) => ({ ...tree, on }));
  const spread = inner.map((tree) => printTree(tree, a, b));
  return `kind: __typename ... on ${on} { kind: __typename ${[...leaves, ...nested, ...spread].join(' ')} }`;
}

const CALL_AS_VALUE: GraphQLFieldResolver<unknown, unknown> = (_source, args, _context, info) =>
  info.fieldName === 'node' || info.fieldName === 'other'
    ? { __typename: info.fieldName === 'node' ? 'A' : 'B' }
    : `${info.fieldName}${JSON.stringify(args)}`;

function answer(document: DocumentNode): unknown {
  const result = execute({ schema: SCHEMA, document, fieldResolver: CALL_AS_VALUE });
  if (!('data' in result)) throw new Error('expected an answer at once');
  expect(result.errors).toBeUndefined();
  return result.data;
}

/** An object as its sorted entries, whose keys may be anything. */
function entriesOf(data: unknown, clientKeys: ReadonlyMap<string, string>): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.entries(data)
    .map(([key, value]) => [clientKeys.get(key) ?? key, entriesOf(value, clientKeys)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

describe('any valid operation', () => {
  it("stays valid and has the same answer under the client's keys", () => {
    let renamedOperations = 0;
    fc.assert(
      fc.property(operationsWith([...HARMLESS, ...HARMFUL]), (text) => {
        const document = parse(text);
        expect(validate(SCHEMA, document)).toEqual([]);
        const renamed = renameKeys(document, null, FACTS);
        if (renamed.clientKeys.size > 0) renamedOperations += 1;
        expect(validate(SCHEMA, renamed.document)).toEqual([]);
        expect(entriesOf(answer(renamed.document), renamed.clientKeys)).toEqual(
          entriesOf(answer(document), new Map()),
        );
      }),
      { seed: 20_261_101, numRuns: 300 },
    );
    expect(renamedOperations).toBeGreaterThan(100);
  });

  it('without a collision stays as it is', () => {
    fc.assert(
      fc.property(operationsWith(HARMLESS), (text) => {
        const { document, clientKeys, clientVariables } = renameKeys(parse(text), null, FACTS);
        expect(print(document)).toBe(print(parse(text)));
        expect([clientKeys.size, clientVariables.size]).toEqual([0, 0]);
      }),
      { seed: 20_261_102, numRuns: 300 },
    );
  });
});
