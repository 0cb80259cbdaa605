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

/** What an attacker knows of a sum of counts, such as `x1 + x2`; `null` is no bound. */
export interface Knowledge {
  readonly sum: string;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What an attacker knows of a cell. */
export interface CellKnowledge {
  readonly address: CellAddress;
  readonly lower: number;
  readonly upper: number | null;
}

/**
 * Returns the least and the greatest whole number that a sum can be, as an integer program finds
 * them: all counts are whole and not negative. No attacker can know more from the same knowledge.
 */
export function solveInterval(goal: string, knowledge: readonly Knowledge[]): Interval {
  const constraints = knowledge.flatMap(({ sum, lower, upper }) => [
    ...(lower === null ? [] : [`${sum} >= ${lower}`]),
    ...(upper === null ? [] : [`${sum} <= ${upper}`]),
  ]);
  const names = new Set(constraints.concat(goal).flatMap((text) => text.match(/[a-z]\w*/g) ?? []));
  const solve = (sense: 'Minimize' | 'Maximize') => {
    const program = [
      sense,
      ` goal: ${goal}`,
      'Subject To',
      ...constraints.map((constraint, index) => ` c${index}: ${constraint}`),
      'Generals',
      ` ${[...names].join(' ')}`,
      'End',
    ].join('\n');
    const { Status, ObjectiveValue } = highs.solve(program, { output_flag: false });
    if (Status === 'Optimal') return Math.round(ObjectiveValue);
    if (/nbounded/.test(Status)) return Number.POSITIVE_INFINITY;
    throw new Error(`expected knowledge that can be true, but got: ${Status}`);
  };
  return { lower: solve('Minimize'), upper: solve('Maximize') };
}

/**
 * Returns what somebody can find out of a cell who knows this much of others. Two tables are taken for
 * the faces of one cube of people, so that what holds for people holds for the tables.
 */
export function attackCell(
  linked: LinkedTables,
  known: readonly CellKnowledge[],
  target: CellAddress,
): Interval {
  const knowledge = known.map(({ address, lower, upper }) => ({
    sum: writeSum(linked, address),
    lower,
    upper,
  }));
  return solveInterval(writeSum(linked, target), knowledge);
}

/**
 * Returns what a release tells to an attacker who is stronger than any reader: shown counts are known
 * unrounded, and of what is withheld beside something shown it is known that it is not small.
 */
export function knowledgeOf(
  linked: LinkedTables,
  pattern: Pattern,
  smallBelow: number,
): CellKnowledge[] {
  return allCells(linked).map((address) => {
    const suppression = suppressionAt(pattern, address);
    const count = countAt(linked, address);
    if (suppression === null) return { address, lower: count, upper: count };
    if (suppression === 'SMALL') return { address, lower: 0, upper: smallBelow - 1 };
    return { address, lower: isBesideShown(pattern, address) ? smallBelow : 0, upper: null };
  });
}

/** Returns the address of every count of a release. */
export function allCells({ rows, tables }: LinkedTables): CellAddress[] {
  const none = { row: null, table: null, column: null };
  const everyRow = rows.map((_, row) => row);
  const ofTables = tables.flatMap((cells, table) =>
    (cells[0] ?? []).flatMap((_, column) =>
      [null, ...everyRow].map((row) => ({ row, table, column })),
    ),
  );
  return [none, ...everyRow.map((row) => ({ ...none, row })), ...ofTables];
}

function writeSum({ rows, tables }: LinkedTables, { row, table, column }: CellAddress): string {
  const range = (size: number, fixed: number | null) =>
    fixed === null ? Array.from({ length: size }, (_, index) => index) : [fixed];
  const widthOf = (each: number) => tables[each]?.[0]?.length ?? 1;
  return range(rows.length, row)
    .flatMap((i) =>
      range(widthOf(0), table === 0 ? column : null).flatMap((j) =>
        range(widthOf(1), table === 1 ? column : null).map((k) => `x${i}_${j}_${k}`),
      ),
    )
    .join(' + ');
}

/** Whether each line through a withheld count has other figures than complementary ones. */
function isBesideShown(pattern: Pattern, { row, table, column }: CellAddress): boolean {
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
