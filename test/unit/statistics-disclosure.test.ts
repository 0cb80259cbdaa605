import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCellDraw,
  protectLinkedTables,
  readDisclosureRules,
  releaseCount,
  releaseStock,
} from '../../subgraphs/statistics/disclosure-control/index.ts';

const RULES = { smallBelow: 10, roundTo: 5 };
const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('linked tables', () => {
  test('lose, for one small cell, the three least cells that make a rectangle with it', () => {
    const table = [
      [500, 60, 90],
      [80, 4, 300],
      [70, 40, 600],
    ];
    const { total, rows, tables } = protectLinkedTables(
      { rows: [650, 384, 710], tables: [table] },
      10,
    );
    expect([total, rows, tables[0]?.columns]).toEqual([
      null,
      [null, null, null],
      [null, null, null],
    ]);
    expect(tables[0]?.cells).toEqual([
      [null, null, null],
      ['COMPLEMENTARY', 'SMALL', null],
      ['COMPLEMENTARY', 'COMPLEMENTARY', null],
    ]);
  });

  test('without small counts lose nothing', () => {
    const { rows, tables } = protectLinkedTables(
      {
        rows: [30, 30],
        tables: [
          [
            [10, 20],
            [15, 15],
          ],
        ],
      },
      10,
    );
    expect([...rows, ...(tables[0]?.cells.flat() ?? [])]).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('lose, beside a small row, the least row that can make up for it', () => {
    const { total, rows } = protectLinkedTables({ rows: [7, 400, 18, 60], tables: [] }, 10);
    // 18 could not lose 9 and still not be small.
    expect([total, rows]).toEqual([null, ['SMALL', null, null, 'COMPLEMENTARY']]);
  });

  test('show nothing but their total where no row can make up for a small one', () => {
    const { total, rows } = protectLinkedTables({ rows: [7, 18, 12], tables: [] }, 10);
    expect([total, rows]).toEqual([null, ['COMPLEMENTARY', 'COMPLEMENTARY', 'COMPLEMENTARY']]);
  });

  test('of fewer than ten people show nothing at all', () => {
    const { total, rows } = protectLinkedTables(
      {
        rows: [3, 6],
        tables: [
          [
            [3, 0],
            [5, 1],
          ],
        ],
      },
      10,
    );
    expect([total, rows]).toEqual(['SMALL', ['SMALL', 'SMALL']]);
  });

  test.each([
    [
      'do not agree about a row',
      {
        rows: [30, 30],
        tables: [
          [
            [10, 20],
            [15, 14],
          ],
        ],
      },
    ],
    ['have a row too few', { rows: [30, 30], tables: [[[10, 20]]] }],
    ['have one column, which is the row again', { rows: [30, 30], tables: [[[30], [30]]] }],
    ['have a row alone, which is the total again', { rows: [30], tables: [] }],
    [
      'count less than nobody',
      {
        rows: [30, 30],
        tables: [
          [
            [40, -10],
            [15, 15],
          ],
        ],
      },
    ],
  ])('that %s are refused', (_name, linked) => {
    expect(() => protectLinkedTables(linked, 10)).toThrow(RangeError);
  });
});

describe('a shown count', () => {
  test('is a multiple of five, less than five away, and on average what it was', () => {
    const draws = [0.1, 0.3, 0.5, 0.7, 0.9];
    for (let count = 10; count < 40; count += 1) {
      const values = draws.map((draw) => releaseCount(count, null, draw, RULES).value ?? 0);
      expect(values.every((value) => value % 5 === 0 && Math.abs(value - count) < 5)).toBe(true);
      expect(values.reduce((sum, value) => sum + value, 0) / draws.length).toBe(count);
    }
  });

  test('is drawn by its own coordinates and the secret, and by nothing else', () => {
    const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const draw = createCellDraw(one);
    expect(draw('entries 2026-10 CITIZENSHIP=CHN')).toBe(draw('entries 2026-10 CITIZENSHIP=CHN'));
    expect(draw('entries 2026-10')).not.toBe(draw('entries 2026-09'));
    expect(draw('entries 2026-10')).not.toBe(createCellDraw(other)('entries 2026-10'));
    expect(() => createCellDraw(new Uint8Array(31))).toThrow(RangeError);
  });

  test('has draws that are spread evenly', () => {
    const draw = createCellDraw(new Uint8Array(32).fill(3));
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let cell = 0; cell < 5_000; cell += 1) {
      const tenth = Math.floor(draw(`cell ${cell}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Five standard deviations of a binomial of 5,000 with a tenth.
    for (const found of tenths) expect(Math.abs(found - 500)).toBeLessThan(107);
  });
});

describe('a shown stock', () => {
  test('is never small, whatever the noise, and a multiple of five', () => {
    fc.assert(
      fc.property(fc.nat(100), uniform, (count, draw) => {
        const { value, suppression } = releaseStock(count, draw, RULES);
        if (count < 10) expect(value).toBeNull();
        expect(value === null).toBe(suppression === 'SMALL');
        if (value !== null) {
          expect(value).toBeGreaterThanOrEqual(10);
          expect(value % 5).toBe(0);
        }
      }),
    );
  });

  test('has the noise of Laplace, scale ten: half within seven, a twentieth beyond thirty', () => {
    const draws = Array.from({ length: 10_000 }, (_, index) => (index + 0.5) / 10_000);
    const noise = draws.map((draw) => (releaseStock(100_000, draw, RULES).value ?? 0) - 100_000);
    const share = (holds: (error: number) => boolean) => noise.filter(holds).length / noise.length;
    // Rounding to fives puts what is within 7.5 at 5 or less, and what is beyond 32.5 at 35 or more.
    expect(share((error) => Math.abs(error) <= 5)).toBeCloseTo(1 - Math.exp(-0.75), 2);
    expect(share((error) => Math.abs(error) >= 35)).toBeCloseTo(Math.exp(-3.25), 2);
    expect(Math.abs(noise.reduce((sum, error) => sum + error, 0) / noise.length)).toBeLessThan(0.1);
  });
});

test('rules out of bounds are refused, and those that would round up to what may be shown', () => {
  expect(readDisclosureRules()).toEqual(RULES);
  expect(readDisclosureRules({ smallBelow: 20 })).toEqual({ smallBelow: 20, roundTo: 5 });
  for (const given of [{ smallBelow: 12 }, { smallBelow: 0 }, { roundTo: 0 }, { roundTo: 2.5 }]) {
    expect(() => readDisclosureRules(given)).toThrow(RangeError);
  }
});
