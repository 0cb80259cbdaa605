import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCertificate } from '../../schema/demo-keys.ts';
import { flattenXml, inflateXml } from '../../subgraphs/kit/shep/flat-xml.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/verifier-pool.ts';
import { createVerifier } from '../../subgraphs/kit/shep/verify-envelope.ts';
import { escapeXml, parseXml, textOf, type XmlNode } from '../../subgraphs/kit/xml.ts';
import { signData, signedAnswer, signedContent, syncResponse } from '../kit/shep-peer.ts';

const pool = createVerifierPool();
const verifier = createVerifier({ pool, certificates: [demoCertificate('shep-service')] });
beforeAll(() => pool.start());
afterAll(() => pool.close());

const value = fc
  .array(fc.constantFrom('<', '&', '"', '\t', '\n', '\r', ']]>', 'ә', 'Ғ', 'һ', 'a', ' ', '😀'))
  .map((parts) => parts.join(''));

/** Without the operation's own namespace declaration, which is of no consequence here. */
function read(dataXml: string): string {
  return signedAnswer(syncResponse({ dataXml, messageId: 'm1' }));
}

describe('createVerifier', () => {
  test('returns what the library says was signed, whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (name) => {
        const xml = read(`<data><name x="${escapeXml(name)}">${escapeXml(name)}</name></data>`);
        const { operation } = await verifier.verify(Buffer.from(xml), 'IN_PLACE');
        const body = parseXml(signedContent(xml, 'shep-service'));
        expect(operation).toEqual(body.children[0]);
      }),
      { numRuns: 50 },
    );
  });

  test('returns what the library says was signed in the data', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (name) => {
        const data = signData(
          `<data xmlns:xsi="urn:xsi" xmlns:cs="urn:cs" xsi:type="cs:R"><n>${escapeXml(name)}</n></data>`,
        );
        const verified = await verifier.verify(Buffer.from(read(data)), 'READ_SIGNED');
        expect(verified.data).toEqual({
          kind: 'READ',
          tree: parseXml(signedContent(data, 'shep-service')),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('reads data apart from the rest of the answer', async () => {
    const xml = read('<data><iin>900101300017</iin></data>');
    const { operation, data } = await verifier.verify(Buffer.from(xml), 'READ');
    expect(data.kind === 'READ' && textOf(data.tree, 'iin')).toBe('900101300017');
    expect(JSON.stringify(operation)).not.toContain('900101300017');
  });

  test('reads data that is XML in an escaped string', async () => {
    const xml = read('<data> &lt;r:Response xmlns:r="urn:r">&amp;amp;&lt;/r:Response> </data>');
    const { data } = await verifier.verify(Buffer.from(xml), 'READ');
    expect(data).toMatchObject({
      kind: 'READ',
      tree: { localName: 'Response', namespaceUri: 'urn:r', text: '&' },
    });
  });

  test('reads text that is no XML as the text of the data', async () => {
    const { data } = await verifier.verify(Buffer.from(read('<data>0KLQtdGB0YI=</data>')), 'READ');
    expect(data).toMatchObject({ kind: 'READ', tree: { localName: 'data', text: '0KLQtdGB0YI=' } });
  });

  test.each(['<data/>', '<data> \n</data>', undefined])(
    'says when there is no data (%s)',
    async (dataXml) => {
      const xml = signedAnswer(syncResponse(dataXml === undefined ? {} : { dataXml }));
      for (const reading of ['READ', 'READ_SIGNED'] as const) {
        const { data } = await verifier.verify(Buffer.from(xml), reading);
        expect(data).toEqual({ kind: 'ABSENT' });
      }
    },
  );

  test('finds data whatever the capitals', async () => {
    const answer = syncResponse({ dataXml: '<data>x</data>' })
      .replaceAll('responseData>', 'ResponseData>')
      .replaceAll('data>', 'Data>')
      .replaceAll('response>', 'Response>');
    const { data } = await verifier.verify(Buffer.from(signedAnswer(answer)), 'READ');
    expect(data).toMatchObject({ kind: 'READ', tree: { text: 'x' } });
  });

  test('refuses two data elements', async () => {
    const xml = signedAnswer(syncResponse({ dataXml: '<data>1</data><data>2</data>' }));
    await expect(verifier.verify(Buffer.from(xml), 'READ')).rejects.toMatchObject({
      reason: 'UNEXPECTED_SHAPE',
    });
  });

  test('accepts a byte order mark, CRLF and an XML declaration', async () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${read('<data>x</data>')}\r\n`;
    await expect(verifier.verify(Buffer.from(xml), 'READ')).resolves.toBeDefined();
  });

  test('refuses to be made without a pinned certificate', () => {
    expect(() => createVerifier({ pool, certificates: [] })).toThrow(TypeError);
  });
});

describe('createVerifierPool', () => {
  test('ends a verification that takes too long and goes on with the next', async () => {
    const hasty = createVerifierPool({ timeoutMs: 100 });
    const verify = createVerifier({
      pool: hasty,
      certificates: [demoCertificate('shep-service')],
    });
    try {
      const many = Array.from({ length: 90_000 }, (_, i) => `<a${i}>x</a${i}>`).join('');
      const slow = signedAnswer(syncResponse({ dataXml: '<data/>' })).replace('<data/>', many);
      const pile = Array.from({ length: 4 }, () => verify.verify(Buffer.from(slow), 'READ'));
      const outcomes = await Promise.allSettled(pile);
      const reasons = outcomes.map((each) => each.status === 'rejected' && each.reason.reason);
      expect(reasons).toContain('TOO_SLOW');
      await expect
        .poll(
          () => verify.verify(Buffer.from(read('<data>x</data>')), 'READ').catch(() => undefined),
          {
            timeout: 10_000,
          },
        )
        .toBeDefined();
    } finally {
      await hasty.close();
    }
  });

  test('starts again after it was closed', async () => {
    const closed = createVerifierPool();
    const again = createVerifier({ pool: closed, certificates: [demoCertificate('shep-service')] });
    await closed.close();
    await expect(again.verify(Buffer.from(read('<data>x</data>')), 'READ')).resolves.toBeDefined();
    await closed.close();
  });

  test.each([{ threads: 0 }, { threads: 1.5 }, { timeoutMs: 99 }])('refuses %j', (options) => {
    expect(() => createVerifierPool(options)).toThrow(RangeError);
  });
});

describe('inflateXml', () => {
  const { node } = fc.letrec<{ node: XmlNode }>((tie) => ({
    node: fc.record({
      namespaceUri: fc.constantFrom('', 'urn:a'),
      localName: fc.constantFrom('a', 'b'),
      attributes: fc.array(
        fc.record({
          namespaceUri: fc.constantFrom('', 'urn:a'),
          localName: fc.constantFrom('c', 'd'),
          value: fc.string(),
        }),
        { maxLength: 3 },
      ),
      children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
      text: fc.string(),
    }),
  }));

  test('returns what flattenXml was given', async () => {
    await fc.assert(
      fc.asyncProperty(node, async (tree) => {
        expect(await inflateXml(flattenXml(tree))).toEqual(tree);
      }),
    );
  });

  test('lets others run while it builds a large tree', async () => {
    const tree = parseXml(`<a>${'<b/>'.repeat(20_000)}</a>`);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const inflated = await inflateXml(flattenXml(tree));
    clearInterval(timer);
    expect(inflated.children).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(0);
  });
});
