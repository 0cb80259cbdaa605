import { describe, expect, it } from 'vitest';
import type { GraphRequest, SubjectKeys } from '../../gateway/execute/index.ts';
import { CLINIC } from '../fixtures/clinic.ts';
import type { Fault, TestSubgraph } from '../kit/subgraph-servers.ts';
import { tellGraph } from '../kit/tell-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

const subjectKeys: SubjectKeys = new Map([['Patient', ['id']]]);

/** More patients than errors that a response names by themselves. */
const MANY = Array.from({ length: 150 }, (_, number) => ({
  __typename: 'Patient',
  id: `p${number}`,
  notes: [{ text: 'x' }],
}));

const observe = (
  refusedFields?: Partial<GraphRequest['refusedFields']>,
): Partial<GraphRequest> => ({
  subjectKeys,
  ...(refusedFields && { refusedFields: { coordinates: new Set(), key: 'k', ...refusedFields } }),
});

/** Refuses a field of every entity of a fetch. */
const refusing =
  (field: string, code: string): Fault =>
  ({ result }) => {
    const { _entities } = result.data as unknown as { _entities: Record<string, unknown>[] };
    const errors = _entities.map((entity, index) => {
      entity[field] = null;
      return { message: 'x', path: ['_entities', index, field], extensions: { code } };
    });
    return { data: { _entities }, errors };
  };

describe.each([
  ['generated programs', {}],
  ['closures', { engineOptions: { generateCode: false } }],
])('an observer of errors, by %s', (_, options) => {
  const graph = useTestGraph(CLINIC, { mode: 'guarded', ...options });

  it('hears of the fields that the gateway refuses, and of whom, after the leaves', async () => {
    const { leaves, errors, order } = await tellGraph(
      graph(),
      '{ motto patients { name blood visits { doctor { grade board { city } } } } }',
      observe({ coordinates: new Set(['Patient.blood', 'Doctor.grade', 'Query.motto']) }),
    );
    expect(errors).toEqual([
      'Patient/p1 Doctor.grade UNAUTHORIZED_FIELD_OR_TYPE',
      'Patient/p1 Patient.blood UNAUTHORIZED_FIELD_OR_TYPE',
      'Patient/p2 Doctor.grade UNAUTHORIZED_FIELD_OR_TYPE',
      'Patient/p2 Patient.blood UNAUTHORIZED_FIELD_OR_TYPE',
      'Query.motto UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(leaves).toEqual(
      ['p1', 'p2'].flatMap((id) => [`Patient/${id} Board.city`, `Patient/${id} Patient.name`]),
    );
    expect(order).toEqual([...order].sort().reverse());
  });

  it('hears of a person of whom everything is refused, and no leaf of them', async () => {
    const { leaves, errors } = await tellGraph(
      graph(),
      '{ patient { __typename blood notes { text } } }',
      observe({ coordinates: new Set(['Patient.blood', 'Note.text']) }),
    );
    expect(leaves).toEqual([]);
    expect(errors).toEqual([
      'Patient/p1 Patient.blood UNAUTHORIZED_FIELD_OR_TYPE',
      'Patient/p1 Patient.notes UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
  });

  it('hears of the field in which everything is refused, where the error stands', async () => {
    const { errors, response } = await tellGraph(
      graph(),
      '{ patient { blood } }',
      observe({ coordinates: new Set(['Patient.blood']) }),
    );
    expect(response.errors).toMatchObject([{ path: ['patient'] }]);
    expect(errors).toEqual(['Query.patient UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('hears nothing of what is refused in silence', async () => {
    const { errors } = await tellGraph(
      graph(),
      '{ patient { name blood } }',
      observe({ silent: new Set(['Patient.blood']) }),
    );
    expect(errors).toEqual([]);
  });

  it('hears of a refused field beside a leaf of the same field', async () => {
    const { leaves, errors } = await tellGraph(
      graph(),
      'mutation { admit { name } named: admit(name: "x") { name } }',
      observe({ arguments: new Set(['Mutation.admit(name:)']) }),
    );
    expect(leaves).toEqual(['Patient/p1 Patient.name']);
    expect(errors).toEqual(['Mutation.admit UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it.each(['CONSENT_REQUIRED', 'UNAUTHORIZED_FIELD_OR_TYPE', 'AGENCY_TIMEOUT'])(
    'hears of each field that a subgraph has an error about: %s',
    async (code) => {
      graph().break('records', refusing('pressure', code));
      const { leaves, errors } = await tellGraph(
        graph(),
        '{ patients { name pressure: blood weight } }',
        observe(),
      );
      expect(errors).toEqual([
        `Patient/p1 Patient.blood ${code}`,
        `Patient/p2 Patient.blood ${code}`,
      ]);
      expect(leaves).toEqual(
        ['p1', 'p2'].flatMap((id) => [
          `Patient/${id} Patient.name`,
          `Patient/${id} Patient.weight`,
        ]),
      );
    },
  );

  it('hears of a code that clients may not learn as what they learn instead', async () => {
    graph().break('records', refusing('blood', 'NO_SUCH_CODE'));
    const { errors } = await tellGraph(graph(), '{ patient { blood } }', observe());
    expect(errors).toEqual(['Patient/p1 Patient.blood INTERNAL_SERVER_ERROR']);
  });

  it('hears of every one where the response names but a hundred', async () => {
    graph().break('desk', () => ({ data: { patients: MANY } }));
    const { errors, response } = await tellGraph(
      graph(),
      '{ patients { blood id notes { text } } }',
      observe({ coordinates: new Set(['Patient.blood', 'Note.text']) }),
    );
    expect(response.errors).toHaveLength(101);
    expect(errors).toHaveLength(300);
    expect(new Set(errors).size).toBe(300);
    graph().break('records', refusing('weight', 'CONSENT_REQUIRED'));
    const { errors: reported } = await tellGraph(graph(), '{ patients { id weight } }', observe());
    expect(reported).toHaveLength(150);
    expect(reported).toContain('Patient/p149 Patient.weight CONSENT_REQUIRED');
  });

  it('hears of each field of a person once, however often it is refused', async () => {
    graph().break('desk', () => ({
      data: { patient: { __typename: 'Patient', id: 'p1', notes: MANY.map(() => ({ tags: [] })) } },
    }));
    const { errors } = await tellGraph(
      graph(),
      '{ patient { notes { tags text } } }',
      observe({ coordinates: new Set(['Note.text']) }),
    );
    expect(errors).toEqual(['Patient/p1 Note.text UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('hears of the person whom a null has taken, and of no key of one who did not come', async () => {
    const whole = { __typename: 'Patient', id: 'p1', name: 'Aru', phone: null };
    graph().break('desk', () => ({ data: { patient: whole, motto: 'Health' } }));
    const { errors, response } = await tellGraph(
      graph(),
      '{ patient { name phone } motto }',
      observe(),
    );
    expect(response.data).toEqual({ patient: null, motto: 'Health' });
    expect(errors).toEqual(['Patient/p1 Patient.phone AGENCY_SCHEMA_MISMATCH']);
    const path = ['patient', 'phone'];
    graph().break('desk', () => ({
      data: { patient: null },
      errors: [{ message: 'x', path, extensions: { code: 'CONSENT_REQUIRED' } }],
    }));
    const { errors: gone } = await tellGraph(graph(), '{ patient { phone } }', observe());
    expect(gone).toEqual(['Patient/null Patient.phone CONSENT_REQUIRED']);
  });

  it('hears of an object of which nobody says why it is of no known type', async () => {
    graph().break('desk', () => ({ data: { people: [{ __typename: 'Ghost', name: 'x' }] } }));
    const { errors } = await tellGraph(graph(), '{ people { name } }', observe());
    expect(errors).toEqual(['Query.people INTERNAL_SERVER_ERROR']);
  });

  it('hears nothing of calls that fail as a whole: they are in the sources', async () => {
    graph().break('records', () => '<html>');
    const { leaves, errors, sources } = await tellGraph(
      graph(),
      '{ patient { name weight } }',
      observe(),
    );
    expect(leaves).toEqual(['Patient/p1 Patient.name']);
    expect(errors).toEqual([]);
    expect(sources).toMatchObject([
      { subgraph: 'desk', outcome: 'answered' },
      { subgraph: 'records', outcome: 'malformed' },
    ]);
  });

  it('hears nothing of an error about an object as a whole', async () => {
    graph().break('records', () => ({
      data: { _entities: [null] },
      errors: [
        { message: 'x', path: ['_entities', 0], extensions: { code: 'CONSENT_REQUIRED' } },
        { message: 'x', extensions: { code: 'CONSENT_REQUIRED' } },
      ],
    }));
    const { errors, response } = await tellGraph(graph(), '{ patient { weight } }', observe());
    expect(response.errors).not.toEqual([]);
    expect(errors).toEqual([]);
  });

  it('hears nothing where the operation is not executed', async () => {
    const { errors } = await tellGraph(graph(), 'query ($n: Int!) { motto @include(if: $n) }');
    expect(errors).toEqual([]);
  });
});

describe('an error about a field that a client does not select', () => {
  const FACTS: Readonly<Record<string, TestSubgraph>> = {
    desk: {
      sdl: `
        type Query { patient: Patient }
        type Patient @key(fields: "id") { id: ID!  secret: String @inaccessible }
      `,
      resolvers: { Query: { patient: () => ({ id: 'p1', secret: 's' }) } },
    },
    records: {
      sdl: `
        type Patient @key(fields: "id") {
          id: ID!  secret: String @external  weight: Int @requires(fields: "secret")
        }
      `,
      resolvers: {},
    },
  };
  const graph = useTestGraph(FACTS, { mode: 'guarded' });

  it('is told to no observer', async () => {
    graph().break('desk', () => ({
      data: { patient: { __typename: 'Patient', id: 'p1', secret: null } },
      errors: [
        { message: 'x', path: ['patient', 'secret'], extensions: { code: 'CONSENT_REQUIRED' } },
      ],
    }));
    const { errors, response } = await tellGraph(graph(), '{ patient { id weight } }', observe());
    expect(response.errors).toMatchObject([{ extensions: { code: 'CONSENT_REQUIRED' } }]);
    expect(errors).toEqual([]);
  });
});

describe('an observer of leaves alone', () => {
  const graph = useTestGraph(CLINIC);

  it('is told them of a response with errors too', async () => {
    graph().break('records', refusing('blood', 'CONSENT_REQUIRED'));
    const told: unknown[] = [];
    const leafObserver = { onLeaves: (...leaves: unknown[]) => void told.push(leaves) };
    await graph().run('{ patient { blood weight } }', {}, { leafObserver, ...observe() });
    expect(told).toEqual([[{ type: 'Patient', key: 'p1' }, ['Patient.weight']]]);
  });
});
