import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { SOME_REQUESTER } from '../kit/test-graph.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const reference = { __resolveReference: (object: object) => object };

/** Two fields that move from one subgraph to another, each in its own way. */
const MOVING: Readonly<Record<string, TestSubgraph>> = {
  old: {
    sdl: 'type Query { t: T } type T @key(fields: "id") { id: ID! a: String b: String }',
    resolvers: {
      Query: { t: () => ({ id: 't' }) },
      T: { ...reference, a: () => 'old a', b: () => 'old b' },
    },
  },
  new: {
    sdl: `type T @key(fields: "id") {
      id: ID!
      a: String @override(from: "old", label: "percent(50)")
      b: String @override(from: "old", label: "dark")
    }`,
    resolvers: { T: { ...reference, a: () => 'new a', b: () => 'new b' } },
  },
};

describe('trap 14: a field that moves by a label', () => {
  let isDark = false;
  const asked: string[] = [];
  const graph = useTestGraph(MOVING, {
    mode: 'guarded',
    engineOptions: {
      isOverrideOn(label) {
        asked.push(label);
        return isDark;
      },
    },
  });
  const ask = async (query: string, id: string) =>
    (
      await graph().run(
        query,
        {},
        {
          requesterContext: {
            ...SOME_REQUESTER,
            requester: { ...SOME_REQUESTER.requester, id },
          },
        },
      )
    ).data?.t;

  it('comes from one side for one requester, each time, and from both for many', async () => {
    const first = new Map<string, unknown>();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 24; n += 1) {
        const answer = JSON.stringify(await ask('{ t { a } }', `requester ${n}`));
        const known = first.get(`${n}`);
        if (known === undefined) first.set(`${n}`, answer);
        else expect(answer).toBe(known);
      }
    }
    expect(new Set(first.values())).toEqual(new Set(['{"a":"old a"}', '{"a":"new a"}']));
  });

  it('comes from where its own label says at the moment of the request', async () => {
    for (const [on, from] of [
      [false, 'old b'],
      [true, 'new b'],
      [false, 'old b'],
    ] as const) {
      isDark = on;
      expect(await ask('{ t { b } }', 'x')).toEqual({ b: from });
    }
    isDark = false;
    expect(new Set(asked)).toEqual(new Set(['dark']));
  });

  it('is not asked for at the other side', async () => {
    isDark = true;
    await ask('{ t { b } }', 'x');
    isDark = false;
    expect(graph().received.old?.some(({ query }) => /\bb\b/.test(query))).toBe(false);
    expect(requestCounts(graph())).toEqual({ old: 1, new: 1 });
  });
});

/** A film whose title two subgraphs know, and whose director is provided on one way alone. */
const FILMS: Readonly<Record<string, TestSubgraph>> = {
  one: {
    sdl: `
      type Query { film: Film @shareable  top: Film @provides(fields: "director { name }")  now: String @shareable }
      type Film @key(fields: "id") { id: ID! year: Int director: Director }
      type Director @key(fields: "id") { id: ID! name: String @external }
    `,
    resolvers: {
      Query: {
        film: () => ({ id: 'f', year: 1999 }),
        top: () => ({ id: 'f', year: 1999, director: { id: 'd', name: 'provided' } }),
        now: () => 'one',
      },
      Film: { ...reference, year: () => 1999, director: () => ({ id: 'd', name: 'provided' }) },
      Director: reference,
    },
  },
  two: {
    sdl: `
      type Query { film: Film @shareable  now: String @shareable }
      type Film @key(fields: "id") { id: ID! stars: Int }
      type Director @key(fields: "id") { id: ID! name: String @shareable }
    `,
    resolvers: {
      Query: { film: () => ({ id: 'f', stars: 0 }), now: () => 'two' },
      Film: { ...reference, stars: () => 0 },
      Director: { ...reference, name: () => 'of its own subgraph' },
    },
  },
};

describe('trap 16: what two subgraphs share', () => {
  const graph = useTestGraph(FILMS);

  it('is put together of both', async () => {
    expect(await graph().run('{ film { year stars } }')).toEqual({
      data: { film: { year: 1999, stars: 0 } },
    });
  });

  it('is taken as provided where it is, and asked for where it is not', async () => {
    expect(await graph().run('{ top { director { name } } }')).toEqual({
      data: { top: { director: { name: 'provided' } } },
    });
    expect(requestCounts(graph())).toEqual({ one: 1 });
    graph().heal();
    expect(await graph().run('{ film { director { name } } }')).toEqual({
      data: { film: { director: { name: 'of its own subgraph' } } },
    });
    expect(requestCounts(graph())).toMatchObject({ two: 1 });
  });
});

/** A settings object that has no key: it can only be had from the root of each subgraph. */
const SETTINGS: Readonly<Record<string, TestSubgraph>> = {
  left: {
    sdl: `
      type Query { settings: Settings @shareable  list: [Settings] @shareable }
      type Settings { left: Int }
    `,
    resolvers: {
      Query: { settings: () => ({ left: 0 }), list: () => [{ left: 1 }, { left: 2 }] },
    },
  },
  right: {
    sdl: `
      type Query { settings: Settings @shareable  list: [Settings] @shareable }
      type Settings { right: Int }
    `,
    resolvers: {
      Query: { settings: () => ({ right: 0 }), list: () => [{ right: 3 }, { right: 4 }] },
    },
  },
};

describe('trap 16: a root field that two subgraphs have', () => {
  const graph = useTestGraph(SETTINGS);
  const BOTH = '{ settings { left right } list { left right } }';

  it('is one object of both, element by element in lists', async () => {
    expect(await graph().run(BOTH)).toEqual({
      data: {
        settings: { left: 0, right: 0 },
        list: [
          { left: 1, right: 3 },
          { left: 2, right: 4 },
        ],
      },
    });
    expect(requestCounts(graph())).toEqual({ left: 1, right: 1 });
  });

  it.each([
    ['left', { left: null, right: 0 }, { left: null, right: 3 }],
    ['right', { left: 0, right: null }, { left: 1, right: null }],
  ])('keeps what one has where %s says null', async (name, settings, first) => {
    graph().break(name, () => ({ data: { settings: null, list: [null, null] } }));
    const response = await graph().run(BOTH);
    expect(response.data).toMatchObject({ settings, list: [first, {}] });
  });

  it.each(['left', 'right'])('keeps what one has where %s fails', async (name) => {
    const other = name === 'left' ? 'right' : 'left';
    graph().break(name, () => '<html>');
    const response = await graph().run(BOTH);
    expect(response.data?.settings).toEqual({ [name]: null, [other]: 0 });
    expect(response.errors).toMatchObject([{ extensions: { serviceName: name } }]);
  });

  it('is null where both say so', async () => {
    for (const name of ['left', 'right']) {
      graph().break(name, () => ({ data: { settings: null, list: null } }));
    }
    expect(await graph().run(BOTH)).toEqual({ data: { settings: null, list: null } });
  });
});
