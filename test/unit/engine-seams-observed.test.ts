import { describe, expect, it } from 'vitest';
import type { LeafObserver, SubjectKeys } from '../../gateway/execute/index.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import type { TestGraph } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

interface Timing {
  readonly waitedMs: number;
  readonly subgraphs: readonly { readonly subgraph: string; readonly requests: number }[];
}

const KEYS: SubjectKeys = new Map([['Patient', ['id']]]);

/** Runs a query and returns what was told of it, as `subject/key coordinate`, in order of names. */
async function tell(
  graph: TestGraph,
  query: string,
  subjectKeys: SubjectKeys = KEYS,
  request: object = {},
) {
  const told: string[] = [];
  const leafObserver: LeafObserver = {
    onLeaves(subject, coordinates) {
      const whose = subject === null ? '' : `${subject.type}/${subject.key} `;
      told.push(...coordinates.map((coordinate) => `${whose}${coordinate}`));
    },
  };
  const response = await graph.run(query, {}, { leafObserver, subjectKeys, ...request });
  return { told: told.sort(), response };
}

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('an observer of leaves, by %s', (_, options) => {
  const graph = useTestGraph(CLINIC, options);

  it('hears of each leaf and of whom it is', async () => {
    const { told, response } = await tell(graph(), '{ motto patients { id name blood weight } }');
    expect(told).toEqual([
      ...['p1', 'p2'].flatMap((id) =>
        ['blood', 'id', 'name', 'weight'].map((field) => `Patient/${id} Patient.${field}`),
      ),
      'Query.motto',
    ]);
    expect(response).toEqual(await graph().run('{ motto patients { id name blood weight } }'));
  });

  it('hears of the same response without the key, if the plan has fetched it', async () => {
    const { told } = await tell(graph(), '{ patient { blood } }');
    expect(told).toEqual(['Patient/p1 Patient.blood']);
  });

  it('hears the key that the client does not ask for: it is fetched for that, and not shown', async () => {
    const { told, response } = await tell(
      graph(),
      '{ patient { name } ward { beds { patient { name } } } }',
    );
    expect(told).toEqual(['Patient/p1 Patient.name', 'Patient/p2 Patient.name']);
    expect(JSON.stringify(response.data)).not.toContain('"id"');
  });

  it('hears it of objects of an interface, and of a key that is refused', async () => {
    const { told } = await tell(graph(), '{ people { name } }');
    expect(told).toEqual(['Doctor.name', 'Patient/p1 Patient.name', 'Patient/p2 Patient.name']);
    const refusedFields = { coordinates: new Set(['Patient.id']), key: 'id' };
    const { told: refused, response } = await tell(graph(), '{ patients { weight } }', KEYS, {
      refusedFields,
    });
    expect(refused).toEqual(['Patient/p1 Patient.weight', 'Patient/p2 Patient.weight']);
    expect(JSON.stringify(response)).not.toContain('p1');
  });

  it('hears null for a key by which no entity is known', async () => {
    const { told } = await tell(graph(), '{ ward { name } }', new Map([['Ward', ['name']]]));
    expect(told).toEqual(['Ward/West Ward.name']);
    const { told: other } = await tell(
      graph(),
      '{ patient { weight } }',
      new Map([['Patient', ['phone']]]),
    );
    expect(other).toEqual(['Patient/null Patient.weight']);
  });

  it('hears the key whatever the client calls it, and whatever it calls by its name', async () => {
    const { told } = await tell(graph(), '{ patient { id: name key: id weight } }');
    expect(told).toEqual([
      'Patient/p1 Patient.id',
      'Patient/p1 Patient.name',
      'Patient/p1 Patient.weight',
    ]);
  });

  it('hears the innermost subject, and the outer one again after it', async () => {
    const keys = new Map([
      ['Patient', ['id']],
      ['Doctor', ['id']],
    ]);
    const { told } = await tell(
      graph(),
      '{ ward { name beds { number patient { name doctor { id room } weight } } } }',
      keys,
    );
    expect(told).toEqual([
      'Bed.number',
      'Doctor/d1 Doctor.id',
      'Doctor/d1 Doctor.room',
      'Patient/p1 Patient.name',
      'Patient/p1 Patient.weight',
      'Patient/p2 Patient.name',
      'Patient/p2 Patient.weight',
      'Ward.name',
    ]);
  });

  it('hears of objects inside of a subject as its own', async () => {
    const { told } = await tell(graph(), '{ patient { id notes { text author { room } } } }');
    expect(told).toEqual([
      'Patient/p1 Doctor.room',
      'Patient/p1 Note.text',
      'Patient/p1 Patient.id',
    ]);
  });

  it('hears of a list whose elements have values, and of each field once', async () => {
    const { told } = await tell(graph(), '{ patient { id notes { tags } } }');
    expect(told).toEqual(['Patient/p1 Note.tags', 'Patient/p1 Patient.id']);
  });

  it('hears nothing of what is null, refused or not shown', async () => {
    graph().break('desk', () => ({
      data: { patient: { __typename: 'Patient', id: 'p1', name: null }, motto: null },
    }));
    const refusedFields = { coordinates: new Set(['Patient.blood']), key: 'b' };
    const { told } = await tell(graph(), '{ motto patient { name blood weight } }', KEYS, {
      refusedFields,
    });
    expect(told).toEqual(['Patient/p1 Patient.weight']);
  });

  it('hears of objects of an interface by the type that they are of', async () => {
    const { told } = await tell(graph(), '{ people { id name __typename } }');
    expect(told).toEqual([
      'Doctor.id',
      'Doctor.name',
      'Patient/p1 Patient.id',
      'Patient/p1 Patient.name',
      'Patient/p2 Patient.id',
      'Patient/p2 Patient.name',
    ]);
  });

  it('hears of what one object has in each of the subjects that it stands in', async () => {
    const { told } = await tell(
      graph(),
      '{ patients { id doctor { grade room } visits { doctor { grade } } } }',
    );
    expect(told).toEqual(
      ['p1', 'p2'].flatMap((id) => [
        `Patient/${id} Doctor.grade`,
        `Patient/${id} Doctor.room`,
        `Patient/${id} Patient.id`,
      ]),
    );
  });

  it('hears of what is written once in each of the subjects that it stands in', async () => {
    const { told } = await tell(graph(), '{ patients { doctor { grade board { city } } } }');
    expect(told).toEqual(
      ['p1', 'p2'].flatMap((id) => [`Patient/${id} Board.city`, `Patient/${id} Doctor.grade`]),
    );
    const { told: nested } = await tell(
      graph(),
      '{ patients { id doctor { room board { city } } } }',
    );
    expect(nested).toEqual(
      ['p1', 'p2'].flatMap((id) => [
        `Patient/${id} Board.city`,
        `Patient/${id} Doctor.room`,
        `Patient/${id} Patient.id`,
      ]),
    );
  });

  it('hears nothing of an empty list', async () => {
    graph().break('desk', () => ({
      data: { patient: { __typename: 'Patient', id: 'p1', notes: [{ tags: [] }] } },
    }));
    const { told } = await tell(graph(), '{ patient { id notes { tags } } }');
    expect(told).toEqual(['Patient/p1 Patient.id']);
  });

  it('hears of the leaves that leave, and of no leaf of an object that a null has taken', async () => {
    graph().break('desk', () => ({
      data: {
        patient: { __typename: 'Patient', id: 'p1', name: 'Aru', phone: null },
        motto: 'Health',
      },
    }));
    const { told, response } = await tell(graph(), '{ patient { id name phone } motto }');
    expect(response.data).toEqual({ patient: null, motto: 'Health' });
    // One that is heard of too much is a false entry in a log of disclosures.
    expect(told).toEqual(['Query.motto']);
  });

  it('hears nothing of a request that is not executed', async () => {
    const { told } = await tell(graph(), 'query ($n: Int!) { motto @include(if: $n) }');
    expect(told).toEqual([]);
  });
});

describe('timing', () => {
  const graph = useTestGraph(CLINIC);

  it('is told of each subgraph to those who ask for it', async () => {
    const response = await graph().run('{ patients { name weight } }', {}, { timing: true });
    expect(response.extensions).toEqual({
      timing: {
        waitedMs: expect.any(Number),
        subgraphs: [
          { subgraph: 'desk', requests: 1, ms: expect.any(Number) },
          { subgraph: 'records', requests: 1, ms: expect.any(Number) },
        ],
      },
    });
  });

  it('is told beside errors too, and to nobody else', async () => {
    graph().break('records', () => '<html>');
    const response = await graph().run('{ patient { weight } }', {}, { timing: true });
    expect(response.errors).toHaveLength(1);
    expect(response.extensions?.timing).toMatchObject({ waitedMs: expect.any(Number) });
    graph().heal();
    expect(await graph().run('{ motto }')).toEqual({ data: { motto: 'Health' } });
  });

  it('counts a subgraph that is slow as waited for', async () => {
    graph().break('desk', async ({ result }) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return result;
    });
    const response = await graph().run('{ motto patient { name } }', {}, { timing: true });
    const timing = response.extensions?.timing as Timing;
    expect(timing.waitedMs).toBeGreaterThan(55);
    expect(timing.subgraphs).toMatchObject([{ subgraph: 'desk', requests: 1 }]);
  });

  it('tells that nobody was waited for where nothing was fetched', async () => {
    expect(await graph().run('{ __typename }', {}, { timing: true })).toEqual({
      data: { __typename: 'Query' },
      extensions: { timing: { waitedMs: 0, subgraphs: [] } },
    });
  });
});
