import { describe, expect, it } from 'vitest';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

/** What `answers` requires of `desk`, `desk` makes of what it requires of `people`. */
const BORDER: Readonly<Record<string, TestSubgraph>> = {
  people: {
    sdl: 'type Traveller @key(fields: "id") { id: ID! code: String }',
    resolvers: {
      Traveller: { __resolveReference: ({ id }: { id: string }) => ({ id, code: `C${id}` }) },
    },
  },
  desk: {
    sdl: `
      type Query { queue: [Traveller!]! }
      type Traveller @key(fields: "id") {
        id: ID!
        code: String @external
        permits: [Permit!] @requires(fields: "code")
        companions: [Traveller!] @requires(fields: "code")
      }
      type Permit @key(fields: "number") { number: String! kind: Kind! post: String! }
      enum Kind { WORK STAY }
    `,
    resolvers: {
      Query: { queue: () => [{ id: '1' }, { id: '2' }] },
      Traveller: {
        __resolveReference: (traveller: object) => traveller,
        permits: ({ code = 'no code' }: { code?: string }) => [
          { number: code, kind: 'WORK', post: 'ALA' },
        ],
        companions: ({ code = 'no code' }: { code?: string }) => [{ id: `with ${code}` }],
      },
    },
  },
  answers: {
    sdl: `
      type Traveller @key(fields: "id") {
        id: ID!
        permits: [Permit!] @external
        companions: [Traveller!] @external
        mayWork: String @requires(fields: "permits { number kind }")
        travelsAlone: Boolean @requires(fields: "companions { id }")
      }
      type Permit @key(fields: "number", resolvable: false) { number: String! kind: Kind! @external }
      enum Kind { WORK STAY }
    `,
    resolvers: {
      Traveller: {
        __resolveReference: (traveller: object) => traveller,
        mayWork: ({ permits }: { permits: { number: string }[] }) => permits[0]?.number,
        travelsAlone: ({ companions }: { companions: unknown[] }) => companions.length === 0,
      },
    },
  },
};

const SDLS = Object.fromEntries(Object.entries(BORDER).map(([name, { sdl }]) => [name, sdl]));

describe('a field that requires something and is required itself', () => {
  const graph = useTestGraph(BORDER);

  it('is fetched when what it requires is there, though its subgraph has the entity before', async () => {
    const { data, errors } = await graph().run('{ queue { id mayWork } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      queue: [
        { id: '1', mayWork: 'C1' },
        { id: '2', mayWork: 'C2' },
      ],
    });
    expect(representationsSent(graph(), 'desk').at(-1)).toEqual([
      { __typename: 'Traveller', id: '1', code: 'C1' },
      { __typename: 'Traveller', id: '2', code: 'C2' },
    ]);
  });

  it('is fetched in time below another one that leads to the same entity', async () => {
    const { data } = await graph().run('{ queue { companions { id mayWork } travelsAlone } }');
    expect(data).toEqual({
      queue: ['C1', 'C2'].map((code) => ({
        companions: [{ id: `with ${code}`, mayWork: `Cwith ${code}` }],
        travelsAlone: false,
      })),
    });
  });

  it('is fetched once, with all that is asked of it, where the client selects it too', async () => {
    const { data } = await graph().run('{ queue { permits { number post } mayWork } }');
    expect(data).toEqual({
      queue: ['C1', 'C2'].map((code) => ({
        permits: [{ number: code, post: 'ALA' }],
        mayWork: code,
      })),
    });
    expect(requestCounts(graph())).toEqual({ desk: 2, people: 1, answers: 1 });
  });
});

describe('an entity that leads back to those with such fields', () => {
  /** Whoever works for the firm of a permit is a traveller again. */
  const FIRMS: Readonly<Record<string, TestSubgraph>> = {
    ...BORDER,
    desk: {
      sdl: `${BORDER.desk?.sdl.replace('post: String!', 'post: String! firm: Firm')}
        type Firm @key(fields: "bin") { bin: ID! name: String staff: [Traveller!] }`,
      resolvers: {
        ...BORDER.desk?.resolvers,
        Permit: { firm: () => ({ bin: 'F1' }) },
        Firm: {
          __resolveReference: (firm: object) => firm,
          name: () => 'Firm',
          staff: () => [{ id: '3' }],
        },
      },
    },
  };
  const graph = useTestGraph(FIRMS);

  it('has its own fields in the part, and no second way back', () => {
    const sdls = Object.fromEntries(Object.entries(FIRMS).map(([name, { sdl }]) => [name, sdl]));
    const { plannerSdl } = parseSupergraph(composeSdl(sdls));
    expect(plannerSdl).toMatch(/ name: String .*@join__field\(graph: DESK__REQUIRED\)/);
    expect(plannerSdl).toMatch(/ staff: .*@join__field\(graph: DESK\)/);
    expect(plannerSdl).not.toMatch(/ staff: .*DESK__REQUIRED/);
  });

  it('is followed all the same, by its key', async () => {
    const { data, errors } = await graph().run(
      '{ queue { permits { firm { name staff { id mayWork } } } } }',
    );
    expect(errors).toBeUndefined();
    const firm = { name: 'Firm', staff: [{ id: '3', mayWork: 'C3' }] };
    expect(data).toEqual({ queue: [{ permits: [{ firm }] }, { permits: [{ firm }] }] });
  });
});

describe('the text for the planner', () => {
  it('has such fields in a part of their subgraph, with the types that they lead to', () => {
    const { plannerSdl, subgraphs } = parseSupergraph(composeSdl(SDLS));
    expect(plannerSdl).toContain('DESK__REQUIRED @join__graph(name: "desk+required"');
    expect(plannerSdl).toMatch(
      /permits: .*@join__field\(graph: DESK__REQUIRED, requires: "code"\)/,
    );
    expect(plannerSdl).toMatch(
      /companions: .*@join__field\(graph: DESK__REQUIRED_FURTHER, requires/,
    );
    expect(plannerSdl).not.toMatch(/permits: .*@join__field\(graph: DESK, requires/);
    expect(plannerSdl.match(/@join__type\(graph: DESK__REQUIRED[,)]/g)).toHaveLength(3);
    expect(subgraphs.map(({ name }) => name)).toEqual(['answers', 'desk', 'people']);
  });

  it('is the text itself where nothing that is required requires anything', () => {
    const { people = '', desk = '' } = SDLS;
    const plain = composeSdl({ people, desk });
    expect(parseSupergraph(plain).plannerSdl).toBe(plain);
  });
});
