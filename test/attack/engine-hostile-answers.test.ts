import { afterEach, describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import { measureTurns, reportTurn } from '../kit/measure-turns.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import type { TestGraph } from '../kit/test-graph.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

/** The promise is 50 ms; a machine that others use may take longer without being at fault. */
const LONGEST_TURN_MS = 500;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function expectAnswer(response: Awaited<ReturnType<TestGraph['run']>>): void {
  if (response.data === undefined) expect(response.errors?.length).toBeGreaterThan(0);
  else expect(typeof response.data).toBe('object');
}

const PROTOTYPE = ['constructor', 'hasOwnProperty', 'valueOf', 'toString', 'isPrototypeOf'];

/** Keys and required fields that are called like what every object inherits. */
const INHERITED: Readonly<Record<string, TestSubgraph>> = {
  one: {
    sdl: `
      type Query { thing: Thing  things: [Thing!]!  valueOf: String }
      type Thing @key(fields: "constructor toString") {
        constructor: ID!  toString: String!  hasOwnProperty: Int  valueOf: [Inner]  isPrototypeOf: String
      }
      type Inner { toString: String }
    `,
    resolvers: {
      Query: { thing: () => THINGS[0], things: () => THINGS, valueOf: () => 'root' },
    },
  },
  two: {
    sdl: `
      type Thing @key(fields: "constructor toString") {
        constructor: ID!
        toString: String!
        hasOwnProperty: Int @external
        valueOf: [Inner] @external
        half: String
        sum: String @requires(fields: "hasOwnProperty valueOf { toString }")
      }
      type Inner { toString: String @external }
    `,
    resolvers: {
      Thing: {
        __resolveReference: (thing: object) => thing,
        half: (thing: object) => JSON.stringify(thing),
        sum: (thing: object) => JSON.stringify(thing),
      },
    },
  },
};

const THINGS = ['a', 'b'].map((name) => ({
  constructor: `c-${name}`,
  toString: `t-${name}`,
  hasOwnProperty: 0,
  valueOf: [{ toString: `inner ${name}` }, null],
  isPrototypeOf: name,
}));

describe('names that every object inherits', () => {
  const graph = useTestGraph(INHERITED);

  it('are keys and required fields, sent as they came', async () => {
    const response = await graph().run('{ things { sum toString } valueOf }');
    expect(response.errors).toBeUndefined();
    expect(response.data).toMatchObject({ valueOf: 'root' });
    const things = response.data?.things as readonly { readonly sum: string }[];
    const sums = things.map(({ sum }) => JSON.parse(sum) as object);
    expect(sums).toEqual(
      ['a', 'b'].map((name) => ({
        __typename: 'Thing',
        constructor: `c-${name}`,
        toString: `t-${name}`,
        hasOwnProperty: 0,
        valueOf: [{ toString: `inner ${name}` }, null],
      })),
    );
  });

  it.each(PROTOTYPE)('are absent where a subgraph leaves them out: %s', async (name) => {
    graph().break('one', ({ result }) => {
      const { things } = result.data as unknown as { things: Record<string, unknown>[] };
      return {
        data: {
          things: things.map((thing) =>
            Object.fromEntries(Object.entries(thing).filter(([key]) => !key.startsWith(name))),
          ),
        },
      };
    });
    const response = await graph().run('{ things { isPrototypeOf hasOwnProperty half sum } }');
    expectAnswer(response);
    expect(JSON.stringify(response)).not.toMatch(/native code|function/);
    for (const { variables } of graph().received.two ?? []) {
      expect(JSON.stringify(variables)).not.toMatch(/native code|function/);
    }
  });

  it('are aliases of each other', async () => {
    const response = await graph().run(
      '{ thing { constructor: isPrototypeOf toString: constructor valueOf: toString sum } }',
    );
    expect(response.errors).toBeUndefined();
    expect(Object.entries(response.data?.thing as object).slice(0, 3)).toEqual([
      ['constructor', 'a'],
      ['toString', 'c-a'],
      ['valueOf', 't-a'],
    ]);
  });
});

describe('answers of the wrong form', () => {
  const graph = useTestGraph(REGISTERS);
  const QUERY = `{
    person(id: "p1") { id name height mood friend { id tripCount } trips { to } job { title wage } }
    people { id tripCount }
    serverTime
  }`;

  const FORMS: readonly (readonly [string, string])[] = [
    ['null', 'null'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['a list in a list', '[[[[]]]]'],
    ['a number', '7'],
    ['a number beyond all numbers', '1e999'],
    ['an integer of 400 digits', '9'.repeat(400)],
    ['true', 'true'],
    ['text', '"x"'],
    ['text of 100,000 characters', `"${'\\u0000'.repeat(100_000)}"`],
    [
      'an object with the names of a prototype',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ],
    ['1,000 levels of objects', `${'{"friend":'.repeat(1_000)}null${'}'.repeat(1_000)}`],
    ['1,000 levels of lists', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
  ];

  it.each(FORMS)('are answered, wherever they stand: %s', async (_, form) => {
    const places = [
      form,
      `{"data":${form}}`,
      `{"data":{"person":${form},"people":${form},"serverTime":${form},"_entities":${form},"_e0":${form}}}`,
      `{"data":{"person":{"__typename":"Person","id":${form},"code":${form},"name":${form},"height":${form},"mood":${form},"friend":${form}},"people":[${form}]}}`,
      `{"data":{"person":{"__typename":"Person","id":"p1","friend":{"__typename":${form},"id":"p2"}},"people":[]}}`,
      `{"data":{"_entities":[${form},${form}],"_e0":[${form}],"_e1":[${form}]}}`,
      `{"data":null,"errors":${form}}`,
      `{"data":{},"errors":[${form}],"extensions":${form}}`,
      `{"data":{},"errors":[{"message":${form},"path":${form},"locations":${form},"extensions":${form}}]}`,
      `{"data":{},"errors":[{"message":"x","path":[${form},${form}]}],"extensions":{"incomplete":${form}}}`,
      `{"data":{},"errors":[{"message":"x","path":["_entities",${form},${form}]}],"extensions":{"incomplete":[${form}]}}`,
    ];
    for (const subgraph of ['people', 'trips', 'jobs', 'wages']) {
      for (const text of places) {
        graph().heal();
        graph().break(subgraph, () => text);
        expectAnswer(await graph().run(QUERY));
      }
    }
    graph().heal();
    expect((await graph().run('{ serverTime }')).data).toEqual({ serverTime: '12:00' });
    expect(graph().internalErrors).toEqual([]);
  });

  it('that repeat one error 10,000 times are told of within bounds', async () => {
    const errors = Array.from({ length: 10_000 }, (_, n) => ({
      message: `x${n}`,
      path: ['people', n % 3, 'name'],
    }));
    graph().break('people', ({ result }) => ({ ...result, errors }));
    const { result, longestTurnMs } = await measureTurns(() => graph().run('{ people { name } }'));
    reportTurn('10,000 errors', longestTurnMs);
    expectAnswer(result);
    expect(longestTurnMs).toBeLessThan(LONGEST_TURN_MS);
  });

  it('never make requests without end', async () => {
    graph().break('people', () => ({ data: null, errors: [{ message: 'x' }] }));
    graph().break('trips', () => ({ data: null, errors: [{ message: 'x' }] }));
    await graph().run(QUERY);
    expect(Object.values(requestCounts(graph())).reduce((sum, n) => sum + n, 0)).toBeLessThan(10);
  });
});
