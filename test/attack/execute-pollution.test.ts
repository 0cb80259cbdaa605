import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS } from '../fixtures/registers.ts';
import { openTestGraph, type TestGraph } from '../kit/test-graph.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

function assertNothingIsPolluted(): void {
  const plain = {} as Record<string, unknown>;
  expect(plain.polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(typeof plain.toString).toBe('function');
}

/** Text, because an object literal would give `__proto__` its special meaning. */
const poison = (name: string) => `"${name}": {"polluted": "yes", "toString": "no"}`;

describe.each(NAMES)('the name %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS);
  });
  afterEach(() => {
    graph.heal();
    assertNothingIsPolluted();
  });
  afterAll(() => graph.close());

  it('is an alias like any other', async () => {
    const response = await graph.run(
      `{ ${name}: person(id: "p1") { ${name}: name isPrototypeOf: id trips { ${name}: to } } }`,
    );
    expect(response.errors).toBeUndefined();
    const data = JSON.parse(JSON.stringify(response.data)) as object;
    expect(Object.entries(data)).toEqual([[name, expect.anything()]]);
    expect(JSON.stringify(response.data)).toContain(`"${name}":"name of p1"`);
    expect(JSON.stringify(response.data)).toContain(`{"${name}":"trip 0 of p1"}`);
  });

  it('is a variable like any other', async () => {
    const variables = JSON.parse(`{"${name}": "p1", "polluted": {${poison(name)}}}`) as object;
    const response = await graph.run(
      `query ($${name}: ID!) { person(id: $${name}) { id tripCount } }`,
      variables as Record<string, unknown>,
    );
    expect(response).toEqual({ data: { person: { id: 'p1', tripCount: 2 } } });
  });

  it("does nothing in a subgraph's answer", async () => {
    graph.break(
      'people',
      () => `{${poison(name)}, "data": {${poison(name)}, "person": {${poison(name)},
        "__typename": "Person", "id": "p1", "code": "c"}}, "extensions": {${poison(name)}}}`,
    );
    graph.break('trips', ({ result }) => {
      const { _entities } = result.data as unknown as { _entities: object[] };
      const entity = JSON.stringify(_entities[0]);
      return `{"data": {"_entities": [{${poison(name)}, ${entity.slice(1)}], ${poison(name)}}}`;
    });
    const response = await graph.run('{ person(id: "p1") { id trips(first: 1) { to } } }');
    expect(response).toEqual({ data: { person: { id: 'p1', trips: [{ to: 'trip 0 of p1' }] } } });
  });

  it("does nothing in a subgraph's errors", async () => {
    graph.break(
      'trips',
      () => `{"data": null, "errors": [{"message": "x", "path": ["_entities", 0, "${name}"],
        "extensions": {"code": "${name}", "agency": "${name}", ${poison(name)}}}]}`,
    );
    const response = await graph.run('{ person(id: "p1") { id trips { to } } }');
    expect(response.data).toEqual({ person: { id: 'p1', trips: null } });
    expect(response.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      service: 'trips',
    });
  });
});
