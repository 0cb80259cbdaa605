/** A cell that may be withheld: it joins its row and its column. */
export interface SpareCell {
  readonly row: number;
  readonly column: number;
  /** What is lost where it is withheld. */
  readonly count: number;
}

/** Rows and columns that have to be joined. */
export interface RequiredLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Returns cells that join all required lines into one tree, the least counts first (Kruskal), without
 * branches that lead to lines that nobody requires. Null where they cannot be joined.
 */
export function findSpanningCells(
  spare: readonly SpareCell[],
  required: RequiredLines,
): readonly SpareCell[] | null {
  const names = [...[...required.rows].map(rowName), ...[...required.columns].map(columnName)];
  const joined = new Map<string, string>();
  const find = (line: string): string => {
    const above = joined.get(line);
    return above === undefined ? line : find(above);
  };
  const forest = spare
    .toSorted((one, other) => one.count - other.count)
    .filter((cell) => {
      const [row, column] = [find(rowName(cell.row)), find(columnName(cell.column))];
      if (row === column) return false;
      joined.set(row, column);
      return true;
    });
  if (new Set(names.map(find)).size > 1) return null;
  const root = names[0] === undefined ? null : find(names[0]);
  return prune(
    forest.filter(({ row }) => find(rowName(row)) === root),
    new Set(names),
  );
}

/** Takes away, until none is left, cells at the end of a branch that no required line needs. */
function prune(tree: readonly SpareCell[], required: ReadonlySet<string>): readonly SpareCell[] {
  const degree = new Map<string, number>();
  for (const line of tree.flatMap(linesOf)) degree.set(line, (degree.get(line) ?? 0) + 1);
  const kept = tree.filter((cell) =>
    linesOf(cell).every((line) => required.has(line) || (degree.get(line) ?? 0) > 1),
  );
  return kept.length === tree.length ? kept : prune(kept, required);
}

function linesOf({ row, column }: SpareCell): readonly [string, string] {
  return [rowName(row), columnName(column)];
}

function rowName(row: number): string {
  return `row ${row}`;
}

function columnName(column: number): string {
  return `column ${column}`;
}
