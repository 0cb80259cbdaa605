import { describe, expect, it } from 'vitest';
import type { Reply, TestSubgraph } from '../kit/subgraph-servers.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

/** An answer that is made of what two other subgraphs know, one part of which has to be there. */
const BORDER: Readonly<Record<string, TestSubgraph>> = {
  people: {
    sdl: 'type Query { traveller: Traveller } type Traveller @key(fields: "id") { id: ID! }',
    resolvers: { Query: { traveller: () => ({ id: 't1' }) } },
  },
  gates: {
    sdl: `
      type Traveller @key(fields: "id") {
        id: ID!
        crossings: [Crossing!] @inaccessible
        lastGate: String @inaccessible
        birthDay: String! @inaccessible
      }
      type Crossing @inaccessible { gate: String! }
    `,
    resolvers: {
      Traveller: {
        __resolveReference: (traveller: object) => traveller,
        crossings: () => [{ gate: 'north' }],
        lastGate: () => 'north',
        birthDay: () => '1990-01-01',
      },
    },
  },
  answers: {
    sdl: `
      type Traveller @key(fields: "id") {
        id: ID!
        crossings: [Crossing!] @external
        lastGate: String @external
        birthDay: String! @external
        mayStay: String @requires(fields: "crossings { gate }")
        mayLeave: String @requires(fields: "lastGate")
        mayWork: String @requires(fields: "lastGate birthDay")
      }
      type Crossing @inaccessible { gate: String! @external }
    `,
    resolvers: {
      Traveller: {
        __resolveReference: (traveller: object) => traveller,
        mayStay: ({ crossings }: { crossings: unknown }) => String(crossings === null),
        mayLeave: ({ lastGate }: { lastGate: unknown }) => String(lastGate === null),
        mayWork: () => 'yes',
      },
    },
  },
};

const outOfOrder = () => ({ errors: [{ message: 'out of order' }] });
const failForFields = ({ result }: Reply) => {
  const { _entities: entities } = result.data as { _entities: [object] };
  return {
    data: { _entities: [{ ...entities[0], crossings: null, lastGate: null }] },
    errors: [{ message: 'no', path: ['_entities', 0, 'crossings'] }],
  };
};
const hangUp = ({ response }: Reply) => {
  response.destroy();
  return null;
};

describe.each([
  ['programs', true],
  ['closures', false],
])('what a subgraph that failed would have told (%s)', (_, generateCode) => {
  const graph = useTestGraph(BORDER, { mode: 'guarded', engineOptions: { generateCode } });

  it.each([
    ['is out of order', outOfOrder],
    ['hangs up', hangUp],
    ['does not know the entity', () => ({ data: { _entities: [null] } })],
    ['fails for the field', failForFields],
  ])('is sent on as null where it may be null: it %s', async (_how, answer) => {
    graph().break('gates', answer);
    const { data, errors } = await graph().run('{ traveller { mayStay mayLeave } }');
    expect(data).toEqual({ traveller: { mayStay: 'true', mayLeave: 'true' } });
    expect(representationsSent(graph(), 'answers')).toEqual([
      [{ __typename: 'Traveller', id: 't1', crossings: null, lastGate: null }],
    ]);
    expect(errors?.length ?? 0).toBeLessThanOrEqual(1);
    expect(JSON.stringify(errors ?? [])).not.toMatch(/crossings|lastGate/);
  });

  it('is waited for in vain where it must be there: nobody is asked', async () => {
    graph().break('gates', outOfOrder);
    const { data, errors } = await graph().run('{ traveller { mayWork } }');
    expect(data).toEqual({ traveller: { mayWork: null } });
    expect(requestCounts(graph()).answers).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(['traveller']);
  });

  it('is sent as it is where the subgraph has told it', async () => {
    const { data, errors } = await graph().run('{ traveller { mayStay mayLeave mayWork } }');
    expect(data).toEqual({
      traveller: { mayStay: 'false', mayLeave: 'false', mayWork: 'yes' },
    });
    expect(errors).toBeUndefined();
  });
});
