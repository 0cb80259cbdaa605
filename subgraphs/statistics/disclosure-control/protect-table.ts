import {
  type CountTable,
  columnSums,
  type Suppression,
  sumOf,
  type TablePattern,
} from './linked-tables.ts';
import { findSpanningCells, type SpareCell } from './spanning-cells.ts';

/** What `protectTable` is told of the margin that a table shares with others. */
export interface SharedMargin {
  /** Counts below this are small. */
  readonly smallBelow: number;
  /** The row that is withheld so that small rows cannot be computed; null where there are none. */
  readonly companion: number | null;
}

/**
 * Returns what to withhold of a table so that whoever knows all the rest of it, and its margins, can
 * tell of no small cell more than that it is small. Null where a tree of withheld cells cannot do it.
 *
 * A cell is _spare_ where it can lose as much as a small cell may gain, and still not be small.
 * Withheld spare cells that join rows and columns into one tree form with any small cell a ring along
 * which counts can be moved without changing a single figure that is shown. A line that has small
 * cells and no spare one is _thin_: all of it is withheld, without a word of what is small in it, and
 * every other line has to be in the tree, to balance whatever moves within it.
 */
export function protectTable(table: CountTable, margin: SharedMargin): TablePattern | null {
  const { smallBelow, companion } = margin;
  const enough = spareFrom(smallBelow);
  const columns = transpose(table);
  const sums = columnSums(table);
  const thin = findThinLines(table, columns, smallBelow);
  const coreRows = indexesOf(table).filter((row) => !thin.rows.has(row));
  const coreColumns = indexesOf(columns).filter((column) => !thin.columns.has(column));
  // What a small cell of a thin line loses has to go to another line that can be balanced.
  if (thin.rows.size > 0 && coreColumns.length < 2) return null;
  if (thin.columns.size > 0 && coreRows.length < 2) return null;

  const hasSmall = (line: readonly number[] | undefined) =>
    line?.some((count) => count < smallBelow) ?? false;
  const needed = {
    rows: coreRows.filter(
      (row) => thin.columns.size > 0 || row === companion || hasSmall(table[row]),
    ),
    columns: coreColumns.filter((column) => thin.rows.size > 0 || hasSmall(columns[column])),
  };
  const spare: SpareCell[] = coreRows.flatMap((row) =>
    coreColumns
      .map((column) => ({ row, column, count: table[row]?.[column] ?? 0 }))
      .filter(({ count }) => count >= enough),
  );
  for (const other of companionsOf(sums, smallBelow, coreColumns)) {
    const tree = findSpanningCells(spare, {
      rows: new Set(needed.rows),
      columns: new Set([...needed.columns, ...(other === null ? [] : [other])]),
    });
    if (tree === null) continue;
    const withheld = new Set(tree.map(({ row, column }) => `${row},${column}`));
    return {
      columns: sums.map((sum, column) => suppressionOf(sum, smallBelow, column === other)),
      cells: table.map((line, row) =>
        line.map((count, column) => {
          if (thin.rows.has(row) || thin.columns.has(column)) return 'COMPLEMENTARY';
          return suppressionOf(count, smallBelow, withheld.has(`${row},${column}`));
        }),
      ),
    };
  }
  return null;
}

/**
 * Returns the table with none of its cells shown, but its margins. Null where these alone tell too
 * much of a small cell: where a row and a column are so large that they have to meet in it.
 */
export function blankTable(table: CountTable, { smallBelow }: SharedMargin): TablePattern | null {
  const sums = columnSums(table);
  const rows = table.map(sumOf);
  const total = sumOf(sums);
  const forced = table.some((line, row) =>
    line.some(
      (count, column) => count < smallBelow && (rows[row] ?? 0) + (sums[column] ?? 0) > total,
    ),
  );
  const [companion] = companionsOf(sums, smallBelow, indexesOf(sums));
  if (forced || companion === undefined) return null;
  return {
    columns: sums.map((sum, column) => suppressionOf(sum, smallBelow, column === companion)),
    cells: table.map((line) => line.map(() => 'COMPLEMENTARY')),
  };
}

/**
 * Returns what may be withheld beside small figures of a margin, the least first: one that can lose
 * as much as a small one may gain. `[null]` where none is small, so that none has to be.
 */
export function companionsOf(
  margin: readonly number[],
  smallBelow: number,
  among: readonly number[],
): readonly (number | null)[] {
  if (!margin.some((count) => count < smallBelow)) return [null];
  const countOf = (index: number) => margin[index] ?? 0;
  return among
    .filter((index) => countOf(index) >= spareFrom(smallBelow))
    .toSorted((one, other) => countOf(one) - countOf(other));
}

export function suppressionOf(
  count: number,
  smallBelow: number,
  isWithheld: boolean,
): Suppression | null {
  if (count < smallBelow) return 'SMALL';
  return isWithheld ? 'COMPLEMENTARY' : null;
}

/** A small cell may gain `smallBelow - 1`; what loses that much must not become small. */
function spareFrom(smallBelow: number): number {
  return 2 * smallBelow - 1;
}

function findThinLines(
  rows: CountTable,
  columns: CountTable,
  smallBelow: number,
): { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> } {
  const isBare = (line: readonly number[]) => line.every((count) => count < spareFrom(smallBelow));
  const hasSmall = (line: readonly number[]) => line.some((count) => count < smallBelow);
  const bare = (lines: CountTable) => indexesOf(lines).filter((at) => isBare(lines[at] ?? []));
  const found = [...rows, ...columns].some((line) => isBare(line) && hasSmall(line));
  // A line that a withheld one crosses has a withheld cell: it must be in the tree, or thin itself.
  return {
    rows: new Set(found ? bare(rows) : []),
    columns: new Set(found ? bare(columns) : []),
  };
}

function transpose(table: CountTable): CountTable {
  return Array.from({ length: table[0]?.length ?? 0 }, (_, column) =>
    table.map((row) => row[column] ?? 0),
  );
}

function indexesOf(list: readonly unknown[]): number[] {
  return list.map((_, index) => index);
}
