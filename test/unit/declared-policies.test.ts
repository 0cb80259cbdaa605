import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';

const declared = (sdl: string) => Object.fromEntries(declaredPolicies(parse(sdl)));

describe('the policies that an SDL declares', () => {
  it('stand on object and interface types, on their fields, and on extensions of them', () => {
    expect(
      declared(`
        type A @policy(policies: [["a"]]) { x: String @policy(policies: [["ax"]]) y: String }
        interface B @policy(policies: [["b"]]) { x: String @policy(policies: [["bx"]]) }
        extend type C @policy(policies: [["c"]]) { x: String @policy(policies: [["cx"]]) }
        extend interface D @policy(policies: [["d"]]) { x: String @policy(policies: [["dx"]]) }
      `),
    ).toEqual({
      A: [['a']],
      'A.x': [['ax']],
      B: [['b']],
      'B.x': [['bx']],
      C: [['c']],
      'C.x': [['cx']],
      D: [['d']],
      'D.x': [['dx']],
    });
  });

  it('stand on a type that has no fields of its own here', () => {
    expect(declared('extend type A @policy(policies: [["a"]])')).toEqual({ A: [['a']] });
  });

  it('stand on scalars and enums, and on extensions of them', () => {
    expect(
      declared(`
        scalar S @policy(policies: [["s"]])
        extend scalar T @policy(policies: [["t"]])
        enum E @policy(policies: [["e"]]) { ONE }
        extend enum F @policy(policies: [["f"]])
      `),
    ).toEqual({ S: [['s']], T: [['t']], E: [['e']], F: [['f']] });
  });

  it.each(['@policy', '@policy(policies: [])', '@policy(policies: [["a"], []])'])(
    'name something: %s is refused, and opens nothing',
    (directive) => {
      expect(() => declared(`type A { x: String ${directive} }`)).toThrow(/to name policies/);
    },
  );

  it('may be one list or one name where a list of lists is meant', () => {
    expect(
      declared(
        'type A { x: String @policy(policies: ["a", "b"]) y: String @policy(policies: "c") }',
      ),
    ).toEqual({ 'A.x': [['a'], ['b']], 'A.y': [['c']] });
  });

  it('are demanded together where a thing is defined in parts', () => {
    expect(
      declared(
        'type A @policy(policies: [["a"]]) { x: Int } extend type A @policy(policies: [["b"]])',
      ),
    ).toEqual({ A: [['a', 'b']] });
  });

  it('are none where another directive stands', () => {
    expect(
      declared('type A @tag(name: "a") { x: String @deprecated } input I { x: Int } union U = A'),
    ).toEqual({});
  });

  it('never are of documents that only ask', () => {
    expect(declared('query { x @policy(policies: [["a"]]) }')).toEqual({});
  });
});
