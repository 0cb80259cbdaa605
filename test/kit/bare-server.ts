import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of which a test decides every byte. */
export interface BareServer {
  readonly url: string;
  /** Requests whose head arrived, in order. */
  readonly requests: readonly IncomingMessage[];
  /** The most requests that were open at once. */
  concurrentMax(): number;
  /** Resolves when a connection was closed before its answer was complete. */
  readonly cutOff: Promise<void>;
  /** Cuts every connection. */
  close(): Promise<void>;
}

export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  count: number,
) => void | Promise<void>;

/** Starts a server on a free port that calls `answer` with the number of the request, from 1. */
export async function startBareServer(answer: Answer): Promise<BareServer> {
  const requests: IncomingMessage[] = [];
  const cutOff = Promise.withResolvers<void>();
  let open = 0;
  let concurrentMax = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    open += 1;
    concurrentMax = Math.max(concurrentMax, open);
    response.once('close', () => {
      open -= 1;
      if (!response.writableFinished) cutOff.resolve();
    });
    void answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/base/`,
    requests,
    concurrentMax: () => concurrentMax,
    cutOff: cutOff.promise,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
