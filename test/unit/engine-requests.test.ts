import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import type { TestGraph } from '../kit/test-graph.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const reference = { __resolveReference: (object: object) => object };

/** Shops and their goods: goods are found on three ways and have fields of one other subgraph. */
const SHOPS: Readonly<Record<string, TestSubgraph>> = {
  shops: {
    sdl: `
      type Query { best: [Good]  cheap: [Good]  shop: Shop  none: Good }
      type Shop @key(fields: "id") { id: ID! }
      type Good @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        best: () => ['1', '2'].map((id) => ({ id })),
        cheap: () => ['2', '3', '3'].map((id) => ({ id })),
        shop: () => ({ id: 's' }),
        none: () => null,
      },
    },
  },
  shelves: {
    sdl: `
      type Shop @key(fields: "id") { id: ID!  newest: Good }
      type Good @key(fields: "id") { id: ID! }
    `,
    resolvers: { Shop: { ...reference, newest: () => ({ id: '4' }) } },
  },
  stock: {
    sdl: 'type Good @key(fields: "id") { id: ID!  left(at: String): Int  price: Int! }',
    resolvers: {
      Good: {
        ...reference,
        left: ({ id }: { id: string }) => Number(id),
        price: ({ id }: { id: string }) => Number(id) * 100,
      },
    },
  },
};

const good = (id: string) => ({ __typename: 'Good', id });
const lists = (graph: TestGraph) =>
  (graph.received.stock ?? []).map(({ variables }) =>
    Object.entries(variables).filter(([name]) => name !== 'at'),
  );

describe('entities that are asked for in one request', () => {
  const graph = useTestGraph(SHOPS);

  it('are each in it once, whatever places they have', async () => {
    const response = await graph().run('{ best { left } cheap { left } shop { newest { left } } }');
    expect(response).toEqual({
      data: {
        best: [{ left: 1 }, { left: 2 }],
        cheap: [{ left: 2 }, { left: 3 }, { left: 3 }],
        shop: { newest: { left: 4 } },
      },
    });
    expect(requestCounts(graph())).toEqual({ shops: 1, shelves: 1, stock: 1 });
    expect(representationsSent(graph(), 'stock')).toEqual([['1', '2', '3', '4'].map(good)]);
  });

  it('are a list for each operation, under an alias of its own', async () => {
    const response = await graph().run(
      'query ($at: String) { best { left(at: $at) } cheap { price a: left(at: "x") } }',
      { at: 'y' },
    );
    expect(response).toEqual({
      data: {
        best: [{ left: 1 }, { left: 2 }],
        cheap: [
          { price: 200, a: 2 },
          { price: 300, a: 3 },
          { price: 300, a: 3 },
        ],
      },
    });
    expect(lists(graph())).toEqual([
      [
        ['_mg_0', ['1', '2'].map(good)],
        ['_mg_1', ['2', '3'].map(good)],
      ],
    ]);
    expect(graph().received.stock?.[0]?.query).toMatch(/_e0:_entities.*_e1:_entities/s);
    expect(graph().received.stock?.[0]?.variables.at).toBe('y');
  });

  it('share no name with variables of the client', async () => {
    const names = ['representations_0', 'representations_1', '_mg_0', '_mg_1', '_e0'];
    for (const name of names) {
      graph().heal();
      const response = await graph().run(
        `query ($${name}: String) { best { left(at: $${name}) } cheap { price } }`,
        { [name]: 'y' },
      );
      expect(response.errors, name).toBeUndefined();
      expect(requestCounts(graph()), name).toEqual({ shops: 1, stock: 1 });
    }
  });

  it('are left out with their list where there are none', async () => {
    const response = await graph().run('{ none { price } best { left } }');
    expect(response).toEqual({ data: { none: null, best: [{ left: 1 }, { left: 2 }] } });
    expect(lists(graph())).toEqual([[['representations', ['1', '2'].map(good)]]]);
  });

  it('are not asked for at all where there are none', async () => {
    expect(await graph().run('{ none { price left } }')).toEqual({ data: { none: null } });
    expect(requestCounts(graph())).toEqual({ shops: 1 });
  });

  it('have errors at their own places, and those of the other list none', async () => {
    graph().break('stock', ({ result }) => ({
      ...result,
      errors: [{ message: 'x', path: ['_e1', 1, 'a'] }],
    }));
    const response = await graph().run('{ best { left } cheap { price a: left(at: "x") } }');
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['cheap', 1, 'a'],
      ['cheap', 2, 'a'],
    ]);
  });

  it('are asked for again apart, once, where one takes the whole answer with it', async () => {
    graph().break('stock', ({ request, result }) =>
      request.query.includes('_e1') || request.query.includes('price')
        ? { data: null, errors: [{ message: 'price is out' }] }
        : result,
    );
    const response = await graph().run('{ best { left } cheap { price } }');
    expect(response.data).toEqual({ best: [{ left: 1 }, { left: 2 }], cheap: [null, null, null] });
    expect(response.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['price is out', ['cheap', 0]],
      ['price is out', ['cheap', 1]],
      ['price is out', ['cheap', 2]],
    ]);
    expect(requestCounts(graph()).stock).toBe(3);
  });

  it('are asked for again apart where the joined answer is no answer', async () => {
    for (const status of [500, 200]) {
      graph().heal();
      graph().break('stock', ({ request, result, response }) => {
        if (!request.query.includes('_e1')) return result;
        response.writeHead(status, { 'content-type': 'application/json' }).end('{"data":');
        return null;
      });
      expect(await graph().run('{ best { left } cheap { price } }'), `${status}`).toEqual({
        data: {
          best: [{ left: 1 }, { left: 2 }],
          cheap: [{ price: 200 }, { price: 300 }, { price: 300 }],
        },
      });
      expect(requestCounts(graph()).stock).toBe(3);
    }
  });

  it('are not asked for again where nobody answers', async () => {
    graph().break('stock', ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      return null;
    });
    const response = await graph().run('{ best { left } cheap { price } }');
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['best', 0],
      ['cheap', 0],
    ]);
    expect(requestCounts(graph()).stock).toBe(1);
  });
});

describe('entities of one type whose subgraphs know them by other keys', () => {
  const graph = useTestGraph({
    shops: {
      sdl: `
        type Query { shop: Good }
        type Good @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: { Query: { shop: () => ({ id: '1' }) } },
    },
    customs: {
      sdl: `
        type Query { declared: Good }
        type Good @key(fields: "code", resolvable: false) { code: ID! }
      `,
      resolvers: { Query: { declared: () => ({ code: 'c1' }) } },
    },
    stock: {
      sdl: 'type Good @key(fields: "id") @key(fields: "code") { id: ID!  code: ID!  price: Int }',
      resolvers: {
        Good: {
          __resolveReference: (good: { id?: string; code?: string }) =>
            good.id === '1' || good.code === 'c1' ? { id: '1', code: 'c1' } : null,
          price: () => 100,
        },
      },
    },
  });

  it('are a list for each key, and each says who it is by the key that it was asked by', async () => {
    const response = await graph().run('{ shop { price } declared { price } }');
    expect(response).toEqual({ data: { shop: { price: 100 }, declared: { price: 100 } } });
    const [joined, ...others] = graph().received.stock ?? [];
    expect(others).toEqual([]);
    expect(joined?.variables).toEqual({
      _mg_0: [good('1')],
      _mg_1: [{ __typename: 'Good', code: 'c1' }],
    });
    expect(joined?.query).toMatch(/_e0:.*_key0: ?id.*_e1:.*_key0: ?code/s);
  });
});

describe('fetches that go as early as they can', () => {
  const graph = useTestGraph(SHOPS, { engineOptions: { scheduling: 'latency' } });

  it('do not wait for a later one', async () => {
    const response = await graph().run('{ best { left } cheap { left } shop { newest { left } } }');
    expect(response.errors).toBeUndefined();
    expect(representationsSent(graph(), 'stock')).toEqual([['1', '2', '3'].map(good), [good('4')]]);
  });
});

describe('fetches of a subgraph that is unbatched', () => {
  const graph = useTestGraph(SHOPS, { engineOptions: { unbatched: ['stock'] } });

  it('travel alone', async () => {
    await graph().run('{ best { left } cheap { price } shop { newest { left } } }');
    expect(requestCounts(graph()).stock).toBe(3);
  });
});

describe.each([
  [true, 1],
  [false, 8],
])('equal queries that are under way at once, shared %s', (inFlightDedup, calls) => {
  const graph = useTestGraph(SHOPS, { engineOptions: { inFlightDedup } });

  it('cost as many requests as they must', async () => {
    const gate = Promise.withResolvers<void>();
    graph().break('shops', async ({ result }) => {
      await gate.promise;
      return result;
    });
    const answers = Array.from({ length: 8 }, () => graph().run('{ best { left } }'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    gate.resolve();
    for (const answer of await Promise.all(answers)) {
      expect(answer).toEqual({ data: { best: [{ left: 1 }, { left: 2 }] } });
    }
    expect(graph().received.shops).toHaveLength(calls);
  });

  it('are not made at all for a client that is gone', async () => {
    const response = await graph().run('{ best { left } }', {}, { signal: AbortSignal.abort() });
    expect(response.errors).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requestCounts(graph())).toEqual({});
  });

  it('are never shared between clients with other authorizations', async () => {
    const gate = Promise.withResolvers<void>();
    graph().break('shops', async ({ result }) => {
      await gate.promise;
      return result;
    });
    const answers = ['a', 'b'].map((authorization) =>
      graph().run('{ best { id } }', {}, { authorization }),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    gate.resolve();
    await Promise.all(answers);
    expect(
      graph()
        .received.shops?.map(({ headers }) => headers.authorization)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});
