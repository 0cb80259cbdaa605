import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { toAgencyError } from '../../subgraphs/kit/to-agency-error.ts';
import {
  attribute,
  child,
  children,
  escapeXml,
  parseXml,
  requireChild,
  requireText,
  textOf,
} from '../../subgraphs/kit/xml.ts';
import { XmlError } from '../../subgraphs/kit/xml-error.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const person = parseXml(
  `<?xml version="1.0" encoding="UTF-8"?>\r
  <p:person xmlns:p="urn:p" xmlns:x="${XSI}" xml:lang="kk" p:id="1" id="2">
    <name> Әлия </name>
    <patronymic x:nil="true"/>
    <surname></surname>
    <address xmlns="urn:a"><city>Алматы</city></address>
    <phone>1</phone><phone>2</phone>
  </p:person>`,
);

describe('an element', () => {
  test('has its expanded name, and attributes by namespace', () => {
    expect(person).toMatchObject({ namespaceUri: 'urn:p', localName: 'person' });
    expect(attribute(person, 'id')).toBe('2');
    expect(attribute(person, 'id', 'urn:p')).toBe('1');
    expect(attribute(person, 'lang', 'http://www.w3.org/XML/1998/namespace')).toBe('kk');
    expect(attribute(person, 'p')).toBeUndefined();
  });

  test('passes its default namespace on to elements and to no attribute', () => {
    const city = requireChild(requireChild(person, 'address'), 'city');
    expect(city.namespaceUri).toBe('urn:a');
    expect(requireChild(person, 'name').namespaceUri).toBe('');
    expect(attribute(parseXml('<a xmlns="u" b="1"/>'), 'b')).toBe('1');
  });

  test('gives children by name, in any namespace or in one', () => {
    expect(children(person, 'phone').map(({ text }) => text)).toEqual(['1', '2']);
    expect(children(person, 'address', 'urn:a')).toHaveLength(1);
    expect(children(person, 'address', 'urn:p')).toEqual([]);
    expect(child(person, 'email')).toBeUndefined();
  });
});

describe('a value', () => {
  test('is trimmed; absent, empty and nil are all undefined', () => {
    expect(textOf(person, 'name')).toBe('Әлия');
    expect(textOf(person, 'address', 'city')).toBe('Алматы');
    for (const name of ['patronymic', 'surname', 'email']) {
      expect(textOf(person, name)).toBeUndefined();
    }
    expect(textOf(person, 'email', 'host')).toBeUndefined();
  });

  test.each([
    ['ELEMENT_REPEATED', () => child(person, 'phone')],
    ['ELEMENT_REPEATED', () => textOf(person, 'phone')],
    ['ELEMENT_MISSING', () => requireChild(person, 'email')],
    ['VALUE_MISSING', () => requireText(person, 'surname')],
    ['VALUE_HAS_ELEMENTS', () => textOf(person, 'address')],
  ])('of another shape than asked for is refused: %s', (reason, read) => {
    expect(read).toThrow(expect.objectContaining({ reason, kind: 'UNEXPECTED_SHAPE' }));
  });
});

describe('escapeXml', () => {
  test('writes what reads back unchanged, as content and as an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let escaped: string;
        try {
          escaped = escapeXml(text);
        } catch (error) {
          expect(error).toMatchObject({ reason: 'FORBIDDEN_CHARACTER' });
          return;
        }
        const read = parseXml(`<a b="${escaped}">${escaped}</a>`);
        expect([read.text, attribute(read, 'b')]).toEqual([text, text]);
      }),
    );
  });

  test('refuses what XML cannot carry', () => {
    expect(() => escapeXml('a\0')).toThrow(XmlError);
    expect(() => escapeXml('\uD800')).toThrow(XmlError);
  });
});

describe('toAgencyError', () => {
  const call = { agency: 'GBD_FL', service: 's', correlationId: 'c' } as const;
  const codeOf = (thrown: unknown) => toAgencyError(thrown, call).code;

  test('tells a broken document from one of another shape', () => {
    expect(codeOf(new XmlError('DOCTYPE', { offset: 1 }))).toBe('AGENCY_BAD_RESPONSE');
    expect(codeOf(new XmlError('VALUE_MISSING', { path: 'a' }))).toBe('AGENCY_SCHEMA_MISMATCH');
    expect(codeOf(new Error('anything'))).toBe('AGENCY_BAD_RESPONSE');
  });

  test('returns an AgencyError as it is', () => {
    const error = new AgencyError('AGENCY_QUOTA', call);
    expect(toAgencyError(error, call)).toBe(error);
  });
});
