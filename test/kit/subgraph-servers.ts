import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, graphql, parse } from 'graphql';
import { FEDERATION } from './compose-sdl.ts';

/** A subgraph for a test: SDL without the federation link, and resolvers by type and field. */
export interface TestSubgraph {
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A request that a subgraph has received. */
export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What travelled beside the operation; undefined where nothing did. */
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph is about to answer, and the means to answer otherwise. */
export interface Reply {
  readonly request: ReceivedRequest;
  readonly result: ExecutionResult;
  readonly response: ServerResponse;
}

/** Answers in place of the subgraph: with a body, or by itself (null) through `response`. */
export type Fault = (reply: Reply) => unknown;

/** Subgraphs as real HTTP servers on free ports. */
export interface SubgraphServers {
  readonly urls: Readonly<Record<string, string>>;
  /** Every request so far, by subgraph. */
  readonly received: Readonly<Record<string, ReceivedRequest[]>>;
  /** Makes a subgraph misbehave until `heal`. */
  break(name: string, fault: Fault): void;
  /** Ends every fault and forgets the requests. */
  heal(): void;
  close(): Promise<void>;
}

/** Returns what answers for a subgraph: graphql-js on its schema. */
export function executableSubgraph({ sdl, resolvers }: TestSubgraph) {
  const typeDefs = parse(sdl.includes('@link') ? sdl : FEDERATION + sdl);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  return (request: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }): Promise<ExecutionResult> =>
    graphql({
      schema,
      source: request.query,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
}

/** Serves subgraphs for a test; every request is answered by graphql-js unless it is broken. */
export async function serveSubgraphs(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
): Promise<SubgraphServers> {
  const urls: Record<string, string> = {};
  const received: Record<string, ReceivedRequest[]> = {};
  const faults = new Map<string, Fault>();
  const servers: Server[] = [];

  for (const [name, subgraph] of Object.entries(subgraphs)) {
    const execute = executableSubgraph(subgraph);
    const requests: ReceivedRequest[] = [];
    received[name] = requests;
    const server = createServer(async (message, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of message) chunks.push(chunk);
      const body = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables?: Record<string, unknown>;
        operationName?: string;
        extensions?: Record<string, unknown>;
      };
      const { query, variables = {}, extensions } = body;
      const request = { headers: message.headers, query, variables, extensions };
      requests.push(request);
      const result = await execute(body);
      const fault = faults.get(name);
      const answer = fault === undefined ? result : await fault({ request, result, response });
      if (answer === null) return;
      response.setHeader('content-type', 'application/json');
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  return {
    urls,
    received,
    break: (name, fault) => faults.set(name, fault),
    heal() {
      faults.clear();
      for (const requests of Object.values(received)) requests.length = 0;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
