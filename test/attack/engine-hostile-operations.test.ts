import v8 from 'node:v8';
import vm from 'node:vm';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPlanner } from '../../gateway/plan/index.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { measureTurns, reportTurn } from '../kit/measure-turns.ts';
import { graphRequest, type TestGraph } from '../kit/test-graph.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

/** The promise is 50 ms; a machine that others use may take longer without being at fault. */
const LONGEST_TURN_MS = 500;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function expectAnswer(response: Awaited<ReturnType<TestGraph['run']>>): void {
  if (response.data === undefined) expect(response.errors?.length).toBeGreaterThan(0);
  else expect(typeof response.data).toBe('object');
}

describe('operations that are large', () => {
  const graph = useTestGraph(REGISTERS);

  const ladder = (steps: number) =>
    `{ person(id: "p1") { ...F0 } } ${Array.from(
      { length: steps },
      (_, n) =>
        `fragment F${n} on Person { id friend { ${n + 1 < steps ? `...F${n + 1}` : 'name'} } }`,
    ).join('\n')}`;
  const doubling = (steps: number) =>
    `{ person(id: "p1") { ...F0 } } ${Array.from(
      { length: steps },
      (_, n) =>
        `fragment F${n} on Person { name ${n + 1 < steps ? `...F${n + 1} ...F${n + 1}` : 'height'} }`,
    ).join('\n')}`;
  const deep = (depth: number) =>
    `{ person(id: "p1") ${'{ friend '.repeat(depth)}{ name }${' }'.repeat(depth)} }`;
  const wide = (count: number, field: (n: number) => string) =>
    `{ ${Array.from({ length: count }, (_, n) => field(n)).join(' ')} }`;

  const LARGE: readonly (readonly [string, string])[] = [
    ['a ladder of 60 fragments', ladder(60)],
    ['16 fragments that each spread the next twice', doubling(16)],
    ['100 levels', deep(100)],
    ['1,000 aliases of a leaf of the root', wide(1_000, (n) => `a${n}: serverTime`)],
    ['1,000 aliases of a leaf', `{ person(id: "p1") ${wide(1_000, (n) => `a${n}: name`)} }`],
    [
      '1,000 aliases of a leaf of an entity',
      `{ person(id: "p1") ${wide(1_000, (n) => `a${n}: tripCount`)} }`,
    ],
    [
      '60 aliases of a root field with entities below',
      wide(60, (n) => `a${n}: person(id: "p${n}") { tripCount job { title } }`),
    ],
    [
      '300 times the same field with the same selection',
      wide(300, () => 'person(id: "p1") { name tripCount }'),
    ],
  ];

  it.each(LARGE)('are answered without holding the thread: %s', async (name, query) => {
    const { result, longestTurnMs } = await measureTurns(() => graph().run(query));
    reportTurn(name, longestTurnMs);
    expectAnswer(result);
    expect(result.errors).toBeUndefined();
    expect(longestTurnMs).toBeLessThan(LONGEST_TURN_MS);
    // And once more, when it is compiled.
    expect(await graph().run(query)).toEqual(result);
  });

  it('leave the others their answers meanwhile', async () => {
    const [hostile, ...others] = await Promise.all([
      graph().run(wide(60, (n) => `b${n}: person(id: "p${n}") { tripCount job { wage } }`)),
      ...Array.from({ length: 10 }, () => graph().run('{ serverTime }')),
    ]);
    expectAnswer(hostile);
    for (const other of others) expect(other).toEqual({ data: { serverTime: '12:00' } });
  });
});

describe('a response of 20,000 entities', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    const sdl = Object.entries(REGISTERS).map(([name, subgraph]) => [name, subgraph.sdl] as const);
    pair = await openEnginePair(Object.fromEntries(sdl));
  });
  afterAll(() => pair.close());

  it('is written without holding the thread for long, with generated programs and without', async () => {
    const people = Array.from({ length: 20_000 }, (_, n) => ({
      __typename: 'Person',
      id: `q${n}`,
      name: `"${n}"`,
    }));
    const entities = people.map(({ id }) => ({
      _keyType: 'Person',
      _key0: id,
      tripCount: 1,
    }));
    const texts = {
      people: JSON.stringify({ data: { people } }),
      trips: JSON.stringify({ data: { _entities: entities } }),
    };
    const { result, longestTurnMs } = await measureTurns(() =>
      pair.run('{ people { id name tripCount } }', (subgraph) =>
        subgraph === 'people' ? texts.people : texts.trips,
      ),
    );
    reportTurn('20,000 entities', longestTurnMs);
    for (const { answer } of result) {
      expect(answer.errors).toEqual([]);
      expect(JSON.parse(answer.text)).toMatchObject({
        data: { people: expect.objectContaining({ length: 20_000 }) },
      });
    }
    expect(longestTurnMs).toBeLessThan(LONGEST_TURN_MS);
  });
});

describe('operations with many conditions', () => {
  const graph = useTestGraph(REGISTERS);
  const NAMES = Array.from({ length: 20 }, (_, n) => `v${n}`);
  const document = parse(`query (${NAMES.map((name) => `$${name}: Boolean!`).join(' ')}) {
    person(id: "p1") { id ${NAMES.map((name) => `${name}: name @include(if: $${name})`).join(' ')} }
  }`);
  const variablesOf = (way: number) =>
    Object.fromEntries(NAMES.map((name, n) => [name, ((way >> n) & 1) === 1]));

  it('are answered each way, and what is kept of them is bounded', {
    timeout: 30_000,
  }, async () => {
    const { graph: engine } = graph();
    const run = async (way: number) => {
      const { data } = await engine.execute(graphRequest('{ _ }', variablesOf(way), { document }));
      const person = data?.person as Record<string, unknown>;
      const shown = NAMES.filter((_, n) => ((way >> n) & 1) === 1);
      expect(Object.keys(person)).toEqual(['id', ...shown]);
    };
    const ways = Array.from({ length: 400 }, (_, n) => (n * 2_654_435) % 2 ** 20);
    const { longestTurnMs } = await measureTurns(async () => {
      for (const way of ways) await run(way);
    });
    reportTurn('20 conditions, 400 ways', longestTurnMs);
    expect(longestTurnMs).toBeLessThan(LONGEST_TURN_MS);
    const before = heapUsed();
    for (let round = 1; round <= 2; round += 1) {
      for (const way of ways) await run(way ^ (round << 8));
    }
    const grownBytes = heapUsed() - before;
    process.stdout.write(`800 ways more: ${Math.round(grownBytes / 1024)} KiB\n`);
    expect(grownBytes).toBeLessThan(4 * 1024 * 1024);
    await run(0);
    await run(2 ** 20 - 1);
  });
});

describe('an operation with conditions', () => {
  const planned: string[] = [];
  const graph = useTestGraph(REGISTERS, {
    engineOptions: {
      createPlanner(options) {
        const planner = createPlanner(options);
        return {
          ...planner,
          plan(question) {
            planned.push(question.operation);
            return planner.plan(question);
          },
        };
      },
    },
  });

  it('is planned once for all ways, those asked for at once included', async () => {
    const document = parse(`query ($a: Boolean!, $b: Boolean!, $c: Boolean!) {
      person(id: "p2") {
        tripCount @include(if: $a)
        job @include(if: $b) { title @skip(if: $c) }
      }
    }`);
    planned.length = 0;
    const ways = [...Array(8).keys()].map((way) => ({
      a: (way & 1) === 1,
      b: (way & 2) === 2,
      c: (way & 4) === 4,
    }));
    const responses = await Promise.all(
      ways.map((variables) =>
        graph().graph.execute(graphRequest('{ _ }', variables, { document })),
      ),
    );
    expect(responses).toEqual(
      ways.map(({ a, b, c }) => ({
        data: {
          person: {
            ...(a && { tripCount: 2 }),
            ...(b && { job: c ? {} : { title: 'title, position of p2' } }),
          },
        },
      })),
    );
    expect(planned).toHaveLength(1);
  });
});

/** Returns the bytes of the heap that are in use, garbage collected. */
function heapUsed(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
