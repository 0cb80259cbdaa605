import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphqlSync, parse } from 'graphql';
import { expect, test } from 'vitest';

test('one copy of graphql', () => {
  const schema = buildSubgraphSchema(parse('type Query { a: Int }'));
  expect(graphqlSync({ schema, source: '{a}' }).data).toEqual({ a: null });
});
