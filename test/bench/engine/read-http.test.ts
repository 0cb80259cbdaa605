import { describe, expect, it } from 'vitest';
import { createHttpReader } from './read-http.ts';

const WITH_LENGTH = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const CHUNKED =
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n';
const WITHOUT_BODY = 'GET / HTTP/1.1\r\nhost: a\r\n\r\n';

function readIn(pieces: readonly Buffer[]): string[] {
  const bodies: string[] = [];
  const read = createHttpReader(({ head, body }) => {
    bodies.push(`${head.split('\r\n')[0]}: ${body}`);
  });
  for (const piece of pieces) read(piece);
  return bodies;
}

describe('the reader of HTTP messages', () => {
  const bytes = Buffer.from(WITH_LENGTH + CHUNKED + WITHOUT_BODY + WITH_LENGTH);
  const bodies = [
    'HTTP/1.1 200 OK: hello',
    'HTTP/1.1 200 OK: hello world',
    'GET / HTTP/1.1: ',
    'HTTP/1.1 200 OK: hello',
  ];

  it('reads several messages that come at once', () => {
    expect(readIn([bytes])).toEqual(bodies);
  });

  it('reads the same wherever the bytes are cut', () => {
    for (let at = 1; at < bytes.length; at += 1) {
      expect(readIn([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(bodies);
    }
    expect(readIn([...bytes].map((byte) => Buffer.from([byte])))).toEqual(bodies);
  });

  it('hands on nothing before it is whole', () => {
    expect(readIn([Buffer.from(WITH_LENGTH.slice(0, -1))])).toEqual([]);
  });
});
