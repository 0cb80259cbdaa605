import { parse, print } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { renameKeys } from '../../gateway/plan/index.ts';
import { startPlanning } from '../kit/plan-operations.ts';

const posts = startPlanning({
  posts: `
    type Query { post: Post  feed: [Post!] }
    type Post @key(fields: "id") {
      id: ID!
      title: String
      slug(upper: Boolean): ID
      comments(limit: Int): [Comment!]
    }
    type Comment { id: ID!  text: String }
  `,
  ratings: `
    type Post @key(fields: "id") {
      id: ID!
      comments(limit: Int): [Comment!] @external
      rating: Int @requires(fields: "comments(limit: 3) { id }")
    }
    type Comment { id: ID! @external }
  `,
});
afterAll(() => posts.close());

describe('a field', () => {
  it('keeps its arguments beside the same field that another one requires', async () => {
    const { printed, clientKeys } = await posts.plan(
      '{ post { rating comments(limit: 1) { text } } }',
    );
    expect([...clientKeys]).toEqual([['comments_1', 'comments']]);
    expect(printed).toMatchInlineSnapshot(`
      "QueryPlan {
        Sequence {
          Fetch(service: "posts") {
            {
              post {
                __typename
                id
                comments(limit: 3) {
                  id
                }
                comments_1: comments(limit: 1) {
                  text
                }
              }
            }
          },
          Flatten(path: "post") {
            Fetch(service: "ratings") {
              {
                ... on Post {
                  __typename
                  id
                  comments {
                    id
                  }
                }
              } =>
              {
                ... on Post {
                  rating
                }
              }
            },
          },
        },
      }"
    `);
  });

  it('without arguments is another one than the required one with arguments', async () => {
    const { documents } = await posts.plan('{ post { rating comments { id } } }');
    expect(documents).toEqual([expect.stringContaining('comments_1:comments{')]);
  });

  it('with the required arguments is the required one', async () => {
    const { clientKeys } = await posts.plan('{ post { rating comments(limit: 3) { text } } }');
    expect(clientKeys.size).toBe(0);
  });

  it('under the name of a key leaves the key what it is', async () => {
    const { printed, clientKeys } = await posts.plan('{ feed { id: title rating } }');
    expect([...clientKeys]).toEqual([['id_1', 'id']]);
    expect(printed).toMatchInlineSnapshot(`
      "QueryPlan {
        Sequence {
          Fetch(service: "posts") {
            {
              feed {
                __typename
                id
                id_1: title
                comments(limit: 3) {
                  id
                }
              }
            }
          },
          Flatten(path: "feed.@") {
            Fetch(service: "ratings") {
              {
                ... on Post {
                  __typename
                  id
                  comments {
                    id
                  }
                }
              } =>
              {
                ... on Post {
                  rating
                }
              }
            },
          },
        },
      }"
    `);
  });

  it('under the name of a required field leaves the requirement what it is', async () => {
    const { printed } = await posts.plan('{ post { rating comments: title } }');
    expect(printed).toContain('comments_1: title');
    expect(printed).toContain('comments(limit: 3) {');
  });

  it('called __typename by an alias leaves the type what it is', async () => {
    const { printed, clientKeys } = await posts.plan('{ post { __typename: title rating } }');
    expect([...clientKeys.values()]).toEqual(['__typename']);
    expect(printed).toContain('typename_1: title');
  });
});

const FACTS = {
  hasInterfaceObjects: false,
  addedFields: new Map([
    ['__typename', new Set(['__typename'])],
    ['id', new Set(['id'])],
    ['tags', new Set(['tags(first: 2, of: {a: 1, b: [2]})'])],
    ['size', new Set(['size', 'size(unit: "m")'])],
  ]),
};
const rename = (query: string, operationName: string | null = null, facts = FACTS) => {
  const { document, clientKeys, clientVariables } = renameKeys(parse(query), operationName, facts);
  return {
    text: print(document).replaceAll(/\s+/g, ' ').trim(),
    clientKeys: Object.fromEntries(clientKeys),
    clientVariables: Object.fromEntries(clientVariables),
  };
};

describe('renameKeys', () => {
  it('gives one key, field and arguments one planned key, wherever they stand', () => {
    expect(
      rename(`
        { a { id: name(x: 1, y: {b: 2, a: 1}) ...F } }
        fragment F on A { id: name(y: {a: 1, b: 2}, x: 1) @skip(if: false) b { id: name(x: 2) } }
      `),
    ).toEqual({
      text:
        '{ a { id_1: name(x: 1, y: {b: 2, a: 1}) ...F } } ' +
        'fragment F on A { id_1: name(y: {a: 1, b: 2}, x: 1) @skip(if: false) ' +
        'b { id_2: name(x: 2) } }',
      clientKeys: { id_1: 'id', id_2: 'id' },
      clientVariables: {},
    });
  });

  it('compares arguments as GraphQL does', () => {
    expect(rename('{ tags(of: {b: [2], a: 1}, first: 2) }').clientKeys).toEqual({});
    expect(rename('{ tags(of: {b: [2], a: 2}, first: 2) }').clientKeys).toEqual({ tags_1: 'tags' });
    expect(rename('{ tags }').clientKeys).toEqual({ tags_1: 'tags' });
  });

  it('renames whatever stands where two different fields may be added', () => {
    expect(rename('{ size }').clientKeys).toEqual({ size_1: 'size' });
  });

  it('never takes a key that the document or the planner has', () => {
    expect(rename('{ id: a id_1 b { id_2: c } }').text).toBe('{ id_3: a id_1 b { id_2: c } }');
  });

  it('keeps __schema, __type and what is below them', () => {
    const query =
      '{ id: __schema { id: __typename types { __proto__: name } } __type(name: "A") { id: name } }';
    expect(rename(query)).toEqual({ text: query, clientKeys: {}, clientVariables: {} });
  });

  it('keeps __typename and its aliases, but for reserved ones', () => {
    expect(rename('{ __typename kind: __typename id: __typename __x: __typename }').text).toBe(
      '{ __typename kind: __typename id_1: __typename x_1: __typename }',
    );
  });

  it('renames what reads like an alias of the planner or of ours', () => {
    expect(rename('{ a__alias_0: b contextualArgument_1_0: b _mgKey: b ___: b }').text).toBe(
      '{ a__alias_0_1: b key_1: b mgKey_1: b key_2: b }',
    );
  });

  it('gives what would begin with a digit a name that is one', () => {
    expect(rename('{ __0: a __1x: b }').text).toBe('{ key_1: a key_2: b }');
    const query = '{ m { ... on A { _0: s } ... on B { _0: s(x: 1) } } }';
    expect(rename(query, null, { ...FACTS, hasInterfaceObjects: true }).text).toBe(
      '{ m { ... on A { key_1: s } ... on B { key_2: s(x: 1) } } }',
    );
  });

  it('renames the variable of representations and others that are reserved', () => {
    expect(
      rename(`query ($representations: [Int], $representations_1: Int, $contextualArgument_1_0: Int) {
        a(x: $representations, y: [$representations_1], z: {z: $contextualArgument_1_0})
        __type(name: $representations) { name }
      }`),
    ).toEqual({
      text:
        'query ($representations_2: [Int], $representations_1: Int, $key_1: Int) { ' +
        'a(x: $representations_2, y: [$representations_1], z: {z: $key_1}) ' +
        '__type(name: $representations_2) { name } }',
      clientKeys: {},
      clientVariables: {
        representations_2: 'representations',
        key_1: 'contextualArgument_1_0',
      },
    });
  });

  it('keeps two calls of one key apart where a subgraph takes their types for one', () => {
    const query = '{ m { ... on A { s t } ... on B { s(x: 1) t } } }';
    expect(rename(query).clientKeys).toEqual({});
    expect(rename(query, null, { ...FACTS, hasInterfaceObjects: true })).toEqual({
      text: '{ m { ... on A { s_1: s t } ... on B { s_2: s(x: 1) t } } }',
      clientKeys: { s_1: 's', s_2: 's' },
      clientVariables: {},
    });
  });

  it('takes the named operation with the fragments that it uses', () => {
    const query =
      'query A { ...F } query B { ...G } fragment F on Q { a ...G } fragment G on Q { b } ' +
      'fragment H on Q { c }';
    expect(rename(query, 'A').text).toBe(
      'query A { ...F } fragment F on Q { a ...G } fragment G on Q { b }',
    );
    expect(rename(query, 'B').text).toBe('query B { ...G } fragment G on Q { b }');
    expect(() => rename(query, 'C')).toThrow('expected the operation to be in the document');
    expect(() => rename(query)).toThrow(TypeError);
  });
});
