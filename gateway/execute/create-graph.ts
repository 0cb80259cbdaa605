import type { ContextSigner } from '../../schema/signed-context.ts';
import type { LoadedSupergraph } from '../supergraph/index.ts';
import {
  createSubgraphClient,
  type SubgraphClient,
  type SubgraphClientOptions,
} from '../transport/index.ts';
import { createAsk } from './ask-subgraph.ts';
import { countInFlight } from './count-in-flight.ts';
import { createEngineGraph, type EngineOptions } from './engine/engine-graph.ts';
import type { FetchObservation, Graph } from './graph.ts';
import { createReferenceGraph } from './reference/create-reference-graph.ts';

/** Where a subgraph is and what a call may cost; see SubgraphClientOptions for units and bounds. */
export type SubgraphSettings = Partial<Omit<SubgraphClientOptions, 'name'>>;

export interface GraphOptions {
  readonly supergraph: LoadedSupergraph;
  /**
   * What executes query plans: `compiled` (default), or `reference`, @apollo/gateway's own executor,
   * which knows nothing of refusals, sealed leaves and facts, and is for the open mode alone.
   */
  readonly engine?: 'compiled' | 'reference';
  /** For the compiled engine. */
  readonly engineOptions?: EngineOptions;
  /** By subgraph name; what is left out comes from the supergraph and the defaults. */
  readonly subgraphs?: Readonly<Record<string, SubgraphSettings>>;
  /** For every subgraph; `subgraphs` wins. */
  readonly defaults?: SubgraphSettings;
  /**
   * `guarded` (default): contexts are signed, errors are ours alone. `open`: the client's
   * authorization header is forwarded, errors of subgraphs are passed on without their internals.
   */
  readonly mode?: 'guarded' | 'open';
  /** Required in the guarded mode. */
  readonly contextSigner?: ContextSigner;
  /** Opens the client of a subgraph; replaces the network, for tests. */
  readonly createClient?: (options: SubgraphClientOptions) => SubgraphClient;
  /** Hears of every call to a subgraph. */
  readonly onFetch?: (observation: FetchObservation) => void;
  /** Hears of mistakes of ours, for the log: may hold personal data, never leaves the process. */
  readonly onInternalError?: (error: unknown, requestId: string) => void;
}

/** Makes a graph of a supergraph; rejects if the engine cannot execute it. */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { supergraph, mode = 'guarded', createClient = createSubgraphClient } = options;
  if (mode === 'guarded' && options.contextSigner === undefined) {
    throw new TypeError('expected a contextSigner in the guarded mode, but got none');
  }
  if (mode === 'guarded' && options.engine === 'reference') {
    throw new TypeError('expected the compiled engine in the guarded mode, but got the reference');
  }
  const clients = new Map(
    supergraph.subgraphs.map(({ name, url }) => {
      const own = options.subgraphs?.[name];
      return [name, createClient({ url, ...options.defaults, ...own, name })] as const;
    }),
  );
  try {
    const parts = {
      supergraph,
      mode,
      clients,
      contextSigner: options.contextSigner ?? null,
      onFetch: options.onFetch ?? (() => {}),
      onInternalError: options.onInternalError ?? (() => {}),
    };
    const engine =
      options.engine === 'reference'
        ? await createReferenceGraph(parts)
        : await createEngineGraph({ ...parts, engine: options.engineOptions ?? {} });
    return countInFlight({ ...engine, supergraph, ask: createAsk(parts) });
  } catch (error) {
    await Promise.all([...clients.values()].map((client) => client.close()));
    throw error;
  }
}
