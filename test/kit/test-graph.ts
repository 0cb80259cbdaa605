import { parse } from 'graphql';
import {
  createGraph,
  type Graph,
  type GraphOptions,
  type GraphRequest,
  type GraphResponse,
} from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { createContextSigner, type SignedContext } from '../../schema/signed-context.ts';
import { composeSdl } from './compose-sdl.ts';
import { INSPECTOR, signedContext } from './contexts.ts';
import { type SubgraphServers, serveSubgraphs, type TestSubgraph } from './subgraph-servers.ts';

/** An invented requester, for tests that do not care who asks. */
export const SOME_REQUESTER: SignedContext = signedContext({
  requester: { ...INSPECTOR, id: 'test-requester', organization: null, official: null },
  caseReference: 'TEST-1',
});

export const SOME_REQUEST_ID = '11111111-1111-4111-8111-111111111111';

/** A graph over real subgraph servers. */
export interface TestGraph extends SubgraphServers {
  readonly graph: Graph;
  readonly supergraphSdl: string;
  /** Errors that the graph kept from the client. */
  readonly internalErrors: unknown[];
  run(
    query: string,
    variables?: Record<string, unknown>,
    request?: Partial<GraphRequest>,
  ): Promise<GraphResponse>;
}

/** Returns a request as the pipeline would make it. */
export function graphRequest(
  query: string,
  variables: Record<string, unknown> = {},
  request: Partial<GraphRequest> = {},
): GraphRequest {
  return {
    document: parse(query),
    operationName: null,
    variables,
    requestId: SOME_REQUEST_ID,
    language: 'en',
    requesterContext: SOME_REQUESTER,
    signal: new AbortController().signal,
    deadline: Date.now() + 10_000,
    ...request,
  };
}

/** Composes subgraphs, serves them over HTTP and opens a graph on them. */
export async function openTestGraph(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: Partial<GraphOptions> = {},
): Promise<TestGraph> {
  const supergraphSdl = composeSdl(
    Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl])),
  );
  const servers = await serveSubgraphs(subgraphs);
  const internalErrors: unknown[] = [];
  const graph = await createGraph({
    supergraph: parseSupergraph(supergraphSdl),
    subgraphs: Object.fromEntries(
      Object.entries(servers.urls).map(([name, url]) => [name, { url }]),
    ),
    contextSigner: createContextSigner({ privateKey: demoEd25519Key('signed-context') }),
    onInternalError: (error) => internalErrors.push(error),
    ...options,
  });
  return {
    ...servers,
    graph,
    supergraphSdl,
    internalErrors,
    run: (query, variables, request) => graph.execute(graphRequest(query, variables, request)),
    async close() {
      await servers.close();
      await graph.close();
    },
  };
}
