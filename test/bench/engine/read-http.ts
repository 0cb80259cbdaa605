/** A request or a response of HTTP/1.1. */
export interface HttpMessage {
  /** First line and headers, without the empty line after them. */
  readonly head: string;
  /** Bytes of the body, put together if they were chunked. */
  readonly body: Buffer;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: *chunked/i;

/**
 * Makes a function that takes the bytes of one connection as they come and hands on each message
 * when it is whole.
 *
 * It knows what clients, gateways and subgraphs of the benchmark send (a length, chunks, or no
 * body), and costs less than a parser that knows more: it shares a core with the load.
 */
export function createHttpReader(
  onMessage: (message: HttpMessage) => void,
): (bytes: Buffer) => void {
  let held: Buffer[] = [];
  let bytesHeld = 0;
  let bytesWanted = 1;
  return (bytes) => {
    held.push(bytes);
    bytesHeld += bytes.length;
    while (bytesHeld >= bytesWanted) {
      const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held, bytesHeld);
      const read = readMessage(all);
      const rest = read.message === null ? all : all.subarray(read.bytes);
      held = rest.length === 0 ? [] : [rest];
      bytesHeld = rest.length;
      bytesWanted = read.message === null ? read.bytes : 1;
      if (read.message !== null) onMessage(read.message);
    }
  };
}

/** `bytes` is how many the message has, or how many are needed before another look. */
interface Reading {
  readonly message: HttpMessage | null;
  readonly bytes: number;
}

function readMessage(all: Buffer): Reading {
  const headBytes = all.indexOf(HEAD_END);
  if (headBytes < 0) return { message: null, bytes: all.length + 1 };
  const head = all.toString('latin1', 0, headBytes);
  const from = headBytes + HEAD_END.length;
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined && CHUNKED.test(head)) return readChunks(all, head, from);
  const bytes = from + Number(length ?? 0);
  if (all.length < bytes) return { message: null, bytes };
  return { message: { head, body: all.subarray(from, bytes) }, bytes };
}

function readChunks(all: Buffer, head: string, from: number): Reading {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = all.indexOf('\r\n', at);
    if (lineEnd < 0) return { message: null, bytes: all.length + 1 };
    const size = Number.parseInt(all.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (all.length < end) return { message: null, bytes: end };
    if (size === 0) return { message: { head, body: Buffer.concat(parts) }, bytes: end };
    parts.push(all.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = end;
  }
}
