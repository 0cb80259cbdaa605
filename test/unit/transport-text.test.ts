import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeText } from '../../gateway/transport/decode-text.ts';
import type { SubgraphOutcome } from '../../gateway/transport/index.ts';
import { startBareServer } from '../kit/bare-server.ts';
import { openPeople, queryCall } from '../kit/subgraph-calls.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** Asks a server that sends these chunks, each alone. */
async function ask(...chunks: (Buffer | string)[]): Promise<SubgraphOutcome> {
  const server = await startBareServer(async (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.socket?.setNoDelay();
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) await sleep(20);
      response.write(chunk);
    }
    response.end();
  });
  const client = openPeople(server.url);
  closers.push(
    () => server.close(),
    () => client.close(),
  );
  return client.send(queryCall());
}

describe('the text of an answer', () => {
  it.each([
    ['of ASCII without a backslash', '{"data":"abc"}', { escapeFree: true }],
    ['with an escaped line feed', '{"data":"a\\nb"}', { escapeFree: false }],
    ['in Kazakh', '{"data":"Әйгерім"}', { escapeFree: true }],
    ['in Kazakh with an escaped quote', '{"data":"\\"Ә\\""}', { escapeFree: false }],
    ['with one letter of Latin-1', '{"data":"é"}', { escapeFree: true }],
    ['with a character of four bytes', '{"data":"\u{1f600}"}', { escapeFree: true }],
  ])('%s is told apart', async (_, text, flags) => {
    const bytes = Buffer.byteLength(text);
    const body = JSON.parse(text) as unknown;
    expect(await ask(text)).toMatchObject({ outcome: 'answered', body, bytes, ...flags });
  });

  it.each(['{"data":1}', '{"data":"Ә"}'])(
    'loses its byte order mark and only that: %s',
    async (text) => {
      const body = JSON.parse(text) as unknown;
      const bytes = Buffer.byteLength(text) + 3;
      expect(await ask(`\uFEFF${text}`)).toMatchObject({ body, bytes });
      expect(await ask(`\uFEFF\uFEFF${text}`)).toMatchObject({ failure: { kind: 'malformed' } });
    },
  );

  it('is whole where chunks end within a character', async () => {
    const text = Buffer.from('{"data":"ӘӨ\u{1f600}"}');
    const at = text.indexOf('Ә');
    const cuts = [at + 1, at + 3, at + 5, at + 7];
    const chunks = [0, ...cuts].map((from, index) => text.subarray(from, cuts[index]));
    expect(await ask(...chunks)).toMatchObject({
      body: { data: 'ӘӨ\u{1f600}' },
      bytes: text.length,
    });
  });

  it('is refused if it ends within a character', async () => {
    expect(await ask(Buffer.from([0x7b, 0x22, 0xd3]))).toMatchObject({
      failure: { kind: 'encoding' },
    });
  });

  it('is refused if there is none', async () => {
    expect(await ask()).toMatchObject({ failure: { kind: 'malformed' } });
  });
});

describe('decodeText', () => {
  it('reads and refuses what the decoder of the platform does', () => {
    const reference = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
      fc.string().map((text) => new TextEncoder().encode(`\uFEFF${text}`)),
      // Overlong, surrogate, beyond Unicode, cut off.
      fc.constantFrom([0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]),
    );
    fc.assert(
      fc.property(bytes, (each) => {
        const buffer = Buffer.from(each);
        let expected: string | null = null;
        try {
          expected = reference.decode(buffer);
        } catch {}
        expect(decodeText(buffer)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
