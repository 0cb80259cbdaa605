import { createHash } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, getOperationAST, print } from 'graphql';
import type { SubgraphClient } from '../../transport/index.ts';
import type { GraphOptions } from '../create-graph.ts';
import type { Graph, GraphRequest, GraphResponse } from '../graph.ts';
import { loadApolloGateway } from './load-apollo-gateway.ts';

export interface ReferenceGraphOptions extends GraphOptions {
  readonly mode: 'guarded' | 'open';
  readonly clients: ReadonlyMap<string, SubgraphClient>;
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Makes a graph that is executed by @apollo/gateway, over data sources of our own. */
export async function createReferenceGraph(options: ReferenceGraphOptions): Promise<Graph> {
  const { supergraph, clients } = options;
  const { ApolloGateway } = loadApolloGateway();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.executableSdl,
    logger: SILENT,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name }) => createSource(name, options),
  });
  const { schema, executor } = await gateway.load();
  const hashes = new WeakMap<DocumentNode, string>();
  const hashOf = (document: DocumentNode) => {
    const known = hashes.get(document);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(print(document)).digest('hex');
    hashes.set(document, hash);
    return hash;
  };

  return {
    apiSchema: schema,
    supergraphHash: supergraph.hash,
    async execute(request) {
      const { document, operationName, variables } = request;
      const operation = getOperationAST(document, operationName);
      if (operation == null)
        throw new TypeError('expected a document with the operation asked for');
      const queryHash = hashOf(document);
      const result = await executor({
        request: {
          variables: { ...variables },
          ...(operationName === null ? {} : { operationName }),
        },
        document,
        queryHash,
        operationName,
        operation,
        source: '',
        schema,
        schemaHash: supergraph.hash as never,
        context: { request },
        cache: undefined as never,
        logger: SILENT,
        metrics: {},
        overallCachePolicy: undefined,
      });
      const errors = result.errors?.map((error) => error.toJSON());
      return { ...result, ...(errors ? { errors } : {}) } as GraphResponse;
    },
    async health() {
      return Promise.all(
        [...clients.values()].map(async (client) => {
          const begin = performance.now();
          const result = await client.send({
            body: Buffer.from('{"query":"{ __typename }"}'),
            headers: {},
            repeatable: true,
            deadline: Date.now() + 2_000,
            signal: new AbortController().signal,
          });
          const ready = result.outcome === 'answered';
          return { subgraph: client.name, ready, ms: performance.now() - begin };
        }),
      );
    },
    async close() {
      await gateway.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

function createSource(name: string, options: ReferenceGraphOptions): GraphQLDataSource {
  return {
    async process(call) {
      const client = options.clients.get(name);
      const request = call.context.request as GraphRequest;
      if (client === undefined) throw new Error(`no client for ${name}`);
      const { query, variables, operationName } = call.request;
      const headers: Record<string, string> = {
        'x-request-id': request.requestId,
        'accept-language': request.language,
      };
      if (request.requesterContext !== null && options.contextSigner !== undefined) {
        headers['x-migrant-context'] = await options.contextSigner.sign(
          request.requesterContext,
          name,
        );
      }
      if (options.mode === 'open' && request.authorization !== undefined) {
        headers.authorization = request.authorization;
      }
      const result = await client.send({
        body: Buffer.from(JSON.stringify({ query, variables, operationName })),
        headers,
        repeatable: query?.startsWith('mutation') !== true,
        deadline: request.deadline,
        signal: request.signal,
      });
      if (result.outcome === 'answered') return { ...result.body };
      return { errors: [{ message: result.failure.kind }] };
    },
  };
}
