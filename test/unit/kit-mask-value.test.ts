import {
  GraphQLID,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Mask } from '../../schema/policy/index.ts';
import { maskValue } from '../../subgraphs/kit/access/mask-value.ts';
import { guardSubgraph } from '../kit/guarded-subgraph.ts';

const LocalDate = new GraphQLScalarType({ name: 'LocalDate' });
const Iin = new GraphQLScalarType({ name: 'Iin' });
const FAILURE = new Error('the agency does not answer');
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

describe('a masked value', () => {
  it.each<[unknown, Mask, GraphQLOutputType, unknown]>([
    ['N1234567', 'last4', GraphQLString, '****4567'],
    ['N1234567', 'last4', new GraphQLNonNull(GraphQLID), '****4567'],
    ['AB1234567', 'last4', GraphQLString, '*****4567'],
    ['4567', 'last4', GraphQLString, '****'],
    ['7', 'last4', GraphQLString, '*'],
    ['', 'last4', GraphQLString, ''],
    ['1991-03-14', 'year', LocalDate, '1991-01-01'],
    [null, 'last4', GraphQLString, null],
    // What is nothing, or a failure, stays what it is.
    [null, 'hidden', new GraphQLNonNull(GraphQLString), null],
    [undefined, 'hidden', GraphQLString, undefined],
    [FAILURE, 'last4', GraphQLString, FAILURE],
    ['N1234567', 'hidden', GraphQLString, null],
    // What a mask cannot be applied to is hidden.
    ['900101300017', 'last4', Iin, null],
    [1234567, 'last4', GraphQLInt, null],
    [1234567, 'last4', GraphQLString, null],
    [1991, 'year', LocalDate, null],
    ['1991-03-14', 'year', GraphQLString, null],
    ['1991-03-14', 'last4', LocalDate, null],
  ])('%j under %s', (value, mask, type, seen) => {
    expect(maskValue(value, mask, type)).toBe(seen);
  });

  it('is an error where there has to be one and nothing of it may be seen', () => {
    const hidden = maskValue('N1234567', 'hidden', new GraphQLNonNull(GraphQLString));
    expect(hidden).toMatchObject({ extensions: { code: REFUSED } });
  });
});

describe('a mask on a field', () => {
  const guarded = guardSubgraph(
    `type Person @key(fields: "id") {
      id: ID! @tag(name: "public")
      passport: Passport @policy(policies: [["document"]])
    }
    type Passport @policy(policies: [["document"]]) { number: String later: String }`,
    {
      Person: {
        __resolveReference: (reference: object) => reference,
        passport: () => ({ number: 'N1234567', later: async () => 'N7654321' }),
      },
    },
  );
  const [guest, stranger] = ['doc:UZB:FA0000001', 'doc:UZB:FA0000002'];
  const query = `{ _entities(representations: [
    { __typename: "Person", id: "${guest}" }, { __typename: "Person", id: "${stranger}" }
  ]) { ... on Person { passport { number later } } } }`;
  const masks = { 'Passport.number': 'last4', 'Passport.later': 'last4' } as const;
  const subjects = { cases: [guest as never], consents: [] };

  it('applies to everybody whom no other grant lets out whole', async () => {
    const document = [
      { condition: 'any', rule: 'a', masks },
      { condition: 'case', rule: 'b' },
    ] as const;
    const { data } = await guarded.ask(query, { grants: { document }, subjects });
    expect(data._entities).toEqual([
      { passport: { number: 'N1234567', later: 'N7654321' } },
      { passport: { number: '****4567', later: '****4321' } },
    ]);
  });

  it('applies to a case alone that is let out as one', async () => {
    const document = [{ condition: 'case', rule: 'b', masks }] as const;
    const { data } = await guarded.ask(query, { grants: { document }, subjects });
    expect(data._entities).toEqual([
      { passport: { number: '****4567', later: '****4321' } },
      { passport: null },
    ]);
  });
});
