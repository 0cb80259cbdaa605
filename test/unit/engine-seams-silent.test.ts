import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { GraphRequest } from '../../gateway/execute/index.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import { graphRequest } from '../kit/test-graph.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const refuse = (
  silent: readonly string[],
  told: readonly string[] = [],
): Pick<GraphRequest, 'refusedFields'> => ({
  refusedFields: {
    coordinates: new Set(told),
    silent: new Set(silent),
    key: JSON.stringify([silent, told]),
  },
});

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('a field that is refused in silence, by %s', (_, options) => {
  const graph = useTestGraph(CLINIC, options);
  const run = (query: string, silent: readonly string[], told: readonly string[] = []) =>
    graph().run(query, {}, refuse(silent, told));

  it('is null without an error, and is not asked for', async () => {
    expect(await run('{ patient { name blood } }', ['Patient.blood'])).toEqual({
      data: { patient: { name: 'name of p1', blood: null } },
    });
    expect(requestCounts(graph())).toEqual({ desk: 1 });
  });

  it('that must be there takes its object, without an error', async () => {
    expect(await run('{ patient { name phone } motto }', ['Patient.phone'])).toEqual({
      data: { patient: null, motto: 'Health' },
    });
    expect(await run('{ motto patients { phone name } }', ['Patient.phone'])).toEqual({
      data: null,
    });
  });

  it('takes the object of which it was all that was asked, in silence too', async () => {
    expect(
      await run('{ patient { blood ...F } motto } fragment F on Patient { b: blood }', [
        'Patient.blood',
      ]),
    ).toEqual({
      data: { patient: null, motto: 'Health' },
    });
    const response = await run(
      '{ patient { blood weight } motto }',
      ['Patient.blood'],
      ['Patient.weight'],
    );
    expect(response.errors?.map(({ path }) => path)).toEqual([['patient']]);
  });

  it('leaves the errors of others as they are', async () => {
    const response = await run(
      '{ patients { id blood weight } }',
      ['Patient.blood'],
      ['Patient.weight'],
    );
    expect(response.data).toEqual({
      patients: ['p1', 'p2'].map((id) => ({ id, blood: null, weight: null })),
    });
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['patients', 0, 'weight'],
      ['patients', 1, 'weight'],
    ]);
  });

  it('on an interface is silent for objects of its type, and told for those of others', async () => {
    const response = await run('{ people { id name } }', ['Patient.name'], ['Doctor.name']);
    expect(response.errors?.map(({ path }) => path)).toEqual([['people', 1, 'name']]);
  });

  it('is kept apart from the same field told', async () => {
    const document = parse('{ patient { name blood } }');
    const ask = async (refused: Pick<GraphRequest, 'refusedFields'>) =>
      (await graph().graph.execute(graphRequest('{ _ }', {}, { document, ...refused }))).errors;
    for (let round = 0; round < 2; round += 1) {
      expect(await ask(refuse(['Patient.blood']))).toBeUndefined();
      expect(await ask(refuse([], ['Patient.blood']))).toHaveLength(1);
      expect(await ask(refuse([], ['Patient.weight']))).toBeUndefined();
    }
  });
});

const friend = { name: 'Aru', age: 7 };
const ANIMALS = {
  zoo: {
    sdl: `
      type Query { cat: Animal  dog: Animal }
      interface Animal { friend: Friend }
      type Cat implements Animal { friend: Friend }
      type Dog implements Animal { friend: Friend }
      type Friend { name: String  age: Int! }
    `,
    resolvers: {
      Query: {
        cat: () => ({ __typename: 'Cat', friend }),
        dog: () => ({ __typename: 'Dog', friend }),
      },
    },
  },
};

describe('an object that one fragment gets and another does not', () => {
  const graph = useTestGraph(ANIMALS);

  it('tells of what only the other has asked for, and shows none of it', async () => {
    const query = `{ cat { ...F } dog { ...F } }
      fragment F on Animal { ... on Cat { friend { name } } friend { name again: name age } }`;
    const response = await graph().run(query, {}, refuse([], ['Dog.friend']));
    // An age must be there, so that its refusal takes the friend.
    expect(response.data).toEqual({ cat: { friend: null }, dog: { friend: null } });
    const paths = response.errors?.map(({ path }) => path?.join('.'));
    expect(paths).toEqual(['cat.friend.again', 'cat.friend.age', 'dog.friend']);

    const without = await graph().run(query.replace('age }', '}'), {}, refuse([], ['Dog.friend']));
    expect(without.data).toEqual({
      cat: { friend: { name: 'Aru', again: null } },
      dog: { friend: null },
    });
    expect(without.errors?.map(({ path }) => path?.join('.'))).toEqual([
      'cat.friend.again',
      'dog.friend',
    ]);
  });
});
