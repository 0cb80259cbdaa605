import type { DocumentNode } from 'graphql';
import {
  createGraph,
  type Graph,
  type GraphOptions,
  type GraphResponse,
} from '../../../gateway/execute/index.ts';
import { inProcessClients } from '../in-process-client.ts';
import type { ComposedWorld } from './composed-world.ts';
import { answerAsSubgraph } from './subgraph-answers.ts';
import type { FieldFaults, WorldRun } from './world-run.ts';

/** What executes query plans; `closures` is the compiled engine without generated programs. */
export type Engine = NonNullable<GraphOptions['engine']> | 'closures';

/** An operation, with the faults of the data while it is executed. */
export interface WorldRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly faults: FieldFaults;
  /** Fields that the requester does not get, as `Type.field`; the reference engine knows none. */
  readonly refused?: ReadonlySet<string>;
  /** Decides, in the open mode, on which side of a progressive override the request is. */
  readonly requestId?: string;
}

/** What a subgraph was asked while an operation was executed. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A graph over the subgraphs of a world, in process; one operation at a time. */
export interface FederatedGraph {
  readonly graph: Graph;
  ask(
    request: WorldRequest,
  ): Promise<GraphResponse & { readonly asked: readonly SubgraphRequest[] }>;
  /** What the graph kept from clients during the last operation. */
  readonly internalErrors: unknown[];
  close(): Promise<void>;
}

/** Begins an execution over a world. */
export function beginWorldRun(composed: ComposedWorld, faults: FieldFaults): WorldRun {
  return { composed, faults, state: { log: [] } };
}

/** Opens a graph in the open mode over the subgraphs of a world, executed by an engine. */
export async function openFederatedGraph(
  composed: ComposedWorld,
  engine: Engine,
): Promise<FederatedGraph> {
  const internalErrors: unknown[] = [];
  let run = beginWorldRun(composed, new Map());
  let asked: SubgraphRequest[] = [];
  const answers = Object.fromEntries(
    Object.keys(composed.world.subgraphs).map((subgraph) => {
      const answer = answerAsSubgraph(composed, subgraph, () => run);
      return [
        subgraph,
        (request: { query: string; variables: Readonly<Record<string, unknown>> }) => {
          asked.push({ subgraph, query: request.query, variables: request.variables ?? {} });
          return answer({ ...request, variables: request.variables ?? {} });
        },
      ] as const;
    }),
  );
  const graph = await createGraph({
    supergraph: composed.supergraph,
    engine: engine === 'closures' ? 'compiled' : engine,
    engineOptions: {
      completionErrors: 'errors',
      // Every operation is run once here.
      programsFromRun: 1,
      generateCode: engine !== 'closures',
      planner: { deadlineMs: composed.world.planningMs ?? 60_000 },
    },
    mode: 'open',
    createClient: inProcessClients(answers),
    onInternalError: (error) => internalErrors.push(error),
  });
  return {
    graph,
    internalErrors,
    async ask({ document, variables, faults, refused, requestId = 'differential' }) {
      run = beginWorldRun(composed, faults);
      asked = [];
      internalErrors.length = 0;
      const response = await graph.execute({
        document,
        operationName: null,
        variables,
        requestId,
        language: 'en',
        requesterContext: null,
        ...(refused !== undefined &&
          refused.size > 0 && {
            refusedFields: { coordinates: refused, key: [...refused].sort().join() },
          }),
        signal: new AbortController().signal,
        deadline: Date.now() + 60_000,
      });
      return { ...response, asked };
    },
    close: () => graph.close(),
  };
}
