import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraph, type Graph } from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { createContextSigner } from '../../schema/signed-context.ts';
import { REGISTERS } from '../fixtures/registers.ts';
import { composeSdl } from '../kit/compose-sdl.ts';
import { inProcessClients } from '../kit/in-process-client.ts';
import { executableSubgraph } from '../kit/subgraph-servers.ts';
import { graphRequest, openTestGraph, type TestGraph } from '../kit/test-graph.ts';

type Entities = readonly unknown[];

/** What a faulty or hostile subgraph does to a list of entities: each is a list of old places. */
const tampering = (length: number) =>
  fc.oneof(
    fc.shuffledSubarray(places(length), { minLength: length, maxLength: length }),
    fc.shuffledSubarray(places(length)),
    fc.array(fc.nat(length - 1), { minLength: length, maxLength: length }),
    fc.array(fc.nat(length - 1), { maxLength: 2 * length }),
    // Null for some, so that the rest may be told to be others.
    fc.array(fc.oneof(fc.nat(length - 1), fc.constant(-1)), {
      minLength: length,
      maxLength: length,
    }),
  );

const QUERY =
  '{ people(first: 6) { id lastTrip { to } trips(first: 1) { to } job { wage title } } }';
const PEOPLE = 6;

/** Every text in the fixture ends in the id of its person. */
function assertNobodyIsCrossed(data: unknown): void {
  const { people } = data as { people: readonly { id: string }[] };
  expect(people).toHaveLength(PEOPLE);
  for (const [index, person] of people.entries()) {
    expect(person.id).toBe(`p${index}`);
    for (const [, named] of JSON.stringify(person).matchAll(/ of (p[0-9]+)/g)) {
      expect(named).toBe(person.id);
    }
  }
}

function places(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function rearrange(result: { data?: unknown }, order: readonly number[]): unknown {
  const data = result.data as { _entities?: Entities } | null | undefined;
  if (data?._entities === undefined) return result;
  const entities = data._entities;
  return { data: { _entities: order.map((place) => entities[place] ?? null) } };
}

describe('entities that a subgraph crosses, leaves out or repeats', () => {
  let order: readonly number[] = [];
  let graph: Graph;

  beforeAll(async () => {
    const sdl = Object.entries(REGISTERS).map(([name, register]) => [name, register.sdl]);
    const answers = Object.entries(REGISTERS).map(([name, register]) => {
      const execute = executableSubgraph(register);
      // The honest answers are always the same: what is done to them is the test.
      const known = new Map<string, Awaited<ReturnType<typeof execute>>>();
      const crosses = name === 'trips' || name === 'wages';
      return [
        name,
        async (request: Parameters<typeof execute>[0]) => {
          const key = JSON.stringify(request);
          const result = known.get(key) ?? (await execute(request));
          known.set(key, result);
          return (crosses ? rearrange(result, order) : result) as Record<string, unknown>;
        },
      ];
    });
    graph = await createGraph({
      supergraph: parseSupergraph(composeSdl(Object.fromEntries(sdl))),
      createClient: inProcessClients(Object.fromEntries(answers)),
      contextSigner: createContextSigner({ privateKey: demoEd25519Key('signed-context') }),
    });
  });
  afterAll(() => graph.close());

  it('never come under another person, in 10,000 answers', { timeout: 120_000 }, async () => {
    const request = graphRequest(QUERY);
    let dropped = 0;
    await fc.assert(
      fc.asyncProperty(tampering(PEOPLE), async (tampered) => {
        order = tampered;
        const response = await graph.execute({ ...request, deadline: Date.now() + 10_000 });
        assertNobodyIsCrossed(response.data);
        const isUntouched = JSON.stringify(tampered) === JSON.stringify(places(PEOPLE));
        if (isUntouched) expect(response.errors).toBeUndefined();
        if (response.errors !== undefined) dropped += 1;
        for (const error of response.errors ?? []) {
          expect(['ENTITY_IDENTITY_MISMATCH', 'AGENCY_INCOMPLETE']).toContain(
            error.extensions?.code,
          );
        }
      }),
      { numRuns: 10_000 },
    );
    expect(dropped).toBeGreaterThan(8_000);
  });

  it('are dropped where two are swapped, and the others stay', async () => {
    order = [1, 0, 2, 3, 4, 5];
    const response = await graph.execute(graphRequest('{ people(first: 6) { lastTrip { to } } }'));
    expect(response).toEqual({
      data: {
        people: [
          { lastTrip: null },
          { lastTrip: null },
          ...[2, 3, 4, 5].map((n) => ({ lastTrip: { to: `last trip of p${n}` } })),
        ],
      },
      errors: [
        {
          message: 'The service "trips" answered about somebody else; the record was dropped.',
          path: ['people', 0],
          extensions: {
            code: 'ENTITY_IDENTITY_MISMATCH',
            service: 'trips',
            retryable: false,
            correlationId: '11111111-1111-4111-8111-111111111111',
            affectedPaths: [
              ['people', 0],
              ['people', 1],
            ],
          },
        },
      ],
    });
  });

  it('are placed by their own keys where some are left out', async () => {
    order = [0, 2, 3, 5];
    const response = await graph.execute(graphRequest('{ people(first: 6) { lastTrip { to } } }'));
    expect(response.data).toEqual({
      people: [0, 1, 2, 3, 4, 5].map((n) => ({
        lastTrip: n === 1 || n === 4 ? null : { to: `last trip of p${n}` },
      })),
    });
    expect(response.errors).toHaveLength(1);
    expect(response.errors?.[0]).toMatchObject({
      path: ['people', 1],
      extensions: {
        code: 'AGENCY_INCOMPLETE',
        service: 'trips',
        affectedPaths: [
          ['people', 1],
          ['people', 4],
        ],
      },
    });
  });

  it('are kept and reported where some are sent twice', async () => {
    order = [0, 0, 1, 2, 3, 4, 5];
    const response = await graph.execute(graphRequest('{ people(first: 6) { lastTrip { to } } }'));
    expect(response.data).toEqual({
      people: [0, 1, 2, 3, 4, 5].map((n) => ({ lastTrip: { to: `last trip of p${n}` } })),
    });
    expect(response.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'AGENCY_INCOMPLETE',
    ]);
  });
});

describe('entities crossed over HTTP', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(REGISTERS);
  });
  afterAll(() => graph.close());

  it('never come under another person, in 300 answers', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tampering(PEOPLE), async (order) => {
        graph.break('trips', ({ result }) => rearrange(result, order));
        graph.break('wages', ({ result }) => rearrange(result, order));
        assertNobodyIsCrossed((await graph.run(QUERY)).data);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['claims another type', (entity: object) => ({ ...entity, ...aliases(entity, 'Type', 'Job') })],
    ['has no key', (entity: object) => withoutAliases(entity)],
    ['has a null key', (entity: object) => ({ ...entity, ...aliases(entity, '0', null) })],
    ['has a list for a key', (entity: object) => ({ ...entity, ...aliases(entity, '0', ['p0']) })],
    [
      'has an object for a key that cannot be printed',
      (entity: object) => ({ ...entity, ...aliases(entity, '0', { toString: 1 }) }),
    ],
  ])('are refused where one %s', async (_, tamper) => {
    graph.heal();
    graph.break('trips', ({ result }) => {
      const data = result.data as unknown as { _entities: object[] };
      return { data: { _entities: data._entities.map((entity) => tamper(entity)) } };
    });
    const response = await graph.run('{ person(id: "p0") { id lastTrip { to } } }');
    expect(response.data).toEqual({ person: { id: 'p0', lastTrip: null } });
    expect(response.errors?.[0]?.extensions?.code).toBe('ENTITY_IDENTITY_MISMATCH');
  });
});

function aliases(entity: object, suffix: string, value: unknown): object {
  const keys = Object.keys(entity).filter((key) => /^_+key/.test(key) && key.endsWith(suffix));
  expect(keys).toHaveLength(1);
  return Object.fromEntries(keys.map((key) => [key, value]));
}

function withoutAliases(entity: object): object {
  return Object.fromEntries(Object.entries(entity).filter(([key]) => !/^_+key[0-9]/.test(key)));
}
