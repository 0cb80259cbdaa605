import type { Graph } from './graph.ts';

/** Makes `close` of a graph wait until every operation that it executes has ended. */
export function countInFlight(graph: Graph): Graph {
  let inFlight = 0;
  let onIdle: (() => void) | null = null;
  async function counted<T>(work: Promise<T>): Promise<T> {
    inFlight += 1;
    try {
      return await work;
    } finally {
      inFlight -= 1;
      if (inFlight === 0) onIdle?.();
    }
  }
  return {
    ...graph,
    answer: (request) => counted(graph.answer(request)),
    execute: (request) => counted(graph.execute(request)),
    ask: (subgraph, question, request) => counted(graph.ask(subgraph, question, request)),
    async close() {
      if (inFlight > 0) {
        await new Promise<void>((resolve) => {
          onIdle = resolve;
        });
      }
      await graph.close();
    },
  };
}
