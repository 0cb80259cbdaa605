import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createEngineGraph } from '../../gateway/execute/engine/engine-graph.ts';
import { inventOperation } from '../../gateway/execute/engine/invent-operation.ts';
import { rehearse } from '../../gateway/execute/engine/rehearse.ts';
import type { GraphAnswer } from '../../gateway/execute/graph.ts';
import { createPlanner, type Planner } from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const supergraph = parseSupergraph(
  composeSdl({
    posts: `
      enum Kind { LONG SHORT }
      input Filter { kind: Kind!, about: [String!]! }
      scalar Date
      type Query { posts(filter: Filter!): [Post!]!  node(id: ID!): Node  any: Any }
      interface Node { id: ID! }
      type Post implements Node @key(fields: "id") { id: ID!  kind: Kind!  at: Date  by: Author! }
      type Author @key(fields: "name") { name: String! }
      union Any = Post | Author
    `,
    ratings: `
      type Post @key(fields: "id") { id: ID!  stars: [Int!]!  good: Boolean! }
      type Author @key(fields: "name") { name: String!  mean: Float! }
    `,
  }),
);
const numbers = Array.from({ length: 60 }, (_, number) => number);

describe('an operation that is made up', () => {
  it('is valid, whatever the schema demands of arguments', () => {
    for (const number of numbers) {
      const text = inventOperation(supergraph.apiSchema, number) as string;
      expect(validate(supergraph.apiSchema, parse(text)), text).toEqual([]);
    }
  });

  it('is another one for another number, and the same for the same', () => {
    const texts = numbers.map((number) => inventOperation(supergraph.apiSchema, number));
    expect(new Set(texts).size).toBe(numbers.length);
    expect(inventOperation(supergraph.apiSchema, 7)).toBe(texts[7]);
  });
});

describe('a rehearsal', () => {
  /** Rehearses with a planner and tells what was answered. */
  async function hear(planner: Planner, rehearsalMs: number) {
    const answers: GraphAnswer[] = [];
    const count = await rehearse({
      supergraph,
      planner,
      rehearsalMs,
      async createGraph(options) {
        const graph = await createEngineGraph(options);
        return {
          ...graph,
          async answer(request) {
            const answer = await graph.answer(request);
            answers.push(answer);
            return answer;
          },
        };
      },
    });
    return { answers, count };
  }

  it('executes operations as they would be, without an error', async () => {
    const planner = createPlanner({ supergraphSdl: supergraph.plannerSdl });
    try {
      await planner.plan({ operation: '{__typename}', overrideConditions: {} });
      const { answers } = await hear(planner, 10_000);
      expect(answers.length).toBeGreaterThan(100);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      expect(answers.some(({ text }) => text.includes('stars'))).toBe(true);
    } finally {
      await planner.close();
    }
  }, 60_000);

  it('ends in time, whatever planning takes', async () => {
    const asked: string[] = [];
    const planner: Planner = {
      plan(question) {
        asked.push(question.operation);
        if (asked.length === 1) return Promise.resolve({ kind: 'QueryPlan' });
        return new Promise(() => {});
      },
      close: async () => {},
    };
    const from = performance.now();
    const { answers } = await hear(planner, 50);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(answers).toEqual([]);
  });

  it('is not ended by an operation that fails', async () => {
    let asked = 0;
    const planner: Planner = {
      plan() {
        asked += 1;
        if (asked === 1) return Promise.resolve({ kind: 'QueryPlan' });
        return Promise.reject(new Error('no plan'));
      },
      close: async () => {},
    };
    const { count } = await hear(planner, 5_000);
    expect(count).toBe(400);
  });
});
