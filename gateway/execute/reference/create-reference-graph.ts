import { createHash } from 'node:crypto';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, getOperationAST, print } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { SubgraphClient } from '../../transport/index.ts';
import { askHealth } from '../ask-health.ts';
import type { ExecutingGraph, FetchObservation, GraphRequest, GraphResponse } from '../graph.ts';
import { toGraphAnswer } from '../graph-answer.ts';
import { compileFetch, type FetchPlan, visitFetches } from './fetch-plan.ts';
import { loadApolloGateway } from './load-apollo-gateway.ts';
import { beginRun, type OperationRun } from './operation-run.ts';
import { type RenamedDocument, renameReservedVariable } from './rename-reserved-variable.ts';
import { createSubgraphSource } from './subgraph-source.ts';
import { toResponse, toThrownResponse } from './to-response.ts';

export interface ReferenceGraphOptions {
  readonly supergraph: LoadedSupergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly onFetch: (observation: FetchObservation) => void;
  readonly onInternalError: (error: unknown, requestId: string) => void;
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Makes a graph that is executed by @apollo/gateway, over data sources of our own, in the open mode.
 * Whatever keeps something from a requester is refused: it would be taken for enforced.
 */
export async function createReferenceGraph(
  options: ReferenceGraphOptions,
): Promise<ExecutingGraph> {
  const { supergraph, clients, onInternalError: report } = options;
  const { ApolloGateway } = loadApolloGateway();
  const seen = new WeakSet<QueryPlan>();
  const nodes = new WeakMap<DocumentNode, FetchNode>();
  const fetches = new WeakMap<DocumentNode, FetchPlan>();
  const subgraphs = new Map(supergraph.subgraphs.map((subgraph) => [subgraph.name, subgraph]));

  const fetchOf = (document: DocumentNode | undefined): FetchPlan => {
    const known = document && fetches.get(document);
    if (known !== undefined) return known;
    const node = document && nodes.get(document);
    const subgraph = node && subgraphs.get(node.serviceName);
    if (document === undefined || node === undefined || subgraph === undefined) {
      throw new Error('expected a fetch of a known query plan, but got another');
    }
    const fetch = compileFetch(node, subgraph);
    fetches.set(document, fetch);
    return fetch;
  };

  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.executableSdl,
    logger: SILENT,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (client === undefined) throw new TypeError(`expected a client for subgraph ${name}`);
      return createSubgraphSource({ ...options, client, schema: supergraph.schema, fetchOf });
    },
    experimental_didResolveQueryPlan({ queryPlan, requestContext }) {
      (requestContext.context.run as OperationRun).planned = true;
      if (seen.has(queryPlan)) return;
      seen.add(queryPlan);
      visitFetches(queryPlan, (node) => nodes.set(node.operationDocumentNode, node));
    },
  });
  const { schema, executor } = await gateway.load();

  const prepared = new WeakMap<DocumentNode, RenamedDocument & { readonly hash: string }>();
  const prepare = (document: DocumentNode) => {
    const known = prepared.get(document);
    if (known !== undefined) return known;
    const renamed = renameReservedVariable(document);
    const hash = createHash('sha256').update(print(document)).digest('hex');
    const made = { ...renamed, hash };
    prepared.set(document, made);
    return made;
  };

  return {
    apiSchema: schema,
    supergraphHash: supergraph.hash,
    answer: async (request) => toGraphAnswer(await execute(request)),
    execute,
    // It plans on the thread that answers: nothing ahead of time.
    recentOperations: () => [],
    warmUp: async () => {},
    health: () => askHealth([...clients.values()]),
    async close() {
      await gateway.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };

  async function execute(request: GraphRequest): Promise<GraphResponse> {
    const { hash, document, variables } = prepare(request.document);
    refuseSeams(request);
    const { operationName } = request;
    const operation = getOperationAST(document, operationName);
    if (operation == null) throw new TypeError('expected the operation to be in the document');
    const run = beginRun(request);
    try {
      const result = await executor({
        request: {
          variables: variables(request.variables),
          ...(operationName === null ? {} : { operationName }),
        },
        document,
        queryHash: hash,
        operationName,
        operation,
        source: '',
        schema,
        schemaHash: supergraph.hash as never,
        context: { run },
        cache: undefined as never,
        logger: SILENT,
        metrics: {},
        overallCachePolicy: undefined,
      });
      return toResponse(run, result, report);
    } catch (error) {
      return toThrownResponse(run, error, report);
    }
  }
}

/** What this engine would leave undone. */
function refuseSeams({
  refusedFields,
  leafText,
  leafObserver,
  subjectAnswers,
}: GraphRequest): void {
  if (refusedFields ?? leafText ?? leafObserver ?? subjectAnswers) {
    throw new TypeError('expected the compiled engine for refusals, leaves and data subjects');
  }
}
