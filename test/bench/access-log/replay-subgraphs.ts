import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createHttpReader, type HttpMessage } from '../engine/read-http.ts';

/** Subgraphs whose answers are remembered, so that what is measured is the gateway. */
export interface ReplayedSubgraphs {
  /** By name, as the gateway is told them. */
  readonly urls: Readonly<Record<string, string>>;
  /** Asks nobody from now on: what was not recorded breaks the connection. */
  endRecording(): void;
  clear(): void;
  /** Requests since `clear`; `executed` is how many of them were passed on. */
  tally(): {
    readonly requests: number;
    readonly executed: number;
    readonly authorizations: number;
  };
  close(): void;
}

const RECORDED_HEADERS = /^(?:content-type|accept|authorization|x-[\w-]+):/i;

/**
 * Stands before subgraphs on a port of 127.0.0.1. The first request with a path and a body is passed
 * on, with the gateway's own headers; every later one gets that answer at once.
 */
export async function replaySubgraphs(
  urls: Readonly<Record<string, string>>,
): Promise<ReplayedSubgraphs> {
  const answers = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  let isRecording = true;
  let requests = 0;
  let executed = 0;

  async function passOn(key: string, path: string, message: HttpMessage): Promise<Buffer> {
    const url = urls[path.slice(1)];
    if (!isRecording || url === undefined) throw new Error(`expected a recorded answer of ${path}`);
    executed += 1;
    const answer = await fetch(url, {
      method: 'POST',
      headers: headersOf(message.head),
      body: new Uint8Array(message.body),
    });
    const framed = frame(answer.status, Buffer.from(await answer.arrayBuffer()));
    answers.set(key, framed);
    return framed;
  }

  function take(socket: Socket, message: HttpMessage): void {
    requests += 1;
    const { head, body } = message;
    const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' HTTP/'));
    const key = path + body.toString('latin1');
    const known = answers.get(key);
    if (known !== undefined) {
      socket.write(known);
      return;
    }
    passOn(key, path, message).then(
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
    urls: Object.fromEntries(
      Object.keys(urls).map((name) => [name, `http://127.0.0.1:${port}/${name}`]),
    ),
    endRecording() {
      isRecording = false;
    },
    clear() {
      [requests, executed] = [0, 0];
    },
    tally: () => ({ requests, executed, authorizations: 0 }),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function headersOf(head: string): Record<string, string> {
  const lines = head.split('\r\n').filter((line) => RECORDED_HEADERS.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
}

function frame(status: number, body: Buffer): Buffer {
  const head = `HTTP/1.1 ${status} \r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
