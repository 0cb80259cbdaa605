import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelFlows } from '../../mocks/statistics/index.ts';
import {
  type CellAddress,
  countAt,
  createCellDraw,
  type LinkedTables,
  type Pattern,
  protectLinkedTables,
  type ReleasedFigure,
  releaseCount,
  suppressionAt,
} from '../../subgraphs/statistics/disclosure-control/index.ts';
import { createReleasedFigures } from '../../subgraphs/statistics/released-figures.ts';
import { type Dimension, selectCells } from '../../subgraphs/statistics/select-cells.ts';
import { inventedTables } from '../kit/invented-tables.ts';
import {
  allCells,
  attackCell,
  type CellKnowledge,
  type Knowledge,
  knowledgeOf,
  solveInterval,
} from '../kit/statistics-attacker.ts';

const RULES = { smallBelow: 10, roundTo: 5 };
const { smallBelow, roundTo } = RULES;
const draw = createCellDraw(new Uint8Array(32).fill(7));

/** Small counts of which this knowledge excludes a value from 0 to 9. */
function breaches(linked: LinkedTables, known: readonly CellKnowledge[]): string[] {
  return allCells(linked)
    .filter((address) => countAt(linked, address) < smallBelow)
    .flatMap((address) => {
      const { lower, upper } = attackCell(linked, known, address);
      if (lower <= 0 && upper >= smallBelow - 1) return [];
      return [`${JSON.stringify(address)} lies in ${lower}..${upper}`];
    });
}

/** Withholds small counts and nothing else. */
function withholdSmallAlone({ rows, tables }: LinkedTables): Pattern {
  const small = (count: number) => (count < smallBelow ? ('SMALL' as const) : null);
  const linked = { rows, tables };
  return {
    total: null,
    rows: rows.map(small),
    tables: tables.map((table, at) => ({
      columns: (table[0] ?? []).map((_, column) =>
        small(countAt(linked, { row: null, table: at, column })),
      ),
      cells: table.map((line) => line.map(small)),
    })),
  };
}

describe('the attacker', () => {
  test('finds a small cell by subtraction where nothing else is withheld', () => {
    const table = [
      [40, 3, 50],
      [60, 70, 80],
    ];
    const linked = { rows: [93, 210], tables: [table] };
    const known = knowledgeOf(linked, withholdSmallAlone(linked), smallBelow);
    expect(attackCell(linked, known, { row: 0, table: 0, column: 1 })).toEqual({
      lower: 3,
      upper: 3,
    });
  });

  test('breaks small counts withheld alone in most invented tables', () => {
    const sample = fc.sample(inventedTables, { numRuns: 12, seed: 11 });
    const broken = sample.filter((linked) => {
      const known = knowledgeOf(linked, withholdSmallAlone(linked), smallBelow);
      return breaches(linked, known).length > 0;
    });
    expect(broken.length).toBeGreaterThan(sample.length / 2);
  });
});

describe('a release', () => {
  test('shown whole and unrounded excludes no value from 0 to 9 of a small count', () => {
    fc.assert(
      fc.property(inventedTables, (linked) => {
        const known = knowledgeOf(linked, protectLinkedTables(linked, smallBelow), smallBelow);
        expect(breaches(linked, known)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test.each([
    [
      'row',
      [
        [0, 100],
        [3, 120],
        [1, 9],
      ],
    ],
    [
      'column',
      [
        [0, 3, 1],
        [100, 120, 9],
      ],
    ],
    [
      'row and column',
      [
        [0, 22],
        [1, 9],
      ],
    ],
  ])(
    'shuts the way out of a %s that has nothing to spare and one neighbour alone',
    (_name, table) => {
      const rows = table.map((line) => line.reduce((sum, count) => sum + count, 0));
      const linked = { rows, tables: [table] };
      const known = knowledgeOf(linked, protectLinkedTables(linked, smallBelow), smallBelow);
      expect(breaches(linked, known)).toEqual([]);
    },
  );

  test.each([0, 1])(
    'of a month of closed borders, in the size of life, holds as well (table %i)',
    (which) => {
      const [month] = modelFlows('2020-05').slice(-1);
      const tables = [month?.byPurpose ?? [], month?.byRegion ?? []].map((table) =>
        table.map((line) => line.map(({ entries }) => entries)),
      );
      const rows = (tables[0] ?? []).map((line) => line.reduce((sum, count) => sum + count, 0));
      const pattern = protectLinkedTables({ rows, tables }, smallBelow);
      // The tables share their rows alone, so that each can be attacked by itself: whole, by samples.
      const linked = { rows, tables: tables.slice(which, which + 1) };
      const own = { ...pattern, tables: pattern.tables.slice(which, which + 1) };
      const known = knowledgeOf(linked, own, smallBelow);
      const small = allCells(linked).filter((address) => countAt(linked, address) < smallBelow);
      expect(small.length).toBeGreaterThan(100);
      for (const address of small.filter((_, index) => index % 20 === 0)) {
        const { lower, upper } = attackCell(linked, known, address);
        expect([lower <= 0, upper >= smallBelow - 1]).toEqual([true, true]);
      }
    },
  );

  test('never shows a count below ten', () => {
    fc.assert(
      fc.property(inventedTables, (linked) => {
        const pattern = protectLinkedTables(linked, smallBelow);
        const shown = allCells(linked).filter((cell) => suppressionAt(pattern, cell) === null);
        for (const address of shown) {
          const count = countAt(linked, address);
          expect(count).toBeGreaterThanOrEqual(smallBelow);
          expect(releaseCount(count, null, 0, RULES).value).toBeGreaterThanOrEqual(smallBelow);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pair of questions', () => {
  const dimensionsOf = ({ rows, tables }: LinkedTables): Dimension[] => {
    const codes = (letter: string, list: readonly unknown[]) => list.map((_, at) => letter + at);
    return [
      { name: 'CITIZENSHIP', codes: codes('c', rows), table: null },
      { name: 'PURPOSE', codes: codes('p', tables[0]?.[0] ?? []), table: 0 },
      { name: 'REGION', codes: codes('r', tables[1]?.[0] ?? []), table: 1 },
    ];
  };
  const values = (letter: string) =>
    fc.option(
      fc.subarray(
        [0, 1, 2, 3, 4].map((at) => letter + at),
        { minLength: 1 },
      ),
    );
  const question = fc
    .record({
      by: fc.subarray(['CITIZENSHIP', 'PURPOSE', 'REGION'], { maxLength: 2 }),
      filter: fc.record({
        CITIZENSHIP: values('c'),
        PURPOSE: values('p'),
        REGION: values('r'),
      }),
    })
    .map(({ by, filter }) => {
      const [column] = by.filter((name) => name !== 'CITIZENSHIP');
      const allowed = by.filter((name) => name === 'CITIZENSHIP' || name === column);
      // What is not broken down by is filtered by one value, and one table answers.
      const trimmed = Object.entries(filter).map(([name, list]) => {
        const isElsewhere = name !== 'CITIZENSHIP' && name !== (column ?? 'PURPOSE');
        if (isElsewhere) return [name, null];
        return [name, allowed.includes(name) ? list : (list?.slice(0, 1) ?? null)];
      });
      return { by: allowed, filter: Object.fromEntries(trimmed) };
    });

  test('with other categories, filters and breakdowns gives a cell one figure, and discloses none', () => {
    const figures = createReleasedFigures(draw, RULES);
    fc.assert(
      fc.property(inventedTables, question, question, (linked, one, other) => {
        const counts = { linked, pattern: protectLinkedTables(linked, smallBelow) };
        const answers = [one, other].map((asked) =>
          selectCells(dimensionsOf(linked), asked).map((cell) => ({
            address: cell.address,
            figure: figures.count('entries', '2026-10', counts, cell),
          })),
        );
        const seen = new Map<string, ReleasedFigure>();
        for (const { address, figure } of answers.flat()) {
          const key = JSON.stringify([address.row, address.table, address.column]);
          expect(seen.get(key) ?? figure).toEqual(figure);
          seen.set(key, figure);
        }
        expect(breaches(linked, answers.flat().map(readFigure))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  /** What a reader learns of a count from its rounded figure. */
  function readFigure({
    address,
    figure,
  }: {
    readonly address: CellAddress;
    readonly figure: ReleasedFigure;
  }): CellKnowledge {
    const { value, suppression } = figure;
    if (suppression === 'SMALL') return { address, lower: 0, upper: smallBelow - 1 };
    if (value === null) return { address, lower: 0, upper: null };
    const lower = Math.max(smallBelow, value - roundTo + 1);
    return { address, lower, upper: value + roundTo - 1 };
  }
});

describe('months in a row, whose entries less exits are the change of stock', () => {
  type Month = Readonly<Record<'entries' | 'exits', LinkedTables>>;
  const month: fc.Arbitrary<Month> = fc.record({ entries: inventedTables, exits: inventedTables });
  const months = fc.array(month, { minLength: 2, maxLength: 3 });

  /** Flows of which a value from 0 to 9 is excluded by all flows and by what is known of stocks. */
  function brokenFlows(
    asked: readonly Month[],
    knowStock: (stock: number) => Omit<Knowledge, 'sum'>,
  ): string[] {
    const size = Math.min(
      ...asked.flatMap((each) => [each.entries, each.exits].map(({ rows }) => rows.length)),
    );
    const knowledge: Knowledge[] = [];
    const small: string[] = [];
    for (const [at, flows] of asked.entries()) {
      for (const measure of ['entries', 'exits'] as const) {
        const linked = { rows: flows[measure].rows.slice(0, size), tables: [] };
        const pattern = protectLinkedTables(linked, smallBelow);
        const names = linked.rows.map((_, row) => `${measure}${at}_${row}`);
        small.push(...names.filter((_, row) => (linked.rows[row] ?? 0) < smallBelow));
        for (const { address, lower, upper } of knowledgeOf(linked, pattern, smallBelow)) {
          const sum = address.row === null ? names.join(' + ') : (names[address.row] ?? '');
          knowledge.push({ sum, lower, upper });
        }
      }
      for (let row = 0; row < size; row += 1) {
        const past = Array.from({ length: at + 1 }, (_, index) => index);
        const sum = past.map((index) => ` + entries${index}_${row} - exits${index}_${row}`);
        knowledge.push({
          sum: `stock_${row}${sum.join('')}`,
          ...knowStock(stockOf(asked, at, row)),
        });
      }
    }
    return small.filter((flow) => {
      const { lower, upper } = solveInterval(flow, knowledge);
      return lower > 0 || upper < smallBelow - 1;
    });
  }

  /** The least stock of a row is 4, so that nobody leaves who has not come. */
  function stockOf(asked: readonly Month[], at: number, row: number): number {
    const changes = asked.map(
      ({ entries, exits }) => (entries.rows[row] ?? 0) - (exits.rows[row] ?? 0),
    );
    const levels = changes.map((_, end) => changes.slice(0, end + 1).reduce((a, b) => a + b, 0));
    return (levels[at] ?? 0) - Math.min(0, ...levels) + 4;
  }

  test('would disclose small flows if stocks were exact', () => {
    const sample = fc.sample(months, { numRuns: 20, seed: 3 });
    const exact = (stock: number) => ({ lower: stock, upper: stock });
    expect(sample.flatMap((asked) => brokenFlows(asked, exact))).not.toEqual([]);
  });

  test('disclose none: noise has no bound, and that a stock is shown tells that it is not small', () => {
    fc.assert(
      fc.property(months, (asked) => {
        const broken = brokenFlows(asked, (stock) => ({
          lower: stock < smallBelow ? 0 : smallBelow,
          upper: null,
        }));
        expect(broken).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
