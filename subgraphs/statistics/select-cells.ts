import { GraphQLError } from 'graphql';
import type { CellAddress } from './disclosure-control/index.ts';

/** One of the ways in which counts are broken down. */
export interface Dimension {
  /** As the schema names it in `by`: `CITIZENSHIP`. */
  readonly name: string;
  /** Its values, in the order of rows or columns. */
  readonly codes: readonly string[];
  /** The table whose columns they are; null for the rows that all tables share. */
  readonly table: number | null;
}

/** What is asked of each month. */
export interface Question {
  readonly by: readonly string[];
  /** By dimension: which of its values are wanted; null or missing for all. */
  readonly filter: Readonly<Record<string, readonly string[] | null | undefined>>;
}

/** A count that is asked for, and what it is a count of. */
export interface SelectedCell {
  readonly address: CellAddress;
  /** The value of each dimension by which it is broken down. */
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * Returns the cells that answer a question, rows first. Values are never added up: each is a cell that
 * everybody gets who asks for it, so that no two questions have an answer of their own between them.
 *
 * Throws BAD_USER_INPUT for dimensions that do not go together, and where more than one value is named
 * of what the figures are not broken down by.
 */
export function selectCells(
  dimensions: readonly Dimension[],
  { by, filter }: Question,
): readonly SelectedCell[] {
  const used = dimensions.flatMap((dimension) => {
    const wanted = filter[dimension.name];
    const isBroken = by.includes(dimension.name);
    if (!isBroken && (wanted === null || wanted === undefined)) return [];
    if (!isBroken && wanted?.length !== 1) {
      throw badInput(`Expected one value of ${dimension.name}, or ${dimension.name} in "by".`);
    }
    const indexes = dimension.codes
      .map((code, index) => ({ code, index }))
      .filter(({ code }) => wanted?.includes(code) ?? true);
    return [{ ...dimension, indexes }];
  });
  const columns = used.filter(({ table }) => table !== null);
  if (columns.length > 1) {
    const names = columns.map(({ name }) => name).join(' and ');
    throw badInput(`Expected figures by one of ${names}: these are not counted together.`);
  }
  return used
    .toSorted((one, other) => (one.table ?? -1) - (other.table ?? -1))
    .reduce<readonly SelectedCell[]>(
      (cells, { name, table, indexes }) =>
        cells.flatMap(({ address, codes }) =>
          indexes.map(({ code, index }) => ({
            address:
              table === null ? { ...address, row: index } : { ...address, table, column: index },
            codes: { ...codes, [name]: code },
          })),
        ),
      [{ address: { row: null, table: null, column: null }, codes: {} }],
    );
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
