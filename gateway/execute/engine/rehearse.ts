import { setTimeout } from 'node:timers/promises';
import { createDocumentStore, type Planner } from '../../plan/index.ts';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { Graph } from '../graph.ts';
import type { EngineGraphOptions } from './engine-graph.ts';
import { inventOperation } from './invent-operation.ts';
import { createInventingClient } from './inventing-client.ts';

export interface RehearsalOptions {
  readonly supergraph: LoadedSupergraph;
  /** Keeps nothing of what it plans. */
  readonly planner: Planner;
  /**
   * Processor time of the process after which nothing more is begun, in milliseconds. Where the
   * processor has other work too, it ends after three times as long by the clock.
   */
  readonly rehearsalMs: number;
  readonly createGraph: (
    options: EngineGraphOptions,
  ) => Promise<Pick<Graph, 'answer' | 'apiSchema' | 'supergraphHash'>>;
}

const OPERATIONS_MAX = 400;
const SLOWER_MAX = 3;
/** No operation comes twice, and a heap that has grown for what is kept stays large for long. */
const KEPT_MAX = 8;
const KEPT_CHARACTERS_MAX = 8_192;
const AT_ONCE = 4;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Executes operations that are made up against subgraphs that are made up, so that the code which
 * parses, validates, plans and executes has run and been optimized before the first client comes.
 *
 * No subgraph is asked, and nothing is kept. What fails does not matter, and is told to nobody.
 * Resolves with the number of operations.
 */
export async function rehearse(options: RehearsalOptions): Promise<number> {
  const { supergraph, planner, rehearsalMs } = options;
  const longestMs = SLOWER_MAX * rehearsalMs;
  const hasEnded = endingAfter(rehearsalMs, longestMs);
  const graph = await options.createGraph({
    supergraph,
    mode: 'open',
    clients: new Map(
      supergraph.subgraphs.map(({ name, schema }) => [name, createInventingClient(name, schema)]),
    ),
    contextSigner: null,
    onFetch: () => {},
    onInternalError: () => {},
    engine: {
      createPlanner: () => ({ plan: planner.plan, close: async () => {} }),
      operationsMax: KEPT_MAX,
    },
  });
  const documents = createDocumentStore({
    limits: UNLIMITED,
    suggestions: false,
    charactersMax: KEPT_CHARACTERS_MAX,
  });
  let number = 0;

  async function execute(text: string, requestId: string): Promise<void> {
    const { ast, literals } = documents.open(text, graph);
    await graph.answer({
      document: ast,
      operationName: null,
      variables: literals,
      requestId,
      language: 'en',
      requesterContext: null,
      signal: new AbortController().signal,
      deadline: Date.now() + longestMs,
    });
  }

  async function executeSome(): Promise<void> {
    while (number < OPERATIONS_MAX && !hasEnded()) {
      number += 1;
      const text = inventOperation(supergraph.apiSchema, number);
      if (text !== null) await execute(text, `rehearsal-${number}`).catch(() => {});
    }
  }

  // Whatever takes longer than that goes on alone.
  await Promise.race([
    Promise.all(Array.from({ length: AT_ONCE }, executeSome)),
    setTimeout(longestMs, null, { ref: false }),
  ]);
  return number;
}

/** Whether this process has had so much processor time since, all of its threads counted. */
function endingAfter(cpuMs: number, longestMs: number): () => boolean {
  const began = process.cpuUsage();
  const endsAt = performance.now() + longestMs;
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000 >= cpuMs || performance.now() >= endsAt;
  };
}

const UNLIMITED = {
  tokens: NO_LIMIT,
  depth: NO_LIMIT,
  aliases: NO_LIMIT,
  directives: NO_LIMIT,
  rootFields: NO_LIMIT,
  selections: NO_LIMIT,
};
