import {
  assertLinked,
  type LinkedTables,
  type Pattern,
  type Suppression,
  sumOf,
} from './linked-tables.ts';
import { blankTable, companionsOf, protectTable, suppressionOf } from './protect-table.ts';

/**
 * Returns what to withhold of linked tables: every count below `smallBelow`, and what else is needed
 * so that whoever puts together everything that is shown, exactly, cannot exclude for any withheld
 * small count a single value from 0 to `smallBelow - 1`.
 *
 * It depends on the counts alone and on no question that is asked of them: answers are views of one
 * release, so that no two of them ever tell more than the release does. Where a table is too empty to
 * be protected, all its cells are withheld; where that does not do, all but the total.
 *
 * Throws a RangeError for tables that do not add up.
 */
export function protectLinkedTables(linked: LinkedTables, smallBelow: number): Pattern {
  assertLinked(linked);
  const { rows, tables } = linked;
  if (sumOf(rows) < smallBelow) return withholdAll(linked, 'SMALL', 'SMALL');

  const companions = companionsOf(
    rows,
    smallBelow,
    rows.map((_, row) => row),
  );
  for (const blankAllowed of [false, true]) {
    for (const companion of companions) {
      const margin = { smallBelow, companion };
      const protectedTables = tables.map(
        (table) => protectTable(table, margin) ?? (blankAllowed ? blankTable(table, margin) : null),
      );
      if (!protectedTables.every((table) => table !== null)) continue;
      return {
        total: null,
        rows: rows.map((count, row) => suppressionOf(count, smallBelow, row === companion)),
        tables: protectedTables,
      };
    }
  }
  return withholdAll(linked, null, 'COMPLEMENTARY');
}

function withholdAll(
  { rows, tables }: LinkedTables,
  total: Suppression | null,
  rest: Suppression,
): Pattern {
  return {
    total,
    rows: rows.map(() => rest),
    tables: tables.map((table) => ({
      columns: (table[0] ?? []).map(() => rest),
      cells: table.map((line) => line.map(() => rest)),
    })),
  };
}
