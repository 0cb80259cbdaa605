import type { Graph } from './graph.ts';

/** Makes `close` of a graph wait until every operation that it executes has ended. */
export function countInFlight(graph: Graph): Graph {
  let inFlight = 0;
  let onIdle: (() => void) | null = null;
  return {
    ...graph,
    async execute(request) {
      inFlight += 1;
      try {
        return await graph.execute(request);
      } finally {
        inFlight -= 1;
        if (inFlight === 0) onIdle?.();
      }
    },
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
