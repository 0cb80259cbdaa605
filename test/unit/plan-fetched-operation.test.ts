import { parse, print } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { asksForData, plannedDocuments } from '../../gateway/plan/index.ts';
import { startPlanning } from '../kit/plan-operations.ts';

const posts = startPlanning({
  posts: `
    type Query { post: Post  query: Query }
    type Post @key(fields: "id") { id: ID!  title: String  author: Author }
    type Author { name: String }
    union Person = Author | Reader
    union Thing = Post | Reader
    type Reader { name: String }
  `,
  ratings: 'type Post @key(fields: "id") { id: ID! rating: Int }',
});
afterAll(() => posts.close());

const fetched = (query: string) =>
  plannedDocuments(parse(query), posts.supergraph).map((text) =>
    print(parse(text)).replaceAll(/\s+/g, ' ').trim(),
  );

describe('what is fetched', () => {
  it.each([
    '{ __typename }',
    '{ __schema { types { name } } kind: __typename __type(name: "Post") { name } }',
    '{ ... on Query { ...F } ...F } fragment F on Query { ... { __typename } }',
  ])('of introspection alone is nothing: %s', (query) => {
    expect(fetched(query)).toEqual([]);
  });

  it('is an operation without __schema, __type and __typename of the root', () => {
    expect(
      fetched(`
        query Q($name: String!) {
          __schema { description }
          ... on Query { kind: __typename __type(name: $name) { name } post { __typename id } }
        }
      `),
    ).toEqual(['query Q { ... on Query { post { __typename id } } }']);
  });

  it('keeps in a fragment below the root what it loses at the root', () => {
    expect(
      fetched(`
        { ...F query { ...F } }
        fragment F on Query { __typename post { id } }
      `),
    ).toEqual([
      '{ ...F query { ...F_1 } } fragment F on Query { post { id } } ' +
        'fragment F_1 on Query { __typename post { id } }',
    ]);
  });

  it('is the type of an object of which only the schema is asked', async () => {
    const { documents, printed } = await posts.plan('{ query { __schema { description } } }');
    expect(documents).toEqual(['{query{__typename}}']);
    expect(printed).toContain('Fetch(service: "posts")');
  });
});

describe('an object whose fields all have conditions', () => {
  const query = (set: string) => `query ($a: Boolean!, $b: Boolean!) { post { ${set} } }`;

  it('is fetched under its own condition, whatever becomes of the fields', async () => {
    const { printed } = await posts.plan(
      'query ($a: Boolean!, $b: Boolean!) { post @include(if: $a) { id @skip(if: $b) } }',
    );
    expect(printed).toMatchInlineSnapshot(`
      "QueryPlan {
        Include(if: $a) {
          Fetch(service: "posts") {
            {
              post {
                __typename
                id @skip(if: $b)
              }
            }
          }
        },
      }"
    `);
  });

  it.each([
    'author @skip(if: $a) { ... @include(if: $b) { name } }',
    'author @skip(if: $a) { ... on Author { name @skip(if: $b) } }',
    'author @skip(if: $a) { ...F } } } fragment F on Author { ... on Author { name @skip(if: $b)',
    'author @skip(if: $a) { ... on Person { ... on Reader { name } ... on Thing { __typename } } } id @skip(if: $b)',
  ])('is asked for its type: %s', async (set) => {
    const { documents } = await posts.plan(query(set));
    expect(documents[0]).toContain('author@skip(if:$a){__typename');
  });

  it.each([
    'author { name @skip(if: $b) id: name @include(if: $a) }',
    'author @skip(if: $a) { name name @skip(if: $b) }',
    'author @skip(if: $a) { ... on Person { ... on Author { name } } other: name @skip(if: $b) }',
    'author @skip(if: $a) { ... on Author { name } other: name @skip(if: $b) }',
  ])('but one, or without a condition of its own, needs no more: %s', async (set) => {
    const { documents } = await posts.plan(query(set));
    expect(documents[0]).not.toContain('__typename');
  });
});

describe('an operation asks for data', () => {
  const asks = (query: string, variables = {}) => asksForData(parse(query), null, variables);

  it.each([
    ['{ post { id } }', {}],
    ['query ($a: Boolean!) { post @include(if: $a) { id } }', { a: true }],
    ['query ($a: Boolean!) { post @skip(if: $a) { id } }', { a: false }],
    ['query ($a: Boolean!) { post { id @skip(if: $a) } }', { a: true }],
    ['{ ...F } fragment F on Query { ... @skip(if: false) { __typename post { id } } }', {}],
  ])('%s with %o', (query, variables) => {
    expect(asks(query, variables)).toBe(true);
  });

  it.each([
    ['{ __typename __schema { description } }', {}],
    ['query ($a: Boolean!) { post @include(if: $a) { id } }', { a: false }],
    [
      'query ($a: Boolean!) { ...F @skip(if: $a) } fragment F on Query { post { id } }',
      { a: true },
    ],
    [
      '{ post @skip(if: true) @include(if: true) { id } ... @include(if: false) { post { id } } }',
      {},
    ],
  ])('but not %s with %o', (query, variables) => {
    expect(asks(query, variables)).toBe(false);
  });

  it('wherever its plan fetches something', async () => {
    const { printed } = await posts.plan('{ post @skip(if: true) { id } }');
    expect(printed).toBe('QueryPlan {}');
    expect(asks('{ post @skip(if: true) { id } }')).toBe(false);
  });
});
