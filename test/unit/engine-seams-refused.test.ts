import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RefusedFields } from '../../gateway/execute/index.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import { graphRequest, type TestGraph } from '../kit/test-graph.ts';
import { representationsSent, requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const refuse = (...coordinates: string[]): { refusedFields: RefusedFields } => ({
  refusedFields: { coordinates: new Set(coordinates), key: [...coordinates].sort().join() },
});

const sent = (graph: TestGraph) =>
  Object.values(graph.received)
    .flat()
    .map(({ query }) => query)
    .join('\n');

const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';

describe.each(['guarded', 'open'] as const)('a field that is refused, in the %s mode', (mode) => {
  const graph = useTestGraph(CLINIC, { mode });

  const run = async (query: string, ...coordinates: string[]) => {
    const response = await graph().run(query, {}, refuse(...coordinates));
    for (const { extensions } of response.errors ?? []) expect(extensions?.code).toBe(UNAUTHORIZED);
    return { data: response.data, paths: response.errors?.map(({ path }) => path) };
  };

  it('is null with an error at its path, and is not asked for', async () => {
    expect(await run('{ patient { name blood weight } }', 'Patient.blood')).toEqual({
      data: { patient: { name: 'name of p1', blood: null, weight: 0 } },
      paths: [['patient', 'blood']],
    });
    expect(sent(graph())).toContain('weight');
    expect(sent(graph())).not.toContain('blood');
  });

  it('costs no request to the subgraph that had nothing else', async () => {
    await run('{ patient { name blood } }', 'Patient.blood');
    expect(requestCounts(graph())).toEqual({ desk: 1 });
  });

  it('of a list has a path for each element', async () => {
    expect(await run('{ patients { id notes { text tags } } }', 'Note.tags')).toEqual({
      data: {
        patients: ['p1', 'p2'].map((id) => ({
          id,
          notes: [{ text: `note on ${id}`, tags: null }, null],
        })),
      },
      paths: [
        ['patients', 0, 'notes', 0, 'tags'],
        ['patients', 1, 'notes', 0, 'tags'],
      ],
    });
  });

  it('that must be there takes its object, with one error', async () => {
    expect(await run('{ patient { name phone } motto }', 'Patient.phone')).toEqual({
      data: { patient: null, motto: 'Health' },
      paths: [['patient', 'phone']],
    });
    expect(sent(graph())).not.toContain('phone');
  });

  it('that must be there in a list that must be there takes the data', async () => {
    const { data, paths } = await run('{ motto patients { phone name } }', 'Patient.phone');
    expect(data).toBeNull();
    expect(paths).toEqual([['patients', 0, 'phone']]);
  });

  it('is refused under every alias, and in every fragment', async () => {
    const query = `{ patient { a: blood blood ...F ... on Human { ... on Patient { b: blood } } } }
      fragment F on Patient { c: blood name }`;
    expect(await run(query, 'Patient.blood')).toEqual({
      data: { patient: { a: null, blood: null, c: null, name: 'name of p1', b: null } },
      paths: ['a', 'blood', 'c', 'b'].map((key) => ['patient', key]),
    });
    expect(sent(graph())).not.toContain('blood');
  });

  it('of one type is refused on an interface, for every object, and not in a fragment of another', async () => {
    expect(
      await run('{ people { id name ... on Doctor { own: name room } } }', 'Patient.name'),
    ).toEqual({
      data: {
        people: [
          { id: 'p1', name: null },
          { id: 'd1', name: null, own: 'Dr. Dana', room: 7 },
          { id: 'p2', name: null },
        ],
      },
      paths: [
        ['people', 0, 'name'],
        ['people', 1, 'name'],
        ['people', 2, 'name'],
      ],
    });
  });

  it('of one member leaves the other members of a union', async () => {
    expect(
      await run(
        '{ staff { __typename ... on Doctor { name room } ... on Robot { serial } } }',
        'Doctor.name',
      ),
    ).toEqual({
      data: {
        staff: [
          { __typename: 'Doctor', name: null, room: 7 },
          { __typename: 'Robot', serial: 's' },
        ],
      },
      paths: [['staff', 0, 'name']],
    });
  });

  it('that one fragment asks for on an interface stays where another asks for it on a free type', async () => {
    const { data } = await run(
      '{ people { ... on Doctor { name } ... on Human { name } } }',
      'Patient.name',
    );
    expect(data).toMatchObject({ people: [{ name: null }, { name: 'Dr. Dana' }, { name: null }] });
  });

  it('of the root is null, and nobody is asked where nothing else is', async () => {
    expect(await run('{ motto }', 'Query.motto')).toEqual({
      data: { motto: null },
      paths: [['motto']],
    });
    expect(requestCounts(graph())).toEqual({});
  });

  it('takes the object of which it was all that was asked: it is not even asked whether that is there', async () => {
    expect(await run('{ patient { blood } motto }', 'Patient.blood')).toEqual({
      data: { patient: null, motto: 'Health' },
      paths: [['patient']],
    });
    expect(sent(graph())).not.toContain('patient');
  });

  it('of a change is not made', async () => {
    expect(await run('mutation { admit(name: "x") { name } }', 'Mutation.admit')).toEqual({
      data: { admit: null },
      paths: [['admit']],
    });
    expect(requestCounts(graph())).toEqual({});
  });

  it('trap 17: that is a key is fetched where other subgraphs need it, and never shown', async () => {
    const response = await run('{ patients { id key: id weight } }', 'Patient.id');
    // A key must be there, so that its refusal takes the data; what a client sees has no key.
    expect(response.data).toBeNull();
    expect(response.paths).toEqual([['patients', 0, 'id']]);
    expect(JSON.stringify(response)).not.toContain('p1');
    graph().heal();
    expect(await run('{ patients { weight } }', 'Patient.id')).toEqual({
      data: { patients: [{ weight: 0 }, { weight: 0 }] },
      paths: undefined,
    });
    expect(representationsSent(graph(), 'records').flat()).toEqual([
      { __typename: 'Patient', id: 'p1' },
      { __typename: 'Patient', id: 'p2' },
    ]);
  });

  it('under a condition that leaves it out is neither null nor an error', async () => {
    const query = 'query ($on: Boolean!) { patient { name blood @include(if: $on) } }';
    const refused = refuse('Patient.blood');
    expect(await graph().run(query, { on: false }, refused)).toEqual({
      data: { patient: { name: 'name of p1' } },
    });
    const response = await graph().run(query, { on: true }, refused);
    expect(response.data).toEqual({ patient: { name: 'name of p1', blood: null } });
    expect(response.errors?.map(({ path }) => path)).toEqual([['patient', 'blood']]);
  });

  it('is kept apart for each requester, however they alternate', async () => {
    const document = parse('{ patient { name blood weight } }');
    const { graph: engine } = graph();
    const all = { name: 'name of p1', blood: 'blood of p1', weight: 0 };
    const ways = [
      [undefined, all],
      [refuse('Patient.blood'), { ...all, blood: null }],
      [refuse('Patient.weight', 'Patient.blood'), { ...all, blood: null, weight: null }],
      [refuse('Patient.name'), { ...all, name: null }],
    ] as const;
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(
        ways.map(([refused]) =>
          engine.execute(graphRequest('{ _ }', {}, { document, ...refused })),
        ),
      );
      expect(answers.map(({ data }) => data)).toEqual(ways.map(([, patient]) => ({ patient })));
    }
  });

  it('has 100 paths at most, and says how many more there are', async () => {
    graph().break('desk', () => ({
      data: {
        patients: Array.from({ length: 250 }, (_, n) => ({ __typename: 'Patient', id: `q${n}` })),
      },
    }));
    const response = await graph().run('{ patients { id name } }', {}, refuse('Patient.name'));
    expect(response.errors).toHaveLength(101);
    expect(response.errors?.at(-1)?.extensions).toMatchObject({ code: UNAUTHORIZED, omitted: 150 });
  });
});

const reference = { __resolveReference: (object: object) => object };

describe('a field that is refused of one type of an @interfaceObject', () => {
  const graph = useTestGraph({
    films: {
      sdl: `
        type Query { all: [Media]! }
        interface Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID!  title: String }
        type Song implements Media @key(fields: "id") { id: ID!  singer: String }
      `,
      resolvers: {
        Query: {
          all: () => [
            { __typename: 'Film', id: 'f' },
            { __typename: 'Song', id: 's' },
          ],
        },
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({
            __typename: id === 'f' ? 'Film' : 'Song',
            id,
          }),
        },
        Film: reference,
        Song: reference,
      },
    },
    reviews: {
      sdl: `
        type Query { reviewed: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID!  stars: Int  likes: Int }
      `,
      resolvers: {
        Query: { reviewed: () => ['f', 's'].map((id) => ({ id, stars: 5 })) },
        Media: reference,
      },
    },
  });

  it('is told of the objects of that type alone, though nothing else asks for their types', async () => {
    const query = '{ reviewed { stars ... on Film { title } } }';
    const response = await graph().run(query, {}, refuse('Film.title'));
    expect(response.data).toEqual({ reviewed: [{ stars: 5, title: null }, { stars: 5 }] });
    expect(response.errors?.map(({ path }) => path)).toEqual([['reviewed', 0, 'title']]);
    expect(sent(graph())).not.toContain('title');
  });

  it('is told where nothing is left of one field, and something of another with its key', async () => {
    const query = 'query { reviewed { ...F } reviewed { stars } } fragment F on Film { title }';
    const response = await graph().run(query, {}, refuse('Film.title'));
    expect(response.data).toEqual({ reviewed: [{ title: null, stars: 5 }, { stars: 5 }] });
    expect(response.errors?.map(({ path }) => path)).toEqual([['reviewed', 0, 'title']]);
    expect(sent(graph())).not.toContain('title');
  });

  it('takes its objects away, and leaves errors about fields of other types untold', async () => {
    graph().break('reviews', ({ result }) => ({
      ...result,
      errors: [{ message: 'x', path: ['_entities', 1, 'stars'] }],
    }));
    const query = '{ all { id likes ... on Film { stars } } }';
    const response = await graph().run(query, {}, refuse('Song.id'));
    expect(response.data).toEqual({ all: [null, null] });
    // The subgraph, which does not know one from the other, was asked for the stars of the song too.
    expect(representationsSent(graph(), 'reviews')[0]).toHaveLength(2);
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['all', 0, 'id'],
      ['all', 1, 'id'],
    ]);
  });
});
