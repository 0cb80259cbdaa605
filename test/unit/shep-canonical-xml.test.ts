import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto';
import { canonicalizeAt, canonicalizeElement } from '../../subgraphs/kit/shep/canonical-xml.ts';
import { findElementEnd, locateElement } from '../../subgraphs/kit/shep/locate-element.ts';
import { escapeXml } from '../../subgraphs/kit/xml.ts';

function libraryForms(xml: string): { inclusive: string; exclusive: string } {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as never;
  return {
    inclusive: new C14nCanonicalization().process(root, {}),
    exclusive: new ExclusiveCanonicalization().process(root, {}),
  };
}

const inclusiveOf = (xml: string) => canonicalizeElement(xml, 'inclusive').xml;
const exclusiveOf = (xml: string) => canonicalizeElement(xml, 'exclusive').xml;

const text = fc
  .string({
    unit: fc.constantFrom(...'aZ09 <>&"\'\t\n\r', 'ә', 'Ғ', 'қ', 'ң', 'ө', 'ұ', 'һ', '😀'),
  })
  .map(escapeXml);

const prefix = fc.constantFrom('', 'a', 'b', 'cs');
const localName = fc.constantFrom('iin', 'name', 'person', 'x-1', '_y');
const uri = fc.constantFrom('urn:one', 'urn:two', 'http://three.test/');

const declarations = fc.dictionary(fc.constantFrom('xmlns', 'xmlns:a', 'xmlns:b', 'xmlns:cs'), uri);
const attributes = fc.uniqueArray(fc.tuple(prefix, localName, text), {
  selector: ([, name]) => name,
  maxLength: 4,
});

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ depthSize: 'small' }, text, tie('element')),
  element: fc
    .tuple(prefix, localName, declarations, attributes, fc.array(tie('content'), { maxLength: 4 }))
    .map(([elementPrefix, name, declared, given, children]) => {
      const tag = elementPrefix === '' ? name : `${elementPrefix}:${name}`;
      const written = [
        ...given.map(([p, local, value]) => `${p === '' ? local : `${p}:${local}`}="${value}"`),
        ...Object.entries(declared).map(([key, value]) => `${key}='${value}'`),
      ];
      const start = [tag, ...written].join('\n ');
      return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${tag} >`;
    }),
}));

const document = element.map(
  (content) => `<root xmlns:a="urn:a" xmlns:b="urn:b" xmlns:cs="urn:cs">${content}</root>`,
);

describe('canonicalizeElement', () => {
  test('writes both canonical forms as the library does', () => {
    fc.assert(
      fc.property(document, (xml) => {
        const ours = { inclusive: inclusiveOf(xml), exclusive: exclusiveOf(xml) };
        expect(ours).toEqual(libraryForms(xml));
      }),
      { numRuns: 500 },
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(document, (xml) => {
        expect(inclusiveOf(inclusiveOf(xml))).toBe(inclusiveOf(xml));
        expect(exclusiveOf(exclusiveOf(xml))).toBe(exclusiveOf(xml));
      }),
    );
  });

  // Exclusive XML Canonicalization 1.0, section 2.2: one subdocument in two surroundings.
  test.each([
    '<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org">ELEM2</n0:local>',
    '<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example" xml:lang="fr" ' +
      'xml:space="retain">ELEM2</n2:pdu>',
  ])('gives the same exclusive form in the surroundings of the specification', (pattern) => {
    const elem2 =
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en">' +
      '<n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2>';
    const xml = pattern.replace('ELEM2', elem2);
    expect(canonicalizeAt(xml, 'exclusive', locateElement(xml, [0])).xml).toBe(
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en">' +
        '<n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
    );
  });

  test('imports the declarations around a subdocument into the inclusive form', () => {
    const xml =
      '<data xmlns="urn:d" xmlns:xsi="urn:xsi" xmlns:cs="urn:cs"><s xmlns:ds="urn:ds"/></data>';
    expect(canonicalizeAt(xml, 'inclusive', locateElement(xml, [0])).xml).toBe(
      '<s xmlns="urn:d" xmlns:cs="urn:cs" xmlns:ds="urn:ds" xmlns:xsi="urn:xsi"></s>',
    );
  });

  test('sorts prefixes by code point, as the specification says', () => {
    expect(inclusiveOf('<x xmlns:ns2="urn:2" xmlns:SOAP="urn:1"/>')).toBe(
      '<x xmlns:SOAP="urn:1" xmlns:ns2="urn:2"></x>',
    );
  });

  test('escapes namespace names as attribute values, which the library does not', () => {
    expect(exclusiveOf('<x xmlns="urn:a?b&amp;c"/>')).toBe('<x xmlns="urn:a?b&amp;c"></x>');
  });

  test('reads CDATA as text', () => {
    expect(inclusiveOf('<x><![CDATA[a<b]]></x>')).toBe('<x>a&lt;b</x>');
  });

  test.each([
    ['a comment', '<x><!-- y --></x>'],
    ['an instruction', '<x><?y z?></x>'],
    ['a document type', '<!DOCTYPE x><x/>'],
    ['an entity', '<x>&nbsp;</x>'],
    ['a NUL reference', '<x>&#0;</x>'],
    ['a control character', '<x>\u0001</x>'],
    ['half a surrogate pair', '<x>\ud800</x>'],
    ['two roots', '<x/><y/>'],
    ['text beside the root', '<x/>y'],
    ['an open element', '<x><y></x>'],
    ['an undeclared prefix', '<a:x/>'],
    ['a repeated attribute', '<x y="1" y="2"/>'],
    ['nothing', ''],
  ])('refuses %s', (_, xml) => {
    expect(() => canonicalizeElement(xml, 'exclusive')).toThrow(TypeError);
  });
});

describe('locateElement', () => {
  const xml = '<a><b/><c xmlns:p="urn:p"><b>1</b><d><e/></d><b x="2">&lt;</b></c><f/></a>';

  test.each([
    [[], xml],
    [[0], '<b/>'],
    [[1, 0], '<b>1</b>'],
    [[1, 1, 0], '<e/>'],
    [[1, 2], '<b x="2">&lt;</b>'],
    [[2], '<f/>'],
  ])('finds the element at %j', (path, source) => {
    const { start } = locateElement(xml, path);
    expect(xml.slice(start, findElementEnd(xml, start))).toBe(source);
  });

  test('knows the declarations around an element', () => {
    expect(Object.fromEntries(locateElement(xml, [1, 2]).outer)).toEqual({ p: 'urn:p' });
    expect(locateElement(xml, [1]).outer.size).toBe(0);
  });

  test.each([[[3]], [[0, 0]], [[1, 1, 0, 0]]])('refuses %j, where nothing is', (path) => {
    expect(() => locateElement(xml, path)).toThrow(TypeError);
  });
});
