import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const show = (_: unknown, args: object) => JSON.stringify(args);

/** Fields that answer with the arguments that they were called with. */
const ECHO: Readonly<Record<string, TestSubgraph>> = {
  root: {
    sdl: `
      type Query { echo(text: String, count: Int = 5, in: In, color: Color): String  item: Item }
      type Item @key(fields: "id") { id: ID! }
      input In { a: Int!  b: [String] = ["x"]  c: In }
      enum Color { RED  BLUE  HIDDEN @inaccessible }
    `,
    resolvers: { Query: { echo: show, item: () => ({ id: 'i' }) } },
  },
  more: {
    sdl: `
      type Item @key(fields: "id") {
        id: ID!
        echo(text: String, count: Int = 5, in: In): String
        other(text: String): String
      }
      input In { a: Int!  b: [String] = ["x"]  c: In }
    `,
    resolvers: { Item: { __resolveReference: (item: object) => item, echo: show, other: show } },
  },
};

describe('trap 13: variables', () => {
  const graph = useTestGraph(ECHO);
  const guarded = useTestGraph(ECHO, { mode: 'guarded' });
  const text = (echo: object) => JSON.stringify(echo);

  it.each([
    ['an absent one leaves the argument out', {}, { count: 5 }],
    ['null is null', { text: null, count: null }, { text: null, count: null }],
    ['a value is passed', { text: '', count: 0 }, { text: '', count: 0 }],
  ])('%s', async (_, variables, echo) => {
    const query = 'query ($text: String, $count: Int) { echo(text: $text, count: $count) }';
    expect(await graph().run(query, variables)).toEqual({ data: { echo: text({ ...echo }) } });
  });

  it.each([
    ['an absent one has the default of the operation', {}, { count: 7 }],
    ['null goes before the default', { count: null }, { count: null }],
  ])('%s, in an entity too', async (_, variables, echo) => {
    const query = 'query ($count: Int = 7) { echo(count: $count) item { echo(count: $count) } }';
    expect(await graph().run(query, variables)).toEqual({
      data: { echo: text(echo), item: { echo: text(echo) } },
    });
  });

  it('inside of an input object are absent, null or given likewise', async () => {
    const query = 'query ($a: Int!, $b: [String]) { item { echo(in: { a: $a, b: $b }) } }';
    const run = async (variables: Record<string, unknown>) =>
      (await graph().run(query, variables)).data;
    expect(await run({ a: 1 })).toEqual({
      item: { echo: text({ count: 5, in: { a: 1, b: ['x'] } }) },
    });
    expect(await run({ a: 1, b: null })).toEqual({
      item: { echo: text({ count: 5, in: { a: 1, b: null } }) },
    });
    expect(await run({ a: 1, b: [null, 'y'] })).toEqual({
      item: { echo: text({ count: 5, in: { a: 1, b: [null, 'y'] } }) },
    });
  });

  it('go to the subgraphs that use them and to no other', async () => {
    await graph().run(
      'query ($text: String, $count: Int) { echo(count: $count) item { other(text: $text) } }',
      { text: 'secret', count: 3, unknown: 'kept' },
    );
    expect(graph().received.root?.[0]?.variables).toEqual({ count: 3 });
    expect(graph().received.more?.[0]?.variables).toEqual({
      text: 'secret',
      representations: [{ __typename: 'Item', id: 'i' }],
    });
  });

  it.each(['representations', 'representations_0', '_representations', '__proto__', 'constructor'])(
    'of a client may be called %s',
    async (name) => {
      const response = await graph().run(
        `query ($${name}: String) {
          echo(text: $${name})
          item { echo(text: $${name}) other(text: $${name}) }
        }`,
        JSON.parse(`{"${name}": "mine"}`) as Record<string, unknown>,
      );
      expect(response).toEqual({
        data: {
          echo: text({ text: 'mine', count: 5 }),
          item: { echo: text({ text: 'mine', count: 5 }), other: text({ text: 'mine' }) },
        },
      });
    },
  );

  it('that are no list become lists of one where the type is a list', async () => {
    const response = await graph().run('query ($in: In) { echo(in: $in) }', {
      in: { a: 1, b: 'y' },
    });
    expect(response.data).toEqual({ echo: text({ count: 5, in: { a: 1, b: ['y'] } }) });
  });

  it.each([
    ['a string for an Int', 'query ($v: Int) { echo(count: $v) }', { v: 'secret' }],
    ['an Int beyond 32 bits', 'query ($v: Int) { echo(count: $v) }', { v: 2 ** 31 }],
    ['nothing for what must be there', 'query ($v: Int!) { echo(count: $v) }', {}],
    ['null for what must be there', 'query ($v: Int!) { echo(count: $v) }', { v: null }],
    [
      'a value that the enum does not have',
      'query ($v: Color) { echo(color: $v) }',
      { v: 'secret' },
    ],
    [
      'a value of the enum that is hidden',
      'query ($v: Color) { echo(color: $v) }',
      { v: 'HIDDEN' },
    ],
    [
      'a field that the input does not have',
      'query ($v: In) { echo(in: $v) }',
      { v: { a: 1, secret: 1 } },
    ],
    ['a lack deep in an input', 'query ($v: In) { echo(in: $v) }', { v: { a: 1, c: { c: null } } }],
  ])('refuses %s before anything is fetched', async (_, query, variables) => {
    for (const current of [graph(), guarded()]) {
      const response = await current.run(query, variables);
      expect(response).not.toHaveProperty('data');
      expect(response.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(current.received.root).toHaveLength(0);
    }
    expect(JSON.stringify(await guarded().run(query, variables))).not.toContain('secret');
  });

  it('that are inherited and not own are absent', async () => {
    const variables = Object.create({ text: 'inherited' }) as Record<string, unknown>;
    const response = await graph().run('query ($text: String) { echo(text: $text) }', variables);
    expect(response.data).toEqual({ echo: text({ count: 5 }) });
  });
});
