import { afterAll, afterEach, beforeAll } from 'vitest';
import type { GraphOptions } from '../../gateway/execute/index.ts';
import type { TestSubgraph } from './subgraph-servers.ts';
import { openTestGraph, type TestGraph } from './test-graph.ts';

/**
 * Opens a graph for the tests of the block that calls this, in the open mode unless `options` say
 * otherwise, whose operations are run by generated programs; heals its subgraphs after each test and closes it after the last.
 */
export function useTestGraph(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: Partial<GraphOptions> = {},
): () => TestGraph {
  let graph: TestGraph | undefined;
  const current = (): TestGraph => {
    if (graph === undefined) throw new TypeError('expected to be called in a test');
    return graph;
  };
  beforeAll(async () => {
    const engineOptions = { programsFromRun: 1, ...options.engineOptions };
    graph = await openTestGraph(subgraphs, { mode: 'open', ...options, engineOptions });
  });
  afterEach(() => graph?.heal());
  afterAll(() => graph?.close());
  return current;
}

/** Returns the representations that a subgraph was sent so far, request by request. */
export function representationsSent(graph: TestGraph, subgraph: string): unknown[][] {
  return (graph.received[subgraph] ?? []).map(({ variables }) =>
    Object.entries(variables).flatMap(([name, list]) =>
      /^(representations|_mg_\d+)$/.test(name) ? (list as unknown[]) : [],
    ),
  );
}

/** Returns how many requests each subgraph received, those that received none left out. */
export function requestCounts(graph: TestGraph): Record<string, number> {
  return Object.fromEntries(
    Object.entries(graph.received).flatMap(([name, { length }]) =>
      length === 0 ? [] : [[name, length]],
    ),
  );
}
