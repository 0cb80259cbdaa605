/** Why a figure is withheld: it is small, or another one could be computed from it. */
export type Suppression = 'SMALL' | 'COMPLEMENTARY';

/** Counts by row and column: rows first. */
export type CountTable = readonly (readonly number[])[];

/**
 * The counts of one period that are released together: one list of rows, and tables that break each
 * row down by columns of their own. They share the rows and nothing else.
 *
 * Tables that are linked in this way are _decomposable_: whatever each table may be, given what is
 * shown of it, one population can be all of them at once as long as their rows agree. So each may be
 * protected by itself. A further table over the columns of two others would end that.
 */
export interface LinkedTables {
  readonly rows: readonly number[];
  readonly tables: readonly CountTable[];
}

/** What is withheld of one table; null is shown. */
export interface TablePattern {
  readonly columns: readonly (Suppression | null)[];
  readonly cells: readonly (readonly (Suppression | null)[])[];
}

/** What is withheld of linked tables; null is shown. */
export interface Pattern {
  readonly total: Suppression | null;
  readonly rows: readonly (Suppression | null)[];
  readonly tables: readonly TablePattern[];
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Returns the sum of each column. */
export function columnSums(table: CountTable): number[] {
  const width = table[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => sumOf(table.map((row) => row[column] ?? 0)));
}

/** Throws a RangeError for counts that are none, and for tables whose rows do not agree. */
export function assertLinked({ rows, tables }: LinkedTables): void {
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  if (rows.length < 2 || !rows.every(isCount)) throw new RangeError('expected counts of 2 rows');
  for (const table of tables) {
    const agrees = rows.every((count, row) => sumOf(table[row] ?? []) === count);
    const isWide = table.every((row) => row.length >= 2 && row.every(isCount));
    if (table.length !== rows.length || !agrees || !isWide) {
      throw new RangeError('expected tables of 2 columns whose rows add up to the same counts');
    }
  }
}
