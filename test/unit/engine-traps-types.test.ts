import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../fixtures/library.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { representationsSent, useTestGraph } from '../kit/use-test-graph.ts';

const typed = (__typename: string, fields: object) => ({ __typename, ...fields });

/** Animals of an interface and of a union; clients do not know one of the types. */
const ZOO: Readonly<Record<string, TestSubgraph>> = {
  zoo: {
    sdl: `
      type Query { animals: [Animal]  pet: Pet  first: Animal!  keeper: Keeper }
      interface Animal { id: ID!  name: String  friend: Animal }
      type Cat implements Animal @key(fields: "id") {
        id: ID! name: String friend: Animal lives: Int mood: String
      }
      type Dog implements Animal @key(fields: "id") {
        id: ID! name: String friend: Animal tricks: [String] mood: Int
      }
      type Dragon implements Animal @inaccessible {
        id: ID! name: String friend: Animal fire: Int
      }
      type Keeper { name: String }
      union Pet = Cat | Dog | Dragon
    `,
    resolvers: {
      Query: {
        animals: () => [
          typed('Cat', { id: 'c', name: 'Tom', lives: 9, mood: 'fine' }),
          typed('Dragon', { id: 'x', name: 'Smaug', fire: 1 }),
          typed('Dog', { id: 'd', name: 'Rex', tricks: ['sit'], mood: 3 }),
        ],
        pet: () => typed('Dragon', { id: 'x', name: 'Smaug' }),
        first: () => typed('Cat', { id: 'c', name: 'Tom' }),
      },
    },
  },
  vets: {
    sdl: `
      type Cat @key(fields: "id") { id: ID! weight: Int }
      type Dog @key(fields: "id") { id: ID! weight: Int }
    `,
    resolvers: {
      Cat: { __resolveReference: (cat: object) => cat, weight: () => 4 },
      Dog: { __resolveReference: (dog: object) => dog, weight: () => 30 },
    },
  },
};

describe('trap 2: an abstract type is what its object is at run time', () => {
  const graph = useTestGraph(ZOO, { engineOptions: { completionErrors: 'errors' } });

  it('an object of a type that clients do not know is null with an error that does not name it', async () => {
    const response = await graph().run('{ animals { __typename name } pet { __typename } }');
    expect(response.data).toEqual({
      animals: [{ __typename: 'Cat', name: 'Tom' }, null, { __typename: 'Dog', name: 'Rex' }],
      pet: null,
    });
    expect(response.errors?.map(({ path }) => path)).toEqual([['animals', 1], ['pet']]);
    expect(JSON.stringify(response)).not.toMatch(/Dragon|Smaug/);
  });

  it('one response key is another field in each of two fragments', async () => {
    const response = await graph().run(`{
      animals { ... on Cat { value: mood count: lives } ... on Dog { value: name skills: tricks } }
    }`);
    expect(response.data).toEqual({
      animals: [{ value: 'fine', count: 9 }, null, { value: 'Rex', skills: ['sit'] }],
    });
  });

  it('fragments on the interface, on its types and in each other apply by possible types', async () => {
    const response = await graph().run(`{ animals { ...OfAnimal } }
      fragment OfAnimal on Animal { id ...OfPet ... on Cat { ... on Animal { name } } }
      fragment OfPet on Pet { ... on Dog { tricks } ... on Cat { lives } }`);
    expect(response.data).toEqual({
      animals: [{ id: 'c', lives: 9, name: 'Tom' }, null, { id: 'd', tricks: ['sit'] }],
    });
  });

  it('an object of a type without a fragment of its own is empty', async () => {
    const response = await graph().run('{ first { ... on Dog { tricks } } }');
    expect(response).toEqual({ data: { first: {} } });
  });

  it('entities of two types are asked for in one request and told apart', async () => {
    const response = await graph().run(
      '{ animals { ... on Cat { weight } ... on Dog { weight } } }',
    );
    expect(response.data).toEqual({ animals: [{ weight: 4 }, null, { weight: 30 }] });
    expect(representationsSent(graph(), 'vets')).toEqual([
      [
        { __typename: 'Cat', id: 'c' },
        { __typename: 'Dog', id: 'd' },
      ],
    ]);
  });

  it.each([
    ['of no type at all', 'Unicorn'],
    ['of a type that is no possible one', 'Keeper'],
    ['named like what every object inherits', 'constructor'],
    ['that is no string', 7],
  ])('an object %s is null, and what came is not shown', async (_, __typename) => {
    graph().break('zoo', () => ({
      data: { animals: [{ __typename, id: 'u', name: 'Uni' }, typed('Cat', { name: 'Tom' })] },
    }));
    const response = await graph().run('{ animals { __typename name } }');
    expect(response.data).toEqual({ animals: [null, { __typename: 'Cat', name: 'Tom' }] });
    expect(response.errors).toHaveLength(1);
    expect(JSON.stringify(response)).not.toMatch(/Unicorn|Keeper|constructor|Uni/);
  });

  it('an object that must be there and is of a hidden type takes the response', async () => {
    graph().break('zoo', () => ({ data: { first: typed('Dragon', { id: 'x', name: 'y' }) } }));
    const response = await graph().run('{ first { name } }');
    expect(response.data).toBeNull();
    expect(response.errors).toHaveLength(1);
    expect(JSON.stringify(response)).not.toContain('Dragon');
  });
});

describe('trap 3: an interface object gets its type from the subgraph that knows it', () => {
  const graph = useTestGraph(LIBRARY, { engineOptions: { completionErrors: 'errors' } });

  it("shows the real type and its own fields after an answer with the interface's name", async () => {
    const response = await graph().run(
      '{ best { __typename stars title ... on Film { minutes } ... on Book { pages } } }',
    );
    expect(response).toEqual({
      data: { best: { __typename: 'Film', stars: 1, title: 'A film', minutes: 90 } },
    });
    expect(representationsSent(graph(), 'media')).toEqual([[{ __typename: 'Media', id: 'm1' }]]);
  });

  it("asks with the interface's name for objects whose type is known", async () => {
    const response = await graph().run('{ media { __typename id stars } }');
    expect(response.data).toEqual({
      media: [
        { __typename: 'Book', id: 'm0', stars: 0 },
        { __typename: 'Film', id: 'm1', stars: 1 },
      ],
    });
    expect(representationsSent(graph(), 'reviews')).toEqual([
      [
        { __typename: 'Media', id: 'm0' },
        { __typename: 'Media', id: 'm1' },
      ],
    ]);
  });

  it('is null where __typename is asked and the fetch that knows it fails', async () => {
    graph().break('media', () => '<html>');
    const response = await graph().run('{ best { __typename stars } }');
    expect(response.data).toEqual({ best: null });
    expect(response.errors).toMatchObject([
      { path: ['best'], extensions: { serviceName: 'media' } },
    ]);
  });

  it('is null where __typename is asked and nobody knows the object, with one error', async () => {
    graph().break('media', () => ({ data: { _entities: [null] } }));
    const response = await graph().run('{ best { __typename stars } }');
    expect(response.data).toEqual({ best: null });
    expect(response.errors).toHaveLength(1);
  });

  it('keeps what needs no type', async () => {
    const response = await graph().run('{ best { id stars reviews { text } } }');
    expect(response).toEqual({
      data: { best: { id: 'm1', stars: 1, reviews: [{ text: 'review of m1' }] } },
    });
    expect(graph().received.media).toHaveLength(0);
  });
});
