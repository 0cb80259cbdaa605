import { afterAll, describe, expect, it } from 'vitest';
import { startCompiling } from '../kit/compile-operations.ts';

const SDL = {
  accounts: `
    type Query { me: User  users: [User] }
    type User @key(fields: "id") { id: ID!  name: String }
  `,
  products: `
    type Query { top: [Product] }
    type Product @key(fields: "upc") { upc: String!  title: String  weight: Int }
  `,
  reviews: `
    type User @key(fields: "id") { id: ID!  reviews: [Review] }
    type Product @key(fields: "upc") { upc: String!  reviews: [Review] }
    type Review { body: String  author: User  product: Product }
  `,
  stock: `
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      left: Int
      freight: Int @requires(fields: "weight")
    }
  `,
  music:
    'type Mutation { play(id: ID!): User } type User @key(fields: "id") { id: ID!  song: String }',
};

describe('fetches that travel together', () => {
  const compiler = startCompiling(SDL);
  afterAll(() => compiler.close());
  const batches = compiler.batches;

  it('are entity fetches of one subgraph with the same operation: one list', async () => {
    const query = `{
      a: top { left }
      b: me { reviews { product { left } } }
    }`;
    expect(await batches(query)).toMatchInlineSnapshot(`
      "0 products: (root)
      1 stock after 0, 3: a + b.reviews.product
      2 accounts: (root)
      3 reviews after 2: b"
    `);
  });

  it('do not wait for each other where latency goes first', async () => {
    const query = `{
      a: top { left }
      b: me { reviews { product { left } } }
    }`;
    expect(await batches(query, { scheduling: 'latency' })).toMatchInlineSnapshot(`
      "0 products: (root)
      1 stock after 0: a
      2 accounts: (root)
      3 reviews after 2: b
      4 stock after 3: b.reviews.product"
    `);
  });

  it('never make the chain of requests longer', async () => {
    const query =
      '{ me { reviews { product { title reviews { author { name } } } } } top { left } }';
    const length = async (scheduling: 'latency' | 'requests') => {
      const { batches: made } = await compiler.compile(query, { scheduling });
      const depth: number[] = [];
      const depthOf = (index: number): number => {
        depth[index] ??=
          1 +
          Math.max(
            0,
            ...made.flatMap((each) =>
              each.dependents.includes(index) ? [depthOf(each.index)] : [],
            ),
          );
        return depth[index];
      };
      return Math.max(...made.map(({ index }) => depthOf(index)));
    };
    expect(await length('requests')).toBe(await length('latency'));
    expect(await batches(query)).toMatchInlineSnapshot(`
      "0 accounts: (root)
      1 reviews after 0: me
      2 products after 1: me.reviews.product
      3 accounts after 1: me.reviews.product.reviews.author
      4 products: (root)
      5 stock after 4: top"
    `);
  });

  it('have lists of their own where their operations differ', async () => {
    expect(
      await batches('{ a: top { left } b: top { upc freight } me { reviews { body } } }'),
    ).toMatchInlineSnapshot(`
      "0 products: (root)
      1 stock after 0: a | b
      2 accounts: (root)
      3 reviews after 2: me"
    `);
  });

  it('are none of a subgraph that is said to be unbatched', async () => {
    const query = '{ a: top { left } b: top { freight } c: me { reviews { product { left } } } }';
    expect(await batches(query, { unbatched: ['stock'] })).toMatchInlineSnapshot(`
      "0 products: (root)
      1 stock after 0: a
      2 stock after 0: b
      3 accounts: (root)
      4 reviews after 3: c
      5 stock after 4: c.reviews.product"
    `);
  });

  it('are none of a mutation', async () => {
    expect(
      await batches(
        'mutation { a: play(id: 1) { name reviews { body } } b: play(id: 2) { name reviews { body } } }',
      ),
    ).toMatchInlineSnapshot(`
      "0 music: (root)
      1 reviews after 0: a
      2 accounts after 0: a
      3 reviews after 0: b
      4 accounts after 0: b"
    `);
  });

  it('wait for what they need, not for what stands before them in the plan', async () => {
    expect(
      await batches('{ top { title freight left reviews { author { name } } } }'),
    ).toMatchInlineSnapshot(`
      "0 products: (root)
      1 reviews after 0: top
      2 accounts after 1: top.reviews.author
      3 stock after 0: top"
    `);
  });
});

describe('fetches under conditions', () => {
  const compiler = startCompiling(SDL);
  afterAll(() => compiler.close());
  const QUERY = `query ($reviews: Boolean!, $left: Boolean!) {
    top { title reviews @include(if: $reviews) { body } left @include(if: $left) }
  }`;

  it.each([
    [[], ['products']],
    [['reviews'], ['products', 'reviews']],
    [['left'], ['products', 'stock']],
    [
      ['reviews', 'left'],
      ['products', 'reviews', 'stock'],
    ],
  ])('are there where they are met: %s', async (conditions, subgraphs) => {
    const { batches } = await compiler.compile(QUERY, { conditions });
    expect(batches.map(({ subgraph }) => subgraph).sort()).toEqual(subgraphs);
  });

  it('are dropped with what only they needed', async () => {
    const query = `query ($on: Boolean!) {
      me { name reviews { product { upc freight @include(if: $on) } } }
    }`;
    const on = await compiler.batches(query, { conditions: ['on'] });
    const off = await compiler.batches(query);
    expect(on).toMatchInlineSnapshot(`
      "0 accounts: (root)
      1 reviews after 0: me
      2 products after 1: me.reviews.product
      3 stock after 1, 2: me.reviews.product"
    `);
    expect(off).toMatchInlineSnapshot(`
      "0 accounts: (root)
      1 reviews after 0: me"
    `);
  });
});

describe('a compiled operation', () => {
  const compiler = startCompiling(SDL);
  afterAll(() => compiler.close());

  it('is the same whenever it is compiled', async () => {
    const query = '{ top { title left freight reviews { author { name reviews { body } } } } }';
    const one = await compiler.compile(query);
    const other = await compiler.compile(query);
    const bodies = (operation: typeof one) =>
      operation.batches.map(({ template, dependents }) => ({ template, dependents }));
    expect(bodies(one)).toEqual(bodies(other));
  });

  it('has no requests for __typename of the root alone', async () => {
    expect((await compiler.compile('{ __typename me @skip(if: true) { name } }')).batches).toEqual(
      [],
    );
  });
});
