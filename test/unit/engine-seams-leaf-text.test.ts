import { describe, expect, it } from 'vitest';
import type { LeafText } from '../../gateway/execute/index.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { representationsSent, useTestGraph } from '../kit/use-test-graph.ts';

const reference = { __resolveReference: (object: object) => object };
const KEYED: Readonly<Record<string, TestSubgraph>> = {
  people: {
    sdl: `
      scalar Key
      type Query { person(id: Key): Person  keys: [[Key]]  must: Person! }
      type Person @key(fields: "id") { id: Key!  friend: Key  name: String }
    `,
    resolvers: {
      Query: {
        person: () => ({ id: 'p-1', friend: 'p-2', name: 'p-1' }),
        keys: () => [['p-1', null], null, ['p-"3']],
        must: () => ({ id: 'p-1' }),
      },
      Person: reference,
    },
  },
  trips: {
    sdl: 'scalar Key type Person @key(fields: "id") { id: Key!  trips: Int }',
    resolvers: { Person: { ...reference, trips: () => 3 } },
  },
};

const seal: { leafText: LeafText } = {
  leafText: { scalar: 'Key', write: (value) => `sealed(${value})` },
};

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('leaves of one scalar that are rewritten, by %s', (_, options) => {
  const graph = useTestGraph(KEYED, options);

  it('are rewritten wherever they stand, and no other leaf is', async () => {
    expect(await graph().run('{ person { a: id friend name } keys }', {}, seal)).toEqual({
      data: {
        person: { a: 'sealed(p-1)', friend: 'sealed(p-2)', name: 'p-1' },
        keys: [['sealed(p-1)', null], null, ['sealed(p-"3)']],
      },
    });
  });

  it('go to subgraphs as they are', async () => {
    const response = await graph().run('{ person { id trips } }', {}, seal);
    expect(response).toEqual({ data: { person: { id: 'sealed(p-1)', trips: 3 } } });
    expect(representationsSent(graph(), 'trips')).toEqual([[{ __typename: 'Person', id: 'p-1' }]]);
  });

  it.each([7, true, { a: 1 }])('do not leave where they are no strings: %j', async (id) => {
    graph().break('people', () => ({ data: { person: { id: 'p-1', friend: id } } }));
    const response = await graph().run('{ person { id friend } }', {}, seal);
    expect(response.data).toEqual({ person: { id: 'sealed(p-1)', friend: null } });
    expect(response.errors).toHaveLength(1);
  });

  it('are written as they are for a request that does not ask for it', async () => {
    const query = '{ person { id } }';
    for (let round = 0; round < 2; round += 1) {
      expect((await graph().run(query, {}, seal)).data).toEqual({ person: { id: 'sealed(p-1)' } });
      expect((await graph().run(query)).data).toEqual({ person: { id: 'p-1' } });
    }
  });

  it('are rewritten beside errors, whose paths stay as they are', async () => {
    graph().break('trips', ({ result }) => ({
      ...result,
      errors: [{ message: 'no', path: ['_entities', 0, 'trips'] }],
    }));
    const response = await graph().run('{ person { id trips } }', {}, seal);
    expect(response.data).toMatchObject({ person: { id: 'sealed(p-1)' } });
    expect(response.errors?.map(({ path }) => path)).toEqual([['person', 'trips']]);
  });

  it('are never those of another requester of the same operation at the same time', async () => {
    const answers = await Promise.all(
      ['x', 'y', 'z'].map((name) =>
        graph().run(
          '{ must { id } }',
          {},
          {
            leafText: { scalar: 'Key', write: (value) => `${name}(${value})` },
          },
        ),
      ),
    );
    expect(answers.map(({ data }) => data)).toEqual(
      ['x', 'y', 'z'].map((name) => ({ must: { id: `${name}(p-1)` } })),
    );
  });
});
