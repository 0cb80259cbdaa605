import { describe, expect, it } from 'vitest';
import { checkOrder } from '../order-proof/check-order.ts';
import { createPostgresWrites, SQLITE_WRITES } from '../order-proof/log-writes.ts';
import { parseTrace, type TracedCall } from '../order-proof/parse-trace.ts';

const LOG = '</log/log.sqlite-wal>';
const CLIENT = '<TCP:[127.0.0.1:4000->127.0.0.1:5001]>';
const SUBGRAPH = '<TCP:[127.0.0.1:5002->127.0.0.1:4001]>';

const entry = (type: string, id = 'a') =>
  `11 pwrite64(9${LOG}, "\\r\\0{\\"queryId\\":\\"${id}\\",\\"subjects\\":[],\\"type\\":\\"${type}\\",\\"version\\":1}", 4096, 8272) = 4096`;
const SYNC = `11 fdatasync(9${LOG}) = 0`;
const fetching = (id = 'a') =>
  `10 writev(7${SUBGRAPH}, [{iov_base="POST /graphql HTTP/1.1\\r\\nx-request-id: ${id}\\r\\n\\r\\n", iov_len=90}], 1) = 90`;
const answering = (id = 'a') =>
  `10 write(8${CLIENT}, "HTTP/1.1 200 OK\\r\\nx-request-id: ${id}\\r\\n\\r\\n{\\"data\\":\\"canary\\"}", 90) = 90`;

function check(...lines: readonly string[]) {
  return checkOrder(parseTrace(lines.join('\n')), {
    log: SQLITE_WRITES,
    port: 4000,
    canary: 'canary',
  });
}

describe('the proof of the order', () => {
  it('holds where each entry was synced before what it is about was sent', () => {
    const lines = [entry('INTENT'), SYNC, fetching(), entry('DISCLOSED'), SYNC, answering()];
    expect(check(...lines)).toEqual({ answers: 1, fetches: 1, violations: [] });
  });

  it('takes a sync for done when it returned, not when it was asked for', () => {
    const intent = [entry('INTENT'), SYNC, fetching(), entry('DISCLOSED')];
    const asked = `11 fdatasync(9${LOG} <unfinished ...>`;
    const returned = '11 <... fdatasync resumed>) = 0';
    expect(check(...intent, asked, returned, answering()).violations).toEqual([]);
    expect(check(...intent, asked, answering(), returned).violations).toEqual(['answer a']);
  });

  it('finds an answer that was sent before the sync, or without one', () => {
    const intent = [entry('INTENT'), SYNC, fetching()];
    for (const rest of [
      [entry('DISCLOSED'), answering(), SYNC],
      [SYNC, answering(), entry('DISCLOSED')],
      [answering()],
      [entry('DISCLOSED'), `11 fdatasync(9${LOG}) = -1 EIO (Input/output error)`, answering()],
      [entry('DISCLOSED'), '11 fdatasync(9</log/other.sqlite-wal>) = 0', answering()],
      [entry('DISCLOSED', 'b'), SYNC, answering()],
    ]) {
      expect(check(...intent, ...rest).violations).toEqual(['answer a']);
    }
  });

  it('does not take a sync for one of what was written after it had begun', () => {
    const asked = `12 fdatasync(9${LOG} <unfinished ...>`;
    const returned = '12 <... fdatasync resumed>) = 0';
    const lines = [entry('INTENT'), SYNC, fetching(), asked, entry('DISCLOSED'), returned];
    expect(check(...lines, answering()).violations).toEqual(['answer a']);
    expect(check(...lines, SYNC, answering()).violations).toEqual([]);
  });

  it('finds a subgraph that was asked before the intent was synced', () => {
    const rest = [entry('DISCLOSED'), SYNC, answering()];
    expect(check(fetching(), entry('INTENT'), SYNC, ...rest).violations).toEqual(['fetch a']);
    expect(check(entry('INTENT'), fetching(), SYNC, ...rest).violations).toEqual(['fetch a']);
  });

  it('takes an answer whose request cannot be told for one too early', () => {
    const body = `10 write(8${CLIENT}, "{\\"data\\":\\"canary\\"}", 20) = 20`;
    expect(check(entry('DISCLOSED'), SYNC, body).violations).toEqual(['answer of nobody']);
  });

  it('is about personal data alone', () => {
    const open = `10 write(8${CLIENT}, "HTTP/1.1 200 OK\\r\\nx-request-id: a\\r\\n\\r\\n{}", 90) = 90`;
    expect(check(fetching(), open)).toEqual({ answers: 0, fetches: 0, violations: [] });
  });
});

describe('entries in the write-ahead log of PostgreSQL', () => {
  const write = (bytes: string, offset: number) =>
    parseTrace(
      `1 pwrite64(3</data/pg_wal/01>, "${bytes}", ${bytes.length}, ${offset}) = ${bytes.length}`,
    )[0] as TracedCall;
  const page = (content: string, headerBytes = 24) =>
    ('#'.repeat(headerBytes) + content).padEnd(8_192, '.');

  it('are found where the header of a page stands in their middle', () => {
    const { readEntries } = createPostgresWrites();
    const full = 'x'.repeat(8_192 - 40 - 3);
    expect(readEntries(write(page(`${full}{ab`, 40) + page('cd}'), 0))).toContain('{abcd}');
  });

  it('are found where their beginning was written before', () => {
    const { readEntries } = createPostgresWrites();
    const full = 'x'.repeat(8_192 - 24 - 3);
    readEntries(write(page(full), 8_192));
    readEntries(write(page(`${full}{ab`), 8_192));
    expect(readEntries(write(page('cd}'), 16_384))).toContain('{abcd}');
  });
});
