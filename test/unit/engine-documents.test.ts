import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CLINIC } from '../fixtures/clinic.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { graphRequest } from '../kit/test-graph.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

describe('a document with several operations', () => {
  const graph = useTestGraph(REGISTERS);
  const document = parse(`
    query One($id: ID = "p1") { person(id: $id) { ...F } }
    query constructor($id: ID = "p2", $on: Boolean = true) {
      person(id: $id) { ...F tripCount @include(if: $on) }
    }
    mutation Change($id: ID!) { forget(id: $id) }
    fragment F on Person { name }
  `);
  const run = (operationName: string, variables = {}) =>
    graph().graph.execute(graphRequest('{ _ }', variables, { document, operationName }));

  it('executes the one that is named, with its own defaults', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect(await run('One')).toEqual({ data: { person: { name: 'name of p1' } } });
      expect(await run('constructor')).toEqual({
        data: { person: { name: 'name of p2', tripCount: 2 } },
      });
      expect(await run('constructor', { on: false, id: 'p3' })).toEqual({
        data: { person: { name: 'name of p3' } },
      });
      expect(await run('Change', { id: 'p1' })).toEqual({ data: { forget: true } });
    }
  });
});

describe('fragments', () => {
  const graph = useTestGraph(REGISTERS);

  it('may be called like what every object inherits', async () => {
    const response = await graph().run(`
      { person(id: "p1") { ...__proto__ ...toString ...hasOwnProperty } }
      fragment __proto__ on Person { name }
      fragment toString on Person { tripCount ...hasOwnProperty }
      fragment hasOwnProperty on Person { job { title } }
    `);
    expect(response).toEqual({
      data: {
        person: { name: 'name of p1', tripCount: 2, job: { title: 'title, position of p1' } },
      },
    });
  });

  it('keep the order of the first time that a field is asked for', async () => {
    const response = await graph().run(`
      { person(id: "p1") { tripCount ...A name ... on Person { id height } } }
      fragment A on Person { height name }
    `);
    expect(JSON.stringify(response)).toBe(
      '{"data":{"person":{"tripCount":2,"height":0,"name":"name of p1","id":"p1"}}}',
    );
  });

  it('of two lists in one request are apart, whatever their names', async () => {
    const response = await graph().run(`
      {
        a: person(id: "p1") { ...F }
        b: people(first: 2) { ...F_1 }
      }
      fragment F on Person { lastTrip { to note owner { id } } tripCount }
      fragment F_1 on Person { lastTrip { owner { id } to } trips(first: 1) { to note } }
    `);
    expect(response.errors).toBeUndefined();
    expect(response.data).toMatchObject({
      a: { lastTrip: { to: 'last trip of p1', note: null, owner: { id: 'p1' } }, tripCount: 2 },
      b: [
        { lastTrip: { owner: { id: 'p0' } }, trips: [{ to: 'trip 0 of p0', note: null }] },
        { lastTrip: { owner: { id: 'p1' } }, trips: [{ to: 'trip 0 of p1', note: null }] },
      ],
    });
  });
});

describe('one object in many places', () => {
  const graph = useTestGraph(CLINIC);

  it('has at each place what is asked for there', async () => {
    const response = await graph().run(`{
      patient { id doctor { grade } }
      patients { doctor { id grade room } weight }
      ward { beds { patient { blood doctor { name } } } }
    }`);
    expect(response).toEqual({
      data: {
        patient: { id: 'p1', doctor: { grade: 1 } },
        patients: [1, 2].map(() => ({ doctor: { id: 'd1', grade: 1, room: 7 }, weight: 0 })),
        ward: {
          beds: [
            { patient: { blood: 'blood of p1', doctor: { name: 'Dr. Dana' } } },
            { patient: null },
            { patient: { blood: 'blood of p2', doctor: { name: 'Dr. Dana' } } },
          ],
        },
      },
    });
    expect(requestCounts(graph())).toEqual({ desk: 1, records: 1 });
  });

  it('lacks at each of its places what failed', async () => {
    graph().break('records', ({ result }) => ({
      ...result,
      errors: [{ message: 'x', path: ['_entities', 0, 'weight'] }],
    }));
    const response = await graph().run(
      '{ patients { weight } ward { beds { patient { weight } } } patient { weight } }',
    );
    expect(response.errors?.map(({ path }) => path)).toEqual([
      ['patients', 0, 'weight'],
      ['ward', 'beds', 0, 'patient', 'weight'],
      ['patient', 'weight'],
    ]);
  });
});
