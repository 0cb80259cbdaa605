import { describe, expect, it } from 'vitest';
import { bothOf, PUBLIC, simplify } from '../../schema/policy/requirement-algebra.ts';

/** As many alternatives of one category each, in this order. */
const alternatives = (count: number) => Array.from({ length: count }, (_, index) => [`c${index}`]);

describe('a requirement in its shortest form', () => {
  it('is public as soon as one alternative demands nothing', () => {
    expect(simplify([['a'], []])).toEqual(PUBLIC);
    expect(simplify([[]])).toEqual(PUBLIC);
  });

  it('has the shortest alternatives first, those of one length in alphabetical order', () => {
    const sorted = [['c'], ['d'], ['e'], ['a', 'b']];
    expect(simplify([['e'], ['b', 'a'], ['d'], ['c']])).toEqual(sorted);
    expect(simplify([['c'], ['d'], ['a', 'b'], ['e']])).toEqual(sorted);
    expect(simplify([['d'], ['e'], ['c'], ['a', 'b']])).toEqual(sorted);
  });

  it('has each category and each alternative once, and none that another one includes', () => {
    expect(
      simplify([
        ['a', 'a'],
        ['b', 'a'],
        ['a', 'b'],
        ['c', 'b'],
        ['b', 'c'],
      ]),
    ).toEqual([['a'], ['b', 'c']]);
  });

  it('has at most 1,000 alternatives, and says so beyond', () => {
    expect(simplify(alternatives(1_000))).toHaveLength(1_000);
    expect(() => simplify(alternatives(1_001))).toThrow(
      new RangeError('expected at most 1000 alternatives, but got 1001'),
    );
  });
});

describe('two requirements together', () => {
  it('demand what one demands if the other is public', () => {
    expect(bothOf([['a']], PUBLIC)).toEqual([['a']]);
    expect(bothOf(PUBLIC, [['a']])).toEqual([['a']]);
    expect(bothOf(PUBLIC, PUBLIC)).toEqual(PUBLIC);
  });

  it('demand an alternative of each', () => {
    expect(bothOf([['a'], ['b']], [['c']])).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});
