import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlaceReader } from '../../gateway/access-log/verify/entry-place.ts';

const TIMES = ['2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.001Z'];

interface Entry {
  readonly before: string;
  readonly time: string;
  readonly after: string;
  readonly writer: string;
  readonly number: number;
}

const entry = fc.record({
  before: fc.stringMatching(/^[a-z]{0,3}$/),
  time: fc.constantFrom(...TIMES),
  after: fc.stringMatching(/^[a-z]{0,3}$/),
  writer: fc.constantFrom('A', 'AA', 'B-_', 'B-'),
  number: fc.constantFrom(0, 1, 2, 9, 10, 11, 99, 100),
});

function print({ before, time, after, writer, number }: Entry): string {
  return `{"a":"${before}","logTime":"${time}","m":"${after}","writer":{"id":"${writer}","sequence":${number}}}`;
}

describe('a reader of places', () => {
  it('tells of each entry what stands in it, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const placeOf = createPlaceReader();
        for (const each of entries) {
          const { writer, number, time } = each;
          expect(placeOf(print(each))).toEqual({ writer, number, time });
        }
      }),
    );
  });

  it('tells of entries that follow one another what stands in them', () => {
    const placeOf = createPlaceReader();
    for (let number = 0; number < 1_100; number += 1) {
      const time = TIMES[number % 2] as string;
      const body = print({ before: 'x', time, after: 'y', writer: 'A', number });
      expect(placeOf(body)).toEqual({ writer: 'A', number, time });
    }
  });

  it.each([
    ['no writer', '{"logTime":"2026-03-01T09:00:00.000Z"}'],
    ['no time', '{"a":1,"writer":{"id":"A","sequence":2}}'],
    ['a writer without a name', '{"logTime":"2026","writer":{"id":"","sequence":2}}'],
    ['another spelling', '{"logTime":"2026","writer":{"id":"A","sequence":02}}'],
    ['something after its end', '{"logTime":"2026","writer":{"id":"A","sequence":2}} '],
    ['a number that goes on', '{"logTime":"2026","writer":{"id":"A","sequence":12}}}'],
  ])('finds no place in what has %s, first or after an entry', (_, body) => {
    expect(createPlaceReader()(body)).toBeNull();
    const placeOf = createPlaceReader();
    const time = TIMES[0] as string;
    placeOf(print({ before: '', time, after: '', writer: 'A', number: 1 }));
    expect(placeOf(body)).toBeNull();
  });
});
