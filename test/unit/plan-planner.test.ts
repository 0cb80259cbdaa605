import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createPlanner,
  type Planner,
  type PlannerOptions,
  type PlanningObservation,
  type QueryPlanningError,
} from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { widePlan } from '../kit/fragment-ladders.ts';

const { plannerSdl } = parseSupergraph(
  composeSdl({
    people: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! friend: Person }',
    names: `
      type Person @key(fields: "id") {
        id: ID!
        name: String @override(from: "old", label: "fast")
      }
    `,
    old: 'type Person @key(fields: "id") { id: ID! name: String }',
  }),
);

const open: Planner[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((planner) => planner.close()));
});

function startPlanner(options: Partial<PlannerOptions> = {}) {
  const observed: PlanningObservation[] = [];
  const planner = createPlanner({
    supergraphSdl: plannerSdl,
    onPlanning: (observation) => observed.push(observation),
    ...options,
  });
  open.push(planner);
  const plan = (operation: string, overrideConditions: Record<string, boolean> = {}) =>
    planner.plan({ operation, overrideConditions });
  const refuse = (operation: string) =>
    plan(operation).then(
      () => expect.unreachable('planned'),
      (error: QueryPlanningError) => error,
    );
  return { plan, refuse, observed, close: () => planner.close() };
}

describe('a planner', () => {
  it('returns plain JSON', async () => {
    const { plan } = startPlanner();
    const queryPlan = await plan('query Me($a: Boolean!) { me @include(if: $a) { id } }');
    expect(queryPlan).toStrictEqual({
      kind: 'QueryPlan',
      node: {
        kind: 'Condition',
        condition: 'a',
        ifClause: {
          kind: 'Fetch',
          serviceName: 'people',
          variableUsages: [],
          operation: 'query Me__people__0{me{id}}',
          operationKind: 'query',
          operationName: 'Me__people__0',
        },
      },
    });
  });

  it.each(['now', 'lazily'] as const)('answers when it starts %s', async (start) => {
    const { plan, observed } = startPlanner({ start });
    await plan('{ me { id } }');
    expect(observed).toEqual([
      { outcome: 'planned', durationMs: expect.any(Number), evaluatedPlans: 1 },
    ]);
  });

  it('plans once for a hundred who ask at once', async () => {
    const { plan, observed } = startPlanner();
    const plans = await Promise.all(
      Array.from({ length: 100 }, () => plan('{ me { name } }', { fast: true })),
    );
    expect(observed).toHaveLength(1);
    expect(new Set(plans).size).toBe(1);
  });

  it('plans anew for other overrides', async () => {
    const { plan } = startPlanner({ threads: 2 });
    const [slow, fast] = await Promise.all([
      plan('{ me { name } }'),
      plan('{ me { name } }', { fast: true }),
    ]);
    expect(JSON.stringify(slow)).toContain('"serviceName":"old"');
    expect(JSON.stringify(fast)).toContain('"serviceName":"names"');
  });

  it('plans in another thread: neither is the planner loaded here nor the event loop held', async () => {
    const { refuse } = startPlanner({ deadlineMs: 1_000 });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    expect((await refuse(widePlan(12))).failure).toBe('DEADLINE');
    clearInterval(timer);
    // A hundred could be; one would already show that something else ran meanwhile.
    expect(turns).toBeGreaterThan(5);
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.some((file) => file.includes('/@apollo/federation-internals/'))).toBe(true);
    expect(loaded.filter((file) => file.includes('/@apollo/query-planner/'))).toEqual([]);
  });

  it('keeps no process alive', async () => {
    const script = `
      import { createPlanner } from ${JSON.stringify(import.meta.resolve('../../gateway/plan/index.ts'))};
      const planner = createPlanner({ supergraphSdl: process.env.SDL });
      const { node } = await planner.plan({ operation: '{ me { id } }', overrideConditions: {} });
      process.stdout.write(node.serviceName);
    `;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env: { SDL: plannerSdl }, timeout: 15_000 },
    );
    expect(stdout).toBe('people');
  });
});

describe('a question that fails', () => {
  it('has the reason for us and a code for the client', async () => {
    const { refuse } = startPlanner();
    const error = await refuse('{ me { secret } }');
    expect(error).toMatchObject({
      name: 'QueryPlanningError',
      code: 'QUERY_PLANNING_FAILED',
      failure: 'PLANNER',
      message: 'the planner threw',
      cause: 'Cannot query field "secret" on type "Person".',
    });
  });

  it('is not asked again for a while', async () => {
    let now = 1_000;
    const { plan, refuse, observed } = startPlanner({ failureMs: 500, now: () => now });
    const first = await refuse('{ me { secret } }');
    now = 1_400;
    expect(await refuse('{ me { secret } }')).toBe(first);
    expect(observed).toHaveLength(1);
    await plan('{ me { id } }');
    now = 1_600;
    expect(await refuse('{ me { secret } }')).not.toBe(first);
    expect(observed.map(({ outcome }) => outcome)).toEqual(['failed', 'planned', 'failed']);
  });

  it('is asked again at once where failures are not remembered', async () => {
    const { refuse, observed } = startPlanner({ failureMs: 0 });
    await refuse('{ me { secret } }');
    await refuse('{ me { secret } }');
    expect(observed).toHaveLength(2);
  });

  it('is refused when too many wait, and asked again later', async () => {
    const { plan, refuse } = startPlanner({ queuedMax: 1 });
    const admitted = [plan('{ me { id } }'), plan('{ me { name } }')];
    expect(await refuse('{ me { __typename } }')).toMatchObject({
      failure: 'OVERLOADED',
      code: 'OVERLOADED',
    });
    await Promise.all(admitted);
    expect((await plan('{ me { __typename } }')).node).toBeDefined();
  });

  it('has too many ways, where they are limited', async () => {
    const sdl = 'type Query { me: Person @shareable } type Person @shareable { name: String }';
    const { refuse } = startPlanner({
      supergraphSdl: composeSdl({ one: sdl, other: sdl }),
      pathsMax: 1,
    });
    expect((await refuse('{ me { name } }')).cause).toMatch('Too many options generated');
  });
});

describe('a planner that is closed', () => {
  it('answers nothing any more, what it was asked before included', async () => {
    const { refuse, close } = startPlanner();
    const asked = [refuse('{ me { id } }'), refuse('{ me { name } }')];
    await close();
    const late = refuse('{ me { friend { id } } }');
    for (const error of await Promise.all([...asked, late])) {
      expect(error).toMatchObject({ failure: 'CLOSED', code: 'OVERLOADED' });
    }
  });

  it('may be closed twice, and before it started', async () => {
    const { close } = startPlanner({ start: 'lazily' });
    await close();
    await close();
  });
});

describe('createPlanner', () => {
  it.each([
    { threads: 0 },
    { deadlineMs: 9 },
    { startMs: Number.NaN },
    { evaluatedPlansMax: 0 },
    { pathsMax: 0 },
    { queuedMax: -1 },
    { failureMs: -1 },
    { heapMebibytesMax: 0 },
  ])('refuses %o', (options) => {
    expect(() => createPlanner({ supergraphSdl: plannerSdl, ...options })).toThrow(RangeError);
  });

  it.each(['RECURSIVE', 'NON_LOCAL'])(
    'refuses to start where the environment lets %s selections grow without end',
    (kind) => {
      const variable = `APOLLO_DISABLE_SECURITY_${kind}_SELECTIONS_CHECK`;
      process.env[variable] = 'true';
      try {
        expect(() => createPlanner({ supergraphSdl: plannerSdl })).toThrow(
          `expected ${variable} to be unset`,
        );
      } finally {
        delete process.env[variable];
      }
    },
  );
});
