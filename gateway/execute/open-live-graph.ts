import { type LoadedSupergraph, loadSupergraph, watchSupergraph } from '../supergraph/index.ts';
import { createGraph, type GraphOptions } from './create-graph.ts';
import type { Graph } from './graph.ts';
import { probeGraph } from './probe-graph.ts';

export interface LiveGraphOptions extends Omit<GraphOptions, 'supergraph'> {
  /** The supergraph's file. */
  readonly file: string;
  /** How often the file is looked at, in milliseconds (default 1,000); null for never again. */
  readonly pollMs?: number | null;
  /**
   * How long after a swap the old graph still takes requests that began with it, in milliseconds.
   * Default 60,000: longer than any request may last.
   */
  readonly retireAfterMs?: number;
  /** Throws for a supergraph that must not be served: at the start, and before every swap. */
  readonly admit?: (supergraph: LoadedSupergraph) => void;
  /** Hears of the hash of a supergraph that has been taken into use. */
  readonly onSwap?: (supergraphHash: string) => void;
  /** Hears why a new file is not used; the old supergraph stays in use. */
  readonly onProblem?: (error: unknown) => void;
}

/** The graph of a file that may change. */
export interface LiveGraph {
  /** The graph for a request that begins now; a request keeps the one that it began with. */
  current(): Graph;
  /** Waits for what is in flight, then closes every connection. */
  close(): Promise<void>;
}

/** Operations planned on a new supergraph before it is put in front of clients. */
const WARM_UP_MAX = 200;
const WARM_UP_MS = 30_000;

/** Opens the graph of a supergraph file and swaps it when the file changes; rejects if it is bad. */
export async function openLiveGraph(options: LiveGraphOptions): Promise<LiveGraph> {
  const { file, pollMs = 1_000, retireAfterMs = 60_000, admit, onSwap, onProblem } = options;
  const first = await loadSupergraph(file);
  admit?.(first);
  let current = await createGraph({ ...options, supergraph: first });
  const retiring = new Map<NodeJS.Timeout, Graph>();

  const retire = (graph: Graph) => {
    const timer = setTimeout(() => {
      retiring.delete(timer);
      graph.close().catch((error: unknown) => onProblem?.(error));
    }, retireAfterMs);
    timer.unref();
    retiring.set(timer, graph);
  };
  const stopWatching =
    pollMs === null
      ? null
      : watchSupergraph(file, {
          pollMs,
          currentHash: current.supergraphHash,
          onProblem: (error) => onProblem?.(error),
          async onChange(supergraph) {
            admit?.(supergraph);
            // Code is warm by now, and there are clients to be answered.
            const engineOptions = { ...options.engineOptions, rehearsalMs: 0 };
            const next = await createGraph({ ...options, engineOptions, supergraph });
            try {
              await probeGraph(next);
              const known = current.recentOperations().slice(0, WARM_UP_MAX);
              await next.warmUp(known, Date.now() + WARM_UP_MS);
            } catch (error) {
              await next.close();
              throw error;
            }
            const old = current;
            current = next;
            retire(old);
            onSwap?.(next.supergraphHash);
          },
        });

  return {
    current: () => current,
    async close() {
      await stopWatching?.();
      const graphs = [current, ...retiring.values()];
      for (const timer of retiring.keys()) clearTimeout(timer);
      retiring.clear();
      await Promise.all(graphs.map((graph) => graph.close()));
    },
  };
}
