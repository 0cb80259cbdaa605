import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { coldOperation } from './cold-operation.ts';

const SCHEMA = buildSchema(`
  type Query { users: [User] topProducts(first: Int = 5): [Product] }
  type User { id: ID! fullName: String username: String birthYear: Int reviews: [Review] }
  type Review { id: ID! text: String author: User product: Product }
  type Product { upc: ID! title: String price: Int weight: Int inStock: Boolean
    shippingEstimate: Int reviews: [Review] }
`);

it('makes 500 valid operations, no two of them alike under other aliases', () => {
  const operations = Array.from({ length: 500 }, (_, number) => {
    const { query } = JSON.parse(coldOperation(number));
    expect(validate(SCHEMA, parse(query))).toEqual([]);
    return query.replaceAll(/_\d+/g, '').replace(/Cold\d+/, '');
  });
  expect(new Set(operations).size).toBeGreaterThan(450);
  expect(coldOperation(7)).toBe(coldOperation(7));
});
