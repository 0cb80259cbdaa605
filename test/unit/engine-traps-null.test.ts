import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

/** A house whose rooms and doors are answered by faults, so that every null can be made. */
const HOUSE: Readonly<Record<string, TestSubgraph>> = {
  house: {
    sdl: `
      type Query { house: House  strict: House!  lit: Boolean }
      type House @key(fields: "id") {
        id: ID!
        name: String!
        rooms: [Room!]
        doors: [Door]!
        grid: [[Int!]]
        colour: Colour
        colours: [Colour!]
        floor: Int
        area: Float
        empty: Boolean
        code: ID
        stamp: Stamp
      }
      type Room { name: String!  size: Int }
      type Door { name: String! }
      enum Colour { RED BLUE GREY @inaccessible }
      scalar Stamp
    `,
    resolvers: {
      Query: { house: () => ({ id: 'h1' }), strict: () => ({ id: 'h1' }), lit: () => true },
      House: { name: () => 'Rose', doors: () => [] },
    },
  },
  owners: {
    sdl: `
      type House @key(fields: "id") { id: ID!  owner: Owner!  guests: [Owner!]!  late: String }
      type Owner { name: String! }
    `,
    resolvers: {
      House: {
        __resolveReference: (house: object) => house,
        owner: () => ({ name: 'Aru' }),
        guests: () => [{ name: 'Dana' }],
      },
    },
  },
};

const houseOf = (fields: object) => () => ({
  data: { house: { __typename: 'House', id: 'h1', ...fields } },
});

describe('trap 1: a null goes up to the nearest field that may be null', () => {
  const errors = useTestGraph(HOUSE, { engineOptions: { completionErrors: 'errors' } });
  const extensions = useTestGraph(HOUSE);
  const guarded = useTestGraph(HOUSE, { mode: 'guarded' });

  it.each([
    [
      'an element that must not be null takes its list',
      '{ house { rooms { name } } }',
      { rooms: [{ name: 'a' }, { name: null }] },
      { house: { rooms: null } },
      ['house', 'rooms', 1, 'name'],
    ],
    [
      'an element that may be null goes alone',
      '{ house { doors { name } } }',
      { doors: [{ name: 'a' }, { name: null }, { name: 'c' }] },
      { house: { doors: [{ name: 'a' }, null, { name: 'c' }] } },
      ['house', 'doors', 1, 'name'],
    ],
    [
      'a list that must be there takes its object',
      '{ house { id doors { name } } }',
      { doors: null },
      { house: null },
      ['house', 'doors'],
    ],
    [
      'a list of lists loses the inner list alone',
      '{ house { grid } }',
      { grid: [[1, null], [2]] },
      { house: { grid: [null, [2]] } },
      ['house', 'grid', 0, 1],
    ],
    [
      'a leaf that must be there takes its object',
      '{ house { name floor } }',
      { name: null, floor: 1 },
      { house: null },
      ['house', 'name'],
    ],
  ])(
    '%s; the subgraph that broke its promise is named once',
    async (_, query, answer, data, path) => {
      errors().break('house', houseOf(answer));
      const response = await errors().run(query);
      expect(response.data).toEqual(data);
      expect(response.errors).toEqual([
        {
          message: expect.any(String),
          path,
          extensions: { code: 'RESPONSE_VALIDATION_FAILED', serviceName: 'house' },
        },
      ]);
      expect(response.extensions).toBeUndefined();
    },
  );

  it('up to data itself where every field on the way must be there', async () => {
    errors().break('house', () => ({ data: { strict: { name: null } } }));
    const response = await errors().run('{ strict { name } }');
    expect(response.data).toBeNull();
    expect(response.errors).toHaveLength(1);
  });

  it('is told in extensions.valueCompletion by default, under the keys of the client', async () => {
    extensions().break('owners', () => ({ data: { _entities: [null] } }));
    const response = await extensions().run('{ home: house { lord: owner { called: name } } lit }');
    expect(response).toEqual({
      data: { home: null, lit: true },
      extensions: {
        valueCompletion: [
          {
            message: 'Cannot return null for non-nullable field House.owner.',
            path: ['home', 'lord'],
            extensions: { code: 'INVALID_GRAPHQL' },
          },
        ],
      },
    });
  });

  it("needs no error of its own where a subgraph's error explains it", async () => {
    errors().break('house', () => ({
      data: { house: null },
      errors: [{ message: 'no name', path: ['house', 'name'] }],
    }));
    const response = await errors().run('{ house { name } }');
    expect(response.data).toEqual({ house: null });
    expect(response.errors).toEqual([
      {
        message: 'no name',
        path: ['house', 'name'],
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'house' },
      },
    ]);
  });

  it('from an entity that its subgraph does not know takes the whole entity, with one cause', async () => {
    errors().break('owners', () => ({ data: { _entities: [null] } }));
    const response = await errors().run('{ house { name owner { name } } }');
    expect(response.data).toEqual({ house: null });
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]?.path).toEqual(['house', 'owner']);
  });

  it('is an error of ours in the guarded mode, with its path', async () => {
    guarded().break('owners', () => ({ data: { _entities: [null] } }));
    const response = await guarded().run('{ home: house { owner { name } } lit }');
    expect(response.data).toEqual({ home: null, lit: true });
    expect(response.errors).toMatchObject([
      { path: ['home', 'owner'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(response.extensions).toBeUndefined();
  });

  it('leaves an entity whose later fields may be null', async () => {
    errors().break('owners', () => ({ data: { _entities: [null] } }));
    expect(await errors().run('{ house { name late } }')).toEqual({
      data: { house: { name: 'Rose', late: null } },
    });
  });
});

describe('trap 15: a leaf is what its type in the API schema allows, or null with an error', () => {
  const graph = useTestGraph(HOUSE, { engineOptions: { completionErrors: 'errors' } });

  it.each([
    ['an Int beyond 32 bits', 'floor', 2 ** 31],
    ['an Int with a fraction', 'floor', 1.5],
    ['a string for an Int', 'floor', '1'],
    ['a string for a Float', 'area', '1'],
    ['a number for a Boolean', 'empty', 1],
    ['an object for a String', 'code', { a: 1 }],
    ['a list for a leaf', 'floor', [1]],
    ['a value that the enum never had', 'colour', 'PINK'],
    ['a number for an enum', 'colour', 1],
    ['an object for a list', 'colours', {}],
  ])('%s', async (_, field, value) => {
    graph().break('house', houseOf({ [field]: value }));
    const response = await graph().run(`{ house { id ${field} } }`);
    expect(response.data).toEqual({ house: { id: 'h1', [field]: null } });
    expect(response.errors).toMatchObject([
      {
        path: ['house', field],
        extensions: { code: 'RESPONSE_VALIDATION_FAILED', serviceName: 'house' },
      },
    ]);
  });

  it.each([
    ['an Int of the largest size', 'floor', 2 ** 31 - 1],
    ['the smallest Int', 'floor', -(2 ** 31)],
    ['a whole number for a Float', 'area', 3],
    ['a string for an ID', 'code', '7'],
    ['any JSON for a scalar of its own', 'stamp', { a: [1, null, 'x'] }],
  ])('keeps %s', async (_, field, value) => {
    graph().break('house', houseOf({ [field]: value }));
    expect(await graph().run(`{ house { ${field} } }`)).toEqual({
      data: { house: { [field]: value } },
    });
  });

  it('shows an ID that came as a number as a string', async () => {
    graph().break('house', houseOf({ code: 7 }));
    expect(await graph().run('{ house { code } }')).toEqual({ data: { house: { code: '7' } } });
  });

  it('hides a value of an enum that clients do not know, and does not name it', async () => {
    graph().break('house', houseOf({ colour: 'GREY' }));
    const response = await graph().run('{ house { id colour } }');
    expect(response.data).toEqual({ house: { id: 'h1', colour: null } });
    expect(response.errors).toMatchObject([{ path: ['house', 'colour'] }]);
    expect(JSON.stringify(response)).not.toContain('GREY');
  });

  it('hides it in a list whose elements must be there, with the list', async () => {
    graph().break('house', houseOf({ colours: ['RED', 'GREY'] }));
    const response = await graph().run('{ house { id colours } }');
    expect(response.data).toEqual({ house: { id: 'h1', colours: null } });
    expect(response.errors).toMatchObject([{ path: ['house', 'colours', 1] }]);
    expect(JSON.stringify(response)).not.toContain('GREY');
  });
});
