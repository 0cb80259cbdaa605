import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, parseXml, requireText, type XmlLimits } from '../../subgraphs/kit/xml.ts';
import { XmlError } from '../../subgraphs/kit/xml-error.ts';
import { startBareServer } from '../kit/bare-server.ts';

const SECRET = 'OTHER-PERSON';

/** Returns the reason of the refusal, or what was read where nothing was refused. */
function refusalOf(xml: string, limits: Partial<XmlLimits> = {}): string {
  try {
    return `read: ${JSON.stringify(parseXml(xml, limits)).slice(0, 200)}`;
  } catch (error) {
    expect(error).toBeInstanceOf(XmlError);
    expect(String(error)).not.toContain(SECRET);
    return (error as XmlError).reason;
  }
}

describe('a document type is refused, so that nothing can be expanded or fetched:', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('');

  test.each([
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><a>&l9;</a>`],
    [
      'quadratic blow-up',
      `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(50_000)}">]><a>${'&b;'.repeat(50_000)}</a>`,
    ],
    ['a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['parameter entities', '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a/>'],
    ['a default attribute', '<!DOCTYPE a [<!ATTLIST a role CDATA "admin">]><a/>'],
    ['lower case', '<!doctype a><a/>'],
    ['after 8 KB of comment', `<!--${' '.repeat(8_192)}--><!DOCTYPE a><a/>`],
    ['inside an element', '<a><!DOCTYPE b><b/></a>'],
    ['an entity declared on its own', '<!ENTITY x "y"><a>&x;</a>'],
  ])('%s', (_, xml) => expect(refusalOf(xml)).toBe('DOCTYPE'));

  test('an address, which is never asked', async () => {
    const server = await startBareServer((_, response) => void response.end('<!ENTITY x "y">'));
    try {
      const external = `SYSTEM "${server.url}evil.dtd"`;
      expect(refusalOf(`<!DOCTYPE a ${external}><a/>`)).toBe('DOCTYPE');
      expect(refusalOf(`<!DOCTYPE a [<!ENTITY x ${external}>]><a>&x;</a>`)).toBe('DOCTYPE');
      const include = `<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="${server.url}"/>`;
      const style = `<?xml-stylesheet href="${server.url}"?>`;
      expect(parseXml(`${style}<a>${include}</a>`).children[0]?.children).toEqual([]);
      expect(server.requests).toHaveLength(0);
    } finally {
      await server.close();
    }
  });
});

describe('a document that would cost more than it is worth is refused soon:', () => {
  test.each([
    [
      '100,000 elements within one another',
      '<a>'.repeat(100_000) + '</a>'.repeat(100_000),
      'TOO_DEEP',
    ],
    ['200,000 elements', `<a>${'<b/>'.repeat(200_000)}</a>`, 'TOO_MANY_ELEMENTS'],
    [
      '50,000 attributes',
      `<a ${Array.from({ length: 50_000 }, (_, i) => `b${i}="c"`).join(' ')}/>`,
      'TOO_MANY_ATTRIBUTES',
    ],
    ['a tag of a megabyte of white space', `<a${' '.repeat(1_000_000)}`, 'NOT_WELL_FORMED'],
    ['a name of a megabyte', `<${'a'.repeat(1_000_000)}`, 'NOT_WELL_FORMED'],
    ['a comment that never ends', `<a><!--${'-'.repeat(1_000_000)}`, 'NOT_WELL_FORMED'],
    ['a megabyte of ampersands', `<a>${'&'.repeat(1_000_000)}</a>`, 'UNKNOWN_ENTITY'],
  ])('%s', (_, xml, reason) => {
    const began = performance.now();
    expect(refusalOf(xml)).toBe(reason);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("limits are the caller's to lower", () => {
    expect(refusalOf('<a><b/></a>', { depthMax: 1 })).toBe('TOO_DEEP');
    expect(refusalOf('<a><b/></a>', { elementsMax: 1 })).toBe('TOO_MANY_ELEMENTS');
    expect(refusalOf('<a b="1" c="2"/>', { attributesMax: 1 })).toBe('TOO_MANY_ATTRIBUTES');
    expect(
      refusalOf('<a><b c="1"/></a>', { depthMax: 2, elementsMax: 2, attributesMax: 1 }),
    ).toMatch(/^read/);
  });
});

describe('what two parsers might read differently is refused:', () => {
  test.each([
    ['NUL in text', `<a>${SECRET}\0</a>`, 'FORBIDDEN_CHARACTER'],
    ['NUL by reference', '<a>&#0;</a>', 'FORBIDDEN_CHARACTER'],
    ['a control character by reference', '<a>&#x1b;</a>', 'FORBIDDEN_CHARACTER'],
    ['half a surrogate pair', '<a>\uD800</a>', 'FORBIDDEN_CHARACTER'],
    ['half a surrogate pair by reference', '<a>&#xD800;</a>', 'FORBIDDEN_CHARACTER'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', 'FORBIDDEN_CHARACTER'],
    ['an attribute twice', '<a b="1" b="2"/>', 'DUPLICATE_ATTRIBUTE'],
    [
      'an attribute twice by two prefixes',
      '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
      'DUPLICATE_ATTRIBUTE',
    ],
    ['an undeclared prefix', '<p:a/>', 'UNDECLARED_PREFIX'],
    ['the prefix xml bound anew', '<a xmlns:xml="urn:x"/>', 'NOT_WELL_FORMED'],
    ['an entity of HTML', '<a>&nbsp;</a>', 'UNKNOWN_ENTITY'],
    ['an ampersand alone', '<a>b & c</a>', 'UNKNOWN_ENTITY'],
    ['two roots', '<a/><a/>', 'NOT_WELL_FORMED'],
    ['text after the root', `<a/>${SECRET}`, 'NOT_WELL_FORMED'],
    ['tags that cross', '<a><b></a></b>', 'NOT_WELL_FORMED'],
    ['an end that is missing', `<a><b>${SECRET}</b>`, 'NOT_WELL_FORMED'],
    ['an attribute without quotes', '<a b=1/>', 'NOT_WELL_FORMED'],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>', 'NOT_WELL_FORMED'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'NOT_WELL_FORMED'],
    ['a comment with two dashes', '<a><!-- -- --></a>', 'NOT_WELL_FORMED'],
    ['the end of CDATA in text', '<a>]]></a>', 'NOT_WELL_FORMED'],
    ['nothing', '', 'NOT_WELL_FORMED'],
    ['a page in HTML', '<html><body><br><p>Login</body></html>', 'NOT_WELL_FORMED'],
  ])('%s', (_, xml, reason) => expect(refusalOf(xml)).toBe(reason));
});

describe('what is read', () => {
  test('has elements and attributes named like properties of objects, and pollutes nothing', () => {
    const root = parseXml(
      '<r><__proto__ admin="true">x</__proto__><constructor/><a __proto__="y" toString="z"/></r>',
    );
    expect(root.children.map(({ localName }) => localName)).toEqual([
      '__proto__',
      'constructor',
      'a',
    ]);
    expect(requireText(root, '__proto__')).toBe('x');
    const [, , last] = root.children;
    expect(last && attribute(last, 'toString')).toBe('z');
    expect(last && attribute(last, 'valueOf')).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('is text: no value becomes a number or a date', () => {
    const root = parseXml('<r><iin>050512600011</iin><n>1e3</n><h>0x1F</h><b>true</b></r>');
    expect(root.children.map(({ text }) => text)).toEqual(['050512600011', '1e3', '0x1F', 'true']);
  });

  test('was decoded once: an escaped reference stays text', () => {
    expect(parseXml('<a b="&amp;lt;">&amp;#60;&#38;lt;&lt;</a>')).toMatchObject({
      text: '&#60;&lt;<',
      attributes: [{ value: '&lt;' }],
    });
  });

  test('does not end at a comment inside a value', () => {
    expect(requireText(parseXml('<iin>0505<!-- x -->12600011</iin>'))).toBe('050512600011');
  });
});

test('whatever is done to a document, it is read or refused, and never crashes the reader', () => {
  const good =
    '<?xml version="1.0"?><a xmlns="u" b="1&amp;"><c><![CDATA[d]]>&#65;</c><!-- e --></a>';
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '<!--',
    '</a>',
    '<?',
    '=',
    'xmlns:p=""',
    '\0',
  );
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(12), piece, (at, removed, added) => {
      refusalOf(good.slice(0, at) + added + good.slice(at + removed));
    }),
    { numRuns: 2_000 },
  );
});
