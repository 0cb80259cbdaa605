import { parse, print, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printDocument } from '../../gateway/plan/print-document.ts';

const DOCUMENTS = {
  'an anonymous query': '{ a b { c } d }',
  'a named mutation': 'mutation Change { a(x: 1) { b } }',
  'variables of every form':
    'query ($a: Int, $b: [String!]! = ["x", "y"], $c: In = {d: 1, e: [2, 3], f: ENUM}) { a }',
  'directives on everything': `query Q($a: Boolean! @x) @y(z: 1) {
    a @skip(if: $a) @include(if: true) { ...F @skip(if: $a) ... @include(if: $a) { b } }
  } fragment F on T @z { c }`,
  aliases: '{ a: b c: d(x: 1) e: f { g } h }',
  'values of every kind':
    '{ a(i: 1, f: -2.5e10, s: "t\\n\\"u", b: true, n: null, e: ENUM, v: $v, l: [1 2 "x" "y" $w $v [] {}], o: {p: 1, q: {r: "s"}}) }',
  'spreads beside names': '{ a ...F b ...on T { c } ... { d } e } fragment F on T { a }',
  'a string before a name': '{ a(s: "x", t: 1) b(l: ["x"], t: 1) }',
  'numbers beside each other': '{ a(l: [1, -2, 3.5, -4]) }',
  'a variable beside a name': '{ a(v: $v, w: $w) @d(v: $v, w: X) b }',
  'a subscription': 'subscription S { a }',
};

describe('a printed document', () => {
  for (const [what, text] of Object.entries(DOCUMENTS)) {
    it(`has no character too many: ${what}`, () => {
      const document = parse(text, { noLocation: true });
      const printed = printDocument(document);
      expect(printed).toBe(stripIgnoredCharacters(print(document)));
      expect(parse(printed, { noLocation: true })).toEqual(document);
    });
  }

  it('keeps the value of a block string', () => {
    const document = parse('{ a(s: """\n  x\n    y "z"\n""", t: 1) b }', { noLocation: true });
    expect(parse(printDocument(document), { noLocation: true })).toEqual(document);
  });

  it('has operations and fragments alone', () => {
    expect(() => printDocument(parse('type T { a: Int }'))).toThrow(TypeError);
  });
});
