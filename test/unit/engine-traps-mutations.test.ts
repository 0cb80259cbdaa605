import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const log: string[] = [];
const change =
  (name: string) =>
  (_: unknown, args: { id?: string; fail?: boolean }): object => {
    log.push(`${name} ${args.id ?? ''}`.trim());
    if (args.fail === true) throw new Error(`${name} failed`);
    return { id: args.id ?? 'd' };
  };

/** Documents that are changed in two subgraphs; every call of a resolver is in the log. */
const DOCUMENTS: Readonly<Record<string, TestSubgraph>> = {
  texts: {
    sdl: `
      type Query { doc(id: ID!): Doc }
      type Mutation { write(id: ID!, fail: Boolean): Doc  erase(id: ID!): Doc }
      type Doc @key(fields: "id") { id: ID! text: String }
    `,
    resolvers: {
      Query: { doc: (_: unknown, { id }: { id: string }) => ({ id }) },
      Mutation: { write: change('write'), erase: change('erase') },
      Doc: {
        __resolveReference: (doc: { id: string }) => {
          log.push(`text of ${doc.id}`);
          return doc;
        },
        text: ({ id }: { id: string }) => `text of ${id}`,
      },
    },
  },
  seals: {
    sdl: `
      type Mutation { seal(id: ID!, fail: Boolean): Doc  must(id: ID!): Doc! }
      type Doc @key(fields: "id") { id: ID! sealed: Boolean count: Int }
    `,
    resolvers: {
      Mutation: {
        seal: change('seal'),
        must: (_: unknown, args: { id: string }) => change('must')(_, { ...args, fail: true }),
      },
      Doc: {
        __resolveReference: (doc: { id: string }) => {
          log.push(`seal of ${doc.id}`);
          return doc;
        },
        sealed: () => true,
        count: () => 0,
      },
    },
  },
};

const logOf = async (run: () => Promise<unknown>) => {
  log.length = 0;
  await run();
  return [...log];
};

/** An entity that says who it is under every name that it may be asked by. */
const ALL_NAMES = (id: string) => ({ __typename: 'Doc', _keyType: 'Doc', _key0: id, id });

describe('trap 11: changes', () => {
  const graph = useTestGraph(DOCUMENTS);

  it('are made in their order, across subgraphs and back', async () => {
    const made = await logOf(() =>
      graph().run(
        'mutation { a: write(id: "1") { id } b: seal(id: "2") { id } c: erase(id: "3") { id } }',
      ),
    );
    expect(made).toEqual(['write 1', 'seal 2', 'erase 3']);
    expect(requestCounts(graph())).toEqual({ texts: 2, seals: 1 });
  });

  it('are made in the order of the whole operation, where a part of it is refused', async () => {
    const refusedFields = { coordinates: new Set(['Doc.text']), key: 'Doc.text' };
    const run = (variables: object) =>
      graph().run(
        `mutation ($first: Boolean!, $last: Boolean!) {
          ... @include(if: $first) { a: write(id: "1") { text } }
          b: seal(id: "2") { id }
          a: write(id: "1") @include(if: $last) { id }
        }`,
        { ...variables },
        { refusedFields },
      );
    expect(await logOf(() => run({ first: true, last: true }))).toEqual(['write 1', 'seal 2']);
    expect(await logOf(() => run({ first: false, last: true }))).toEqual(['seal 2', 'write 1']);
    expect(await logOf(() => run({ first: true, last: false }))).toEqual(['seal 2']);
  });

  it('come with what is fetched of them before the next is made', async () => {
    const made = await logOf(() =>
      graph().run('mutation { a: write(id: "1") { sealed } b: seal(id: "2") { text } }'),
    );
    expect(made).toEqual(['write 1', 'seal of 1', 'seal 2', 'text of 2']);
  });

  it('never share a request for what is fetched of them', async () => {
    const response = await graph().run(
      'mutation { a: seal(id: "1") { text } b: write(id: "2") { sealed } c: seal(id: "1") { text } }',
    );
    expect(response.data).toEqual({
      a: { text: 'text of 1' },
      b: { sealed: true },
      c: { text: 'text of 1' },
    });
    expect(requestCounts(graph())).toEqual({ texts: 3, seals: 3 });
  });

  it('that are equal are each made', async () => {
    const query = 'mutation { a: write(id: "1") { id } b: write(id: "1") { id } }';
    expect(await logOf(() => graph().run(query))).toEqual(['write 1', 'write 1']);
  });

  it('that are asked for by many at once are each made', async () => {
    const query = 'mutation { write(id: "1") { id sealed } }';
    const made = await logOf(() => Promise.all([1, 2, 3, 4].map(() => graph().run(query))));
    expect(made.filter((line) => line === 'write 1')).toHaveLength(4);
    expect(made.filter((line) => line === 'seal of 1')).toHaveLength(4);
  });

  it('are never answered with what was under way before them', async () => {
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    let count = 1;
    let calls = 0;
    graph().break('seals', async ({ request }) => {
      calls += 1;
      const now = count;
      if (calls === 1) {
        asked.resolve();
        await gate.promise;
      }
      const sent = request.variables.representations as { id: string }[];
      return {
        data: { _entities: sent.map(({ id }) => ({ ...ALL_NAMES(id), count: now })) },
      };
    });
    const reading = graph().run('{ doc(id: "1") { count } }');
    await asked.promise;
    count = 2;
    const changing = graph().run('mutation { write(id: "1") { count } }');
    // The change's own fetch is on its way by then, or waits for what it shares.
    await new Promise((resolve) => setTimeout(resolve, 100));
    gate.resolve();
    expect(await reading).toEqual({ data: { doc: { count: 1 } } });
    expect(await changing).toEqual({ data: { write: { count: 2 } } });
  });

  it.each([
    ['two selections of it', 'mutation { write(id: "1") { id } write(id: "1") { text } }'],
    [
      'selections with another change between them',
      'mutation { write(id: "1") { id } seal(id: "2") { id } write(id: "1") { text } }',
    ],
    [
      'a field and a fragment of it',
      'mutation { ...F write(id: "1") { id } } fragment F on Mutation { write(id: "1") { text } }',
    ],
    [
      'conditions that are both met',
      'mutation { write(id: "1") { id } ... @include(if: true) { write(id: "1") { text } } }',
    ],
  ])('that are one by their key are made once: %s', async (_, query) => {
    const made = await logOf(async () => {
      const response = await graph().run(query);
      expect(response.data).toMatchObject({ write: { id: '1', text: 'text of 1' } });
    });
    expect(made.filter((line) => line === 'write 1')).toHaveLength(1);
  });

  it.each([
    [true, { write: { id: '1', text: 'text of 1' } }],
    [false, { write: { id: '1' } }],
  ])('are made once whatever a variable includes of them: %s', async (on, data) => {
    const query = `mutation ($on: Boolean!) {
      write(id: "1") { id }
      ... @include(if: $on) { write(id: "1") { text } }
    }`;
    const made = await logOf(async () =>
      expect(await graph().run(query, { on })).toEqual({ data }),
    );
    expect(made).toEqual(['write 1']);
  });

  it('go on after one that fails', async () => {
    const made = await logOf(async () => {
      const response = await graph().run(`mutation {
        a: write(id: "1", fail: true) { id sealed }
        b: seal(id: "2", fail: true) { text }
        c: write(id: "3") { id sealed }
      }`);
      expect(response.data).toEqual({ a: null, b: null, c: { id: '3', sealed: true } });
      expect(response.errors).toMatchObject([
        { message: 'write failed', path: ['a'] },
        { message: 'seal failed', path: ['b'] },
      ]);
    });
    expect(made).toEqual(['write 1', 'seal 2', 'write 3', 'seal of 3']);
  });

  it('are told of where one that must be there takes the data', async () => {
    const made = await logOf(async () => {
      const response = await graph().run(
        'mutation { a: write(id: "1") { id } b: must(id: "2") { id } c: write(id: "3") { id } }',
      );
      expect(response.data).toBeNull();
      expect(response.errors).toMatchObject([{ path: ['b'] }]);
    });
    expect(made).toEqual(['write 1', 'must 2', 'write 3']);
  });

  it('are never repeated, neither after a broken connection nor after an error', async () => {
    for (const status of [0, 500, 503]) {
      let calls = 0;
      graph().break('texts', ({ response }) => {
        calls += 1;
        if (status === 0) response.socket?.resetAndDestroy();
        else response.writeHead(status, { 'content-type': 'text/plain' }).end('no');
        return null;
      });
      const response = await graph().run('mutation { write(id: "1") { id } }');
      expect(response.data).toEqual({ write: null });
      expect(response.errors).toHaveLength(1);
      expect(calls).toBe(1);
    }
  });

  it('whose rest cannot be fetched are told as made', async () => {
    graph().break('seals', () => '<html>');
    const response = await graph().run('mutation { write(id: "1") { id text sealed } }');
    expect(response.data).toEqual({ write: { id: '1', text: 'text of 1', sealed: null } });
    expect(response.errors).toMatchObject([{ path: ['write'] }]);
  });
});
