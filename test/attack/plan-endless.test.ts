import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asksForData,
  createPlanner,
  type Planner,
  type PlannerOptions,
  plannedDocuments,
  renameKeys,
} from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { narrowPlan, widePlan } from '../kit/fragment-ladders.ts';

const supergraph = parseSupergraph(
  composeSdl({
    people: `
      type Query { me: Person }
      type Person @key(fields: "id") {
        id: ID!
        friend: Person
        size(unit: Int): Int
      }
    `,
    names: `
      type Person @key(fields: "id") {
        id: ID!
        size(unit: Int): Int @external
        name: String @requires(fields: "size(unit: 1)")
        height: Int @requires(fields: "size(unit: 2)")
      }
    `,
  }),
);

let planner: Planner;
const start = (options: Partial<PlannerOptions> = {}) => {
  planner = createPlanner({ supergraphSdl: supergraph.plannerSdl, ...options });
};
const plan = (operation: string) => planner.plan({ operation, overrideConditions: {} });
beforeEach(() => start());
afterEach(() => planner.close());

describe('in the planner', () => {
  it('FragmentsThatMeanOneFieldABillionTimes are that field', async () => {
    expect(JSON.stringify(await plan(narrowPlan(30)))).toContain('name');
  });

  it('FragmentsThatMeanABillionFields end by the limit of the planner', async () => {
    await expect(plan(widePlan(30))).rejects.toMatchObject({
      code: 'QUERY_PLANNING_FAILED',
      failure: 'PLANNER',
    });
  });

  it('FragmentsBelowTheLimit end by the deadline, and the next operation is planned', async () => {
    await planner.close();
    start({ deadlineMs: 1_500 });
    const attack = widePlan(12);
    await expect(plan(attack)).rejects.toMatchObject({
      code: 'QUERY_PLANNING_FAILED',
      failure: 'DEADLINE',
    });
    expect((await plan('{ me { name } }')).node).toBeDefined();
    const began = performance.now();
    await expect(plan(attack)).rejects.toMatchObject({ failure: 'DEADLINE' });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('FragmentsThatFillTheMemory end their thread, and the next operation is planned', async () => {
    await planner.close();
    start({ heapMebibytesMax: 40, deadlineMs: 60_000 });
    await expect(plan(widePlan(16))).rejects.toMatchObject({
      code: 'QUERY_PLANNING_FAILED',
      failure: 'THREAD',
    });
    expect((await plan('{ me { name } }')).node).toBeDefined();
  }, 60_000);
});

describe('before the planner', () => {
  const prepare = (query: string) => {
    const { document } = renameKeys(parse(query), null, supergraph.plannerFacts);
    return plannedDocuments(document, supergraph);
  };

  it.each([
    ['narrow', narrowPlan(30)],
    ['narrow, of fields in conflict', narrowPlan(30).replace('{ name }', '{ name height }')],
  ])('a ladder costs what it is long: %s', (_, query) => {
    expect(prepare(query).length).toBeGreaterThan(0);
    expect(asksForData(parse(query), null, {})).toBe(true);
  });

  it('a ladder whose conflicts cannot be counted is refused', () => {
    const query = widePlan(30).replace('{ name }', '{ name height }');
    expect(() => prepare(query)).toThrow('QUERY_PLANNING_FAILED');
  });
});
