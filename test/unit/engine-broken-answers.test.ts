import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLINIC } from '../fixtures/clinic.ts';
import { LIBRARY } from '../fixtures/library.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { type AnswerText, type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { executableSubgraph, type TestSubgraph } from '../kit/subgraph-servers.ts';

const GRAPHS: readonly {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  readonly queries: readonly string[];
}[] = [
  {
    name: 'registers',
    subgraphs: REGISTERS,
    queries: [
      '{ people { id name tripCount lastTrip { to owner { name job { title } } } } }',
      '{ person(id: "p1") { trips { to } job { title wage } mood } oldest { tripCount friend { tripCount height } } }',
      '{ a: people(first: 2) { friend { friend { tripCount trips(first: 1) { to } } } } people { tripCount } }',
    ],
  },
  {
    name: 'library',
    subgraphs: LIBRARY,
    queries: [
      '{ media { __typename id stars title ... on Book { pages } ... on Film { minutes reviews { text } } } }',
      '{ best { __typename stars title } shelf { __typename ... on Media { title stars } ... on Lamp { watts } } }',
      '{ loans { number due borrower { card } } best { reviews { text } ... on Film { minutes } } }',
    ],
  },
  {
    name: 'clinic',
    subgraphs: CLINIC,
    queries: [
      '{ people { __typename id name ... on Patient { blood phone } ... on Doctor { grade } } motto }',
      '{ ward { name beds { number patient { name phone weight visits { on doctor { grade room } } } } } }',
      '{ staff { ... on Doctor { grade name } ... on Robot { serial } } patients { id blood notes { tags author { grade } about { weight } } } }',
    ],
  },
];

/** One thing that a subgraph does wrong: where, and what, both as choices among what there is. */
const wrong = fc.record({
  subgraph: fc.nat(3),
  place: fc.nat(1_000),
  change: fc.oneof(
    fc.constantFrom('remove', 'double', 'reverse', 'error', 'error above'),
    fc.jsonValue({ maxDepth: 1 }).map((value) => ({ value })),
    fc.constantFrom(null, {}, [], '', 0, [null], '__proto__').map((value) => ({ value })),
  ),
});

type Wrong = typeof wrong extends fc.Arbitrary<infer T> ? T : never;
type Path = readonly (string | number)[];

/** Returns every place in a value, itself first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) =>
    placesIn((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return [path, ...inner];
}

function spoil(answer: { data?: unknown; errors?: unknown }, { place, change }: Wrong): unknown {
  const places = placesIn(answer.data);
  const path = places[place % places.length] ?? [];
  if (change === 'error' || change === 'error above') {
    const at = change === 'error' ? path : path.slice(0, -1);
    const { data } = setAt(answer, ['data', ...path], () => null) as { data: unknown };
    return { data, errors: [{ message: 'spoilt', path: at }] };
  }
  return setAt(answer, ['data', ...path], (old) => {
    if (change === 'remove') return undefined;
    if (change === 'double') return Array.isArray(old) ? [...old, ...old] : [old, old];
    if (change === 'reverse') return Array.isArray(old) ? old.toReversed() : old;
    return change.value;
  });
}

/** Returns a copy of a value that is changed at one place. */
function setAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each, index) => (index === key ? setAt(each, rest, change) : each));
  }
  const entries = Object.entries(value as object).map(
    ([name, each]) => [name, name === key ? setAt(each, rest, change) : each] as const,
  );
  return Object.fromEntries(entries);
}

/** Answers as the subgraphs do, but for what is wrong; calls are counted by subgraph. */
function answersOf(subgraphs: Readonly<Record<string, TestSubgraph>>) {
  const executors = new Map(
    Object.entries(subgraphs).map(([name, subgraph]) => [name, executableSubgraph(subgraph)]),
  );
  const names = Object.keys(subgraphs);
  return (wrongs: readonly Wrong[]): AnswerText => {
    return async (name, body) => {
      const result = await executors.get(name)?.(JSON.parse(body) as { query: string });
      let answer = JSON.parse(JSON.stringify(result)) as object;
      for (const each of wrongs) {
        if (names[each.subgraph % names.length] !== name) continue;
        answer = spoil(answer, each) as object;
      }
      return JSON.stringify(answer);
    };
  };
}

describe.each(GRAPHS)(
  'answers of $name that are broken at some place',
  ({ subgraphs, queries }) => {
    let pair: EnginePair;
    const answers = answersOf(subgraphs);
    beforeAll(async () => {
      const sdl = Object.entries(subgraphs).map(
        ([name, subgraph]) => [name, subgraph.sdl] as const,
      );
      pair = await openEnginePair(Object.fromEntries(sdl));
    });
    afterAll(() => pair.close());

    it.each(queries)(
      'are answered alike with generated programs and without: %s',
      async (query) => {
        let told = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(wrong, { maxLength: 2 }), async (wrongs) => {
            const [generated, plain] = await pair.run(query, answers(wrongs));
            expect(generated.answer.text).toBe(plain.answer.text);
            expect(generated.bodies).toEqual(plain.bodies);
            const { data, errors = [] } = JSON.parse(generated.answer.text) as {
              data?: object | null;
              errors?: { path?: Path; extensions?: { code?: string } }[];
            };
            expect(data).toBeDefined();
            if (errors.length > 0) told += 1;
            for (const { path, extensions } of errors) {
              expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
              expect(JSON.stringify(path ?? [])).not.toMatch(/_entities|_e\d|_key|@/);
            }
          }),
          { numRuns: 50, seed: 17 },
        );
        expect(told).toBeGreaterThan(5);
      },
    );
  },
);
