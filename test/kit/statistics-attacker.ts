import { createRequire } from 'node:module';
import {
  type CellAddress,
  countAt,
  type LinkedTables,
  type Pattern,
  type Suppression,
  suppressionAt,
} from '../../subgraphs/statistics/disclosure-control/index.ts';

// The package's types take its ES module for a CommonJS one.
const loadHighs = createRequire(import.meta.url)('highs') as typeof import('highs')['default'];
const highs = await loadHighs();

/** What an attacker still holds possible of a count. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** An attacker who knows a release, exactly, and who has a solver of integer programs. */
export interface Attacker {
  /** Returns the least and the greatest count of a cell, a row or a column that may be. */
  attack(target: CellAddress): Interval;
}

interface Limits {
  readonly lower: number;
  readonly upper: number | null;
}

/**
 * Makes the attacker of linked tables of which `pattern` is withheld. Two tables are taken for the
 * faces of one cube of people, so that what holds for people holds for the tables.
 *
 * The attacker is stronger than a reader: shown counts are known unrounded, and of what is withheld
 * beside something shown it is known that it is not small.
 */
export function createAttacker(
  { rows, tables }: LinkedTables,
  pattern: Pattern,
  smallBelow: number,
): Attacker {
  const constraints: string[] = [];
  const targets = allTargets({ rows, tables });
  for (const target of targets) {
    const { lower, upper } = limitsOf(target);
    const sum = writeSum(target);
    constraints.push(`${sum} >= ${lower}`);
    if (upper !== null) constraints.push(`${sum} <= ${upper}`);
  }
  const total = rows.reduce((sum, count) => sum + count, 0);
  constraints.push(
    `${people(null, null, null).join(' + ')} ${pattern.total === null ? '=' : '<='} ${pattern.total === null ? total : smallBelow - 1}`,
  );

  function people(row: number | null, first: number | null, second: number | null): string[] {
    const range = (size: number, fixed: number | null) =>
      fixed === null ? Array.from({ length: size }, (_, index) => index) : [fixed];
    const width = (table: number) => tables[table]?.[0]?.length ?? 1;
    return range(rows.length, row).flatMap((i) =>
      range(width(0), first).flatMap((j) => range(width(1), second).map((k) => `x${i}_${j}_${k}`)),
    );
  }

  function writeSum({ table, row, column }: CellAddress): string {
    return people(row, table === 0 ? column : null, table === 1 ? column : null).join(' + ');
  }

  function limitsOf(target: CellAddress): Limits {
    const suppression = suppressionAt(pattern, target);
    if (suppression === null) {
      const count = countAt({ rows, tables }, target);
      return { lower: count, upper: count };
    }
    if (suppression === 'SMALL') return { lower: 0, upper: smallBelow - 1 };
    return { lower: isBesideShown(pattern, target) ? smallBelow : 0, upper: null };
  }

  function solve(sense: 'Minimize' | 'Maximize', target: CellAddress): number {
    const program = [
      sense,
      ` goal: ${writeSum(target)}`,
      'Subject To',
      ...constraints.map((constraint, index) => ` c${index}: ${constraint}`),
      'Generals',
      ` ${people(null, null, null).join(' ')}`,
      'End',
    ].join('\n');
    const solution = highs.solve(program, { output_flag: false });
    if (solution.Status === 'Optimal') return Math.round(solution.ObjectiveValue);
    if (/nbounded/.test(solution.Status)) return Number.POSITIVE_INFINITY;
    throw new Error(`expected a solution, but got ${solution.Status}`);
  }

  return {
    attack: (target) => ({ lower: solve('Minimize', target), upper: solve('Maximize', target) }),
  };
}

/** Returns every count of a release but its total. */
export function allTargets({ rows, tables }: LinkedTables): CellAddress[] {
  const ofRows = rows.map((_, row) => ({ table: null, row, column: null }));
  const ofTables = tables.flatMap((cells, table) => {
    const columns = (cells[0] ?? []).map((_, column) => column);
    return [null, ...rows.map((_, row) => row)].flatMap((row) =>
      columns.map((column) => ({ table, row, column })),
    );
  });
  return [...ofRows, ...ofTables];
}

/** Whether each line through a withheld count has other figures than complementary ones. */
function isBesideShown(pattern: Pattern, { table, row, column }: CellAddress): boolean {
  const isMixed = (line: readonly (Suppression | null)[]) =>
    line.some((suppression) => suppression !== 'COMPLEMENTARY');
  if (table === null || column === null) return isMixed(pattern.rows);
  const found = pattern.tables[table];
  if (found === undefined) return false;
  if (row === null) return isMixed(found.columns);
  return (
    isMixed(found.cells[row] ?? []) && isMixed(found.cells.map((line) => line[column] ?? null))
  );
}
