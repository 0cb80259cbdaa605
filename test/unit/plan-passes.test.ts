import { parse, print } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { ClientError } from '../../gateway/client-error.ts';
import { isPassKey } from '../../gateway/plan/index.ts';
import { startPlanning, type TestPlanning } from '../kit/plan-operations.ts';

const started: TestPlanning[] = [];
function start(subgraphs: Readonly<Record<string, string>>): TestPlanning {
  const planning = startPlanning(subgraphs);
  started.push(planning);
  return planning;
}
afterAll(() => Promise.all(started.map((planning) => planning.close())));

const posts = start({
  posts: `
    type Query { post: Post  feed: [Post!]  node: Node  blog: Blog }
    type Mutation { publish: Post  archive: Blog }
    type Subscription { published: Post }
    interface Node { id: ID! }
    type Blog implements Node @key(fields: "id") { id: ID! pinned: Post  lines(first: Int): [Int] }
    type Post implements Node @key(fields: "id") {
      id: ID!
      title: String
      blog: Blog
      lines(first: Int): [Int]
      tags(of: String): [String]
    }
  `,
  ratings: `
    type Post @key(fields: "id") {
      id: ID!
      lines(first: Int): [Int] @external
      tags(of: String): [String] @external
      blog: Blog @external
      short: Int @requires(fields: "lines(first: 3)")
      long: Int @requires(fields: "lines(first: 90)")
      all: Int @requires(fields: "lines")
      lengthy: Int @requires(fields: "tags(of: \\"x\\") lines(first: 90)")
      host: Int @requires(fields: "blog { lines(first: 1) }")
    }
    type Blog @key(fields: "id") {
      id: ID!
      lines(first: Int): [Int] @external
      guest: Int @requires(fields: "lines(first: 2)")
      owner: Int @requires(fields: "lines(first: 1)")
    }
  `,
});

const passesOf = async (query: string) =>
  (await posts.plan(query)).documents.map((text) =>
    print(parse(text)).replaceAll(/\s+/g, ' ').trim(),
  );

describe('one pass is enough', () => {
  it.each([
    ['for one requirement', '{ post { short } }'],
    ['for two equal requirements', '{ post { long lengthy } }'],
    ['for different requirements of different objects', '{ post { short } feed { long } }'],
    [
      'for different requirements of different types',
      '{ node { ... on Post { short } ... on Blog { guest } } }',
    ],
    ['beside the same field with arguments of the client', '{ post { short lines(first: 4) } }'],
    ['for a mutation without contradictions', 'mutation { publish { short } }'],
  ])('%s', async (_, query) => {
    expect((await posts.plan(query)).documents).toHaveLength(1);
  });
});

describe('fields with requirements that contradict each other', () => {
  it('are planned in passes, each with all that it requires', async () => {
    const { printed } = await posts.plan('{ post { title short long } }');
    expect(printed).toMatchInlineSnapshot(`
      "QueryPlan {
        Sequence {
          Fetch(service: "posts") {
            {
              post {
                __typename
                id
                title
                lines(first: 3)
              }
            }
          },
          Flatten(path: "post") {
            Fetch(service: "ratings") {
              {
                ... on Post {
                  __typename
                  id
                  lines
                }
              } =>
              {
                ... on Post {
                  short
                }
              }
            },
          },
        },
      }
      QueryPlan {
        Sequence {
          Fetch(service: "posts") {
            {
              post {
                __typename
                id
                lines(first: 90)
              }
            }
          },
          Flatten(path: "post") {
            Fetch(service: "ratings") {
              {
                ... on Post {
                  __typename
                  id
                  lines
                }
              } =>
              {
                ... on Post {
                  long
                }
              }
            },
          },
        },
      }"
    `);
  });

  it('are each in one pass only, and other fields in the first', async () => {
    expect(await passesOf('{ __typename post { id short all long lengthy } blog { id } }')).toEqual(
      ['{ post { id short } blog { id } }', '{ post { all } }', '{ post { long lengthy } }'],
    );
  });

  it('are found through fragments, and where a field stands twice', async () => {
    expect(
      await passesOf(`
        query Q($a: Boolean!) { post { ...F } ... { post { ... on Node { id } } } }
        fragment F on Post { short ...G @include(if: $a) }
        fragment G on Post { long }
      `),
    ).toEqual([
      'query Q { post { ...F } ... { post { ... on Node { id } } } } fragment F on Post { short }',
      'query Q($a: Boolean!) { post { ...F } } ' +
        'fragment G on Post { long } fragment F on Post { ...G @include(if: $a) }',
    ]);
  });

  it('are found under an abstract type', async () => {
    expect(
      await passesOf('{ node { ... on Post { short } ... on Node { ... on Post { all } } } }'),
    ).toHaveLength(2);
  });

  it('are found below, where one requires something of an object that is selected too', async () => {
    expect(await passesOf('{ post { host blog { guest id } } }')).toEqual([
      '{ post { host blog { id } } }',
      '{ post { blog { guest } } }',
    ]);
    expect(await passesOf('{ post { host blog { owner id } } }')).toHaveLength(1);
  });

  it('make entities in lists say which they are, so that no two are taken for one', async () => {
    const [first, second] = await passesOf('{ feed { short long } }');
    expect(first).toBe('{ feed { short ... on Post { _mgKey_Post_0: id } } }');
    expect(second).toBe('{ feed { long ... on Post { _mgKey_Post_0: id } } }');
    expect([isPassKey('_mgKey_Post_0'), isPassKey('id')]).toEqual([true, false]);
  });

  it.each(['mutation { publish { short long } }', 'subscription { published { short long } }'])(
    'are refused where the operation may not run twice: %s',
    async (operation) => {
      const refusal = await posts.plan(operation).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ClientError);
      expect((refusal as ClientError).code).toBe('QUERY_PLANNING_FAILED');
      expect((refusal as ClientError).message).toMatch(/"Post.short" and "Post.long"/);
    },
  );
});

describe('a requirement of a requirement', () => {
  const chain = start({
    a: 'type Query { t: T } type T @key(fields: "id") { id: ID! n(x: Int): Int  m(x: Int): Int }',
    b: `type T @key(fields: "id") {
      id: ID!
      n(x: Int): Int @external
      first: Int @requires(fields: "n(x: 1)")
    }`,
    c: `type T @key(fields: "id") {
      id: ID!
      n(x: Int): Int @external
      first: Int @external
      second: Int @requires(fields: "first")
      both: Int @requires(fields: "first n(x: 2)")
      other: Int @requires(fields: "n(x: 2)")
    }`,
  });

  it('counts', async () => {
    expect((await chain.plan('{ t { second other } }')).documents).toHaveLength(2);
  });

  it('that contradicts it cannot be planned at all', async () => {
    await expect(chain.plan('{ t { both } }')).rejects.toMatchObject({
      code: 'QUERY_PLANNING_FAILED',
      message:
        'QUERY_PLANNING_FAILED: What "T.both" are made of cannot be asked for in one operation.',
    });
  });
});
