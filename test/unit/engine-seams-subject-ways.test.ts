import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjectsOf } from '../../gateway/execute/engine/subjects-of-fetch.ts';
import type { SubjectKeys } from '../../gateway/execute/index.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import { type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { expectEqual } from '../kit/engine-pair-answers.ts';
import { tellGraph } from '../kit/tell-graph.ts';
import type { TestGraph } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

/** Beds and visits say whom they are about; patients are themselves. */
const BEDS: SubjectKeys = new Map([['Bed', ['patient', 'id']]]);
const ALL: SubjectKeys = new Map([
  ['Patient', ['id']],
  ['Bed', ['patient', 'id']],
  ['Visit', ['doctor', 'id']],
]);

const sent = ({ received }: TestGraph) =>
  Object.values(received)
    .flat()
    .map(({ query }) => query)
    .join('\n');

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('a record that says whom it is about, by %s', (_, options) => {
  const graph = useTestGraph(CLINIC, options);

  it('is told as about that person, who is fetched for it and not shown', async () => {
    const { leaves, response } = await tellGraph(graph(), '{ ward { name beds { number } } }', {
      subjectKeys: BEDS,
    });
    expect(leaves).toEqual([
      'Bed/null Bed.number',
      'Bed/p1 Bed.number',
      'Bed/p2 Bed.number',
      'Ward.name',
    ]);
    expect(response.data).toEqual({
      ward: { name: 'West', beds: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    });
    expect(response.errors).toBeUndefined();
  });

  it('is about them whatever a client calls what leads to them', async () => {
    const { leaves, response } = await tellGraph(
      graph(),
      '{ ward { beds { patient: number n: patient { id: name } } } }',
      { subjectKeys: BEDS },
    );
    expect(leaves).toEqual([
      'Bed/null Bed.number',
      'Bed/p1 Bed.number',
      'Bed/p1 Patient.name',
      'Bed/p2 Bed.number',
      'Bed/p2 Patient.name',
    ]);
    expect(response.data).toEqual({
      ward: {
        beds: [
          { patient: 1, n: { id: 'name of p1' } },
          { patient: 2, n: null },
          { patient: 3, n: { id: 'name of p2' } },
        ],
      },
    });
  });

  it('ends where the person begins, who is not asked for twice', async () => {
    const { leaves } = await tellGraph(
      graph(),
      '{ ward { beds { number x: patient { name } } } }',
      {
        subjectKeys: ALL,
      },
    );
    expect(sent(graph()).split('patient')).toHaveLength(2);
    expect(leaves).toEqual([
      'Bed/null Bed.number',
      'Bed/p1 Bed.number',
      'Bed/p2 Bed.number',
      'Patient/p1 Patient.name',
      'Patient/p2 Patient.name',
    ]);
  });

  it('is a part of the person whom it is found under, and nobody else is fetched', async () => {
    const { leaves } = await tellGraph(graph(), '{ patient { visits { on } } }', {
      subjectKeys: ALL,
    });
    expect(leaves).toEqual(['Patient/p1 Visit.on']);
    expect(sent(graph())).not.toContain('doctor');
  });

  it('is a part of the record whom it is found under', async () => {
    const { leaves } = await tellGraph(
      graph(),
      'query { ward { beds { patient { ...P } } } } fragment P on Patient { visits { on } }',
      { subjectKeys: new Map([...ALL].filter(([type]) => type !== 'Patient')) },
    );
    expect(leaves).toEqual(['Bed/p1 Visit.on', 'Bed/p2 Visit.on']);
    expect(sent(graph())).not.toContain('doctor');
  });

  it('is about the person whom a client asks for on a condition that is not met', async () => {
    const query = '{ ward { beds { number patient @include(if: false) { name } } } }';
    const { leaves } = await tellGraph(graph(), query, { subjectKeys: ALL });
    expect(leaves).toEqual(['Bed/null Bed.number', 'Bed/p1 Bed.number', 'Bed/p2 Bed.number']);
  });

  it('is found in a fragment, and in what a mutation returns', async () => {
    const { leaves } = await tellGraph(
      graph(),
      'query { ward { ...W } } fragment W on Ward { beds { ... on Bed { number } } }',
      { subjectKeys: BEDS },
    );
    expect(leaves).toEqual(['Bed/null Bed.number', 'Bed/p1 Bed.number', 'Bed/p2 Bed.number']);
    const { leaves: changed } = await tellGraph(
      graph(),
      'mutation { admit(name: "x") { weight notes { text } } }',
      { subjectKeys: new Map([['Note', ['about', 'id']]]) },
    );
    expect(changed).toEqual(['Note/p1 Note.text', 'Patient.weight']);
  });

  it('tells the key of one type, whatever another type calls by its name', async () => {
    const { leaves } = await tellGraph(
      graph(),
      '{ people { ... on Doctor { other: id } ... on Patient { name } } }',
      { subjectKeys: new Map([['Patient', ['id']]]) },
    );
    expect(leaves).toEqual(['Doctor.id', 'Patient/p1 Patient.name', 'Patient/p2 Patient.name']);
  });
});

describe('objects of one place that have several types', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    pair = await openEnginePair({
      a: `
        type Query { named: [Named] }
        interface Named { binder: Binder }
        type Human implements Named @key(fields: "id") { id: ID!  binder: Binder }
        type House implements Named { binder: Binder }
        type Binder { note: Note }
        type Note { text: String  author: Human }
      `,
    });
  });
  afterAll(() => pair.close());

  const tell = async (query: string, named: readonly object[]) => {
    const subjectKeys: SubjectKeys = new Map([
      ['Human', ['id']],
      ['Note', ['author', 'id']],
    ]);
    const text = JSON.stringify({ data: { named } });
    const { told, answer } = expectEqual(await pair.run(query, () => text, {}, { subjectKeys }));
    expect(answer.errors).toEqual([]);
    return told.map((each) => JSON.parse(each));
  };

  it('have records that are somebody else only where the object around them is nobody', async () => {
    const author = { __typename: 'Human', id: 'h2' };
    const binder = { note: { text: 'x', _mgSubject_author: author } };
    const named = [
      { __typename: 'Human', id: 'h1', binder },
      { __typename: 'House', binder },
    ];
    expect(await tell('{ named { binder { note { text } } } }', named)).toEqual([
      [{ type: 'Human', key: 'h1' }, ['Note.text']],
      [{ type: 'Note', key: 'h2' }, ['Note.text']],
    ]);
  });
});

describe('the data subjects of a fetch', () => {
  it('are found by the whole way, in representations that have it', () => {
    const objects = [
      { __typename: 'Bed', patient: { id: 'p1' } },
      { __typename: 'Bed', number: 1 },
      { __typename: 'Patient', id: 'p2' },
    ];
    expect(subjectsOf({ subjectKeys: ALL, namedSubjects: ['p3'] }, [{ objects }])).toEqual([
      'p1',
      'p2',
    ]);
    const nobody = [{ __typename: 'Bed', patient: 'p1' }, { __typename: 'Bed' }];
    expect(subjectsOf({ subjectKeys: ALL, namedSubjects: ['p3'] }, [{ objects: nobody }])).toEqual([
      'p3',
    ]);
  });
});
