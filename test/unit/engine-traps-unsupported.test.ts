import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeGraph } from '../kit/fake-graph.ts';
import { type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';
import { useTestGraph } from '../kit/use-test-graph.ts';

// Traps 18 and 20 have tests of their own: test/fault/supergraph-hot-reload.test.ts swaps graphs
// under load, test/differential compares generated operations with one schema without subgraphs.

const INCREMENTAL = {
  '@defer on a fragment': '{ person(id: "1") { ... @defer { name } } }',
  '@defer on a spread': '{ person(id: "1") { ...F @defer } } fragment F on Person { name }',
  '@defer that is off': '{ person(id: "1") { ... @defer(if: false) { name } } }',
  '@stream on a list': '{ person(id: "1") { name @stream(initialCount: 1) } }',
};

describe('trap 19: answers in parts are refused with a code that says so', () => {
  let gateway: HttpGateway;
  beforeAll(async () => {
    gateway = await startHttpGateway();
  });
  afterAll(() => gateway.close());

  it.each(Object.entries(INCREMENTAL))('%s', async (_, query) => {
    const response = await gateway.post(JSON.stringify({ query }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_NOT_SUPPORTED' } }],
    });
    expect(gateway.calls()).toBe(0);
  });

  it('subscriptions', async () => {
    const apiSchema = buildSchema('type Query { a: Int } type Subscription { ticks: Int }');
    const { run, graph } = testPipeline({ graph: { ...fakeGraph(), apiSchema } });
    for (const query of ['subscription { ticks }', 'subscription { a: ticks __typename }']) {
      const answer = await run({ query });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)[0]).toMatch(/^(OPERATION_NOT_SUPPORTED|GRAPHQL_VALIDATION_FAILED)$/);
    }
    expect(codesOf(await run({ query: 'subscription { ticks }' }))).toEqual([
      'OPERATION_NOT_SUPPORTED',
    ]);
    expect(graph.executed).toEqual([]);
  });
});

describe('trap 19: a graph that is asked to subscribe', () => {
  const graph = useTestGraph({
    clock: {
      sdl: 'type Query { now: Int } type Subscription { ticks: Int }',
      resolvers: { Query: { now: () => 1 } },
    },
  });

  it('answers with an error and without data, and asks nobody', async () => {
    const response = await graph().run('subscription { ticks }');
    expect(response).not.toHaveProperty('data');
    expect(response.errors).toMatchObject([{ extensions: { code: expect.any(String) } }]);
    expect(graph().received.clock).toEqual([]);
    expect(await graph().run('{ now }')).toEqual({ data: { now: 1 } });
  });
});
