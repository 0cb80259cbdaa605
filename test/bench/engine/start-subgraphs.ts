import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql } from 'graphql';
import { readSdl, SUBGRAPHS } from './compose-graph.ts';
import { RESOLVERS } from './graph/resolvers.ts';
import { createHttpReader, type HttpMessage } from './read-http.ts';

/** One request to a subgraph, in the order in which they came. */
export interface SeenRequest {
  /** `/accounts` and so on. */
  readonly path: string;
  readonly body: string;
  /** How many requests had been answered when it came. */
  readonly answersBefore: number;
}

/** What the subgraphs were asked since `clear`. */
export interface SubgraphTally {
  readonly requests: number;
  /** Of `requests`, those that were executed because nobody had asked them before. */
  readonly executed: number;
  /** Different authorization headers. */
  readonly authorizations: number;
}

/** The four subgraphs of the benchmark, behind one port of this process. */
export interface BenchSubgraphs {
  readonly origin: string;
  tally(): SubgraphTally;
  clear(): void;
  /** Holds each answer back until `stop()`, which returns what was asked. */
  record(delayMs: number): { stop(): readonly SeenRequest[] };
  close(): void;
}

const AUTHORIZATION = /\r\nauthorization: *([^\r]*)/i;

/**
 * Starts the subgraphs on a free port of 127.0.0.1.
 *
 * An answer is executed once and remembered for its path and body, so that what is measured is
 * the gateway. One request at a time on a connection: none of the gateways here pipelines.
 */
export async function startSubgraphs(): Promise<BenchSubgraphs> {
  const schemas = new Map(
    SUBGRAPHS.map((name) => [
      `/${name}`,
      buildSubgraphSchema([{ typeDefs: readSdl(name), resolvers: RESOLVERS[name] as never }]),
    ]),
  );
  const answers = new Map<string, Buffer>();
  const authorizations = new Set<string>();
  const sockets = new Set<Socket>();
  let requests = 0;
  let executed = 0;
  let recording: { delayMs: number; answered: number; seen: SeenRequest[] } | null = null;

  async function executeOnce(key: string, path: string, body: Buffer): Promise<Buffer> {
    executed += 1;
    const answer = await execute(schemas.get(path), body);
    answers.set(key, answer);
    return answer;
  }

  async function answerLate(answer: () => Promise<Buffer>, path: string, body: Buffer) {
    const now = recording as NonNullable<typeof recording>;
    now.seen.push({ path, body: body.toString(), answersBefore: now.answered });
    const bytes = await answer();
    await new Promise((resolve) => setTimeout(resolve, now.delayMs));
    now.answered += 1;
    return bytes;
  }

  function take(socket: Socket, { head, body }: HttpMessage): void {
    requests += 1;
    const authorization = AUTHORIZATION.exec(head)?.[1];
    if (authorization !== undefined) authorizations.add(authorization);
    const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' HTTP/'));
    const key = path + body.toString('latin1');
    const known = answers.get(key);
    if (known !== undefined && recording === null) {
      socket.write(known);
      return;
    }
    const answer = async () => known ?? (await executeOnce(key, path, body));
    const answered = recording === null ? answer() : answerLate(answer, path, body);
    answered.then(
      (bytes) => socket.write(bytes),
      () => socket.destroy(),
    );
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on(
      'data',
      createHttpReader((message) => take(socket, message)),
    );
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    tally: () => ({ requests, executed, authorizations: authorizations.size }),
    clear() {
      requests = 0;
      executed = 0;
      authorizations.clear();
    },
    record(delayMs) {
      const own = { delayMs, answered: 0, seen: [] };
      recording = own;
      return {
        stop() {
          recording = null;
          return own.seen;
        },
      };
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function execute(schema: GraphQLSchema | undefined, body: Buffer): Promise<Buffer> {
  if (schema === undefined) return frame('404 Not Found', '{"errors":[{"message":"no subgraph"}]}');
  const { query, variables, operationName } = JSON.parse(body.toString());
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    operationName,
  });
  return frame('200 OK', JSON.stringify(result));
}

function frame(status: string, json: string): Buffer {
  const length = Buffer.byteLength(json);
  return Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${json}`,
  );
}
