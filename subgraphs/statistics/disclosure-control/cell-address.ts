import { type LinkedTables, type Pattern, type Suppression, sumOf } from './linked-tables.ts';

/**
 * One count of linked tables: a cell of a table, the sum of one of its columns (`row: null`), a row
 * of all of them (`table` and `column` null), or the total (all null).
 */
export interface CellAddress {
  readonly row: number | null;
  readonly table: number | null;
  readonly column: number | null;
}

export function countAt({ rows, tables }: LinkedTables, address: CellAddress): number {
  const { row, table, column } = address;
  if (table === null || column === null) return row === null ? sumOf(rows) : (rows[row] ?? 0);
  const cells = tables[table] ?? [];
  return row === null ? sumOf(cells.map((line) => line[column] ?? 0)) : (cells[row]?.[column] ?? 0);
}

export function suppressionAt(pattern: Pattern, address: CellAddress): Suppression | null {
  const { row, table, column } = address;
  if (table === null || column === null) {
    return row === null ? pattern.total : (pattern.rows[row] ?? null);
  }
  const found = pattern.tables[table];
  return (row === null ? found?.columns[column] : found?.cells[row]?.[column]) ?? null;
}
