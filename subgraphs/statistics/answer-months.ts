import { type Connection, readPageRequest, toConnectionPage } from '../kit/index.ts';
import type { MonthCell } from './mapping.ts';
import { readMonths } from './read-months.ts';
import { type Dimension, type Question, selectCells } from './select-cells.ts';

/** A page of figures can be a year of a table. */
const FIRST_MAX = 1_000;

/** What a question over months is answered with. */
export interface MonthsAnswer<Month, Node> {
  readonly args: {
    readonly from: string;
    readonly to: string;
    readonly first?: number | null;
    readonly after?: string | null;
  };
  readonly question: Question;
  /** Returns each month; null where there is none. */
  readonly loadMany: (months: readonly string[]) => Promise<readonly (Month | null)[]>;
  /** How a month is broken down; of null, what it may be broken down by at all. */
  readonly dimensionsOf: (month: Month | null) => readonly Dimension[];
  readonly toNode: (cell: MonthCell<Month>) => Node;
}

/**
 * Returns the page that is asked for, months in their order, and which of them are missing. Every cell
 * of a classification is there, also where nobody is in it: what is left out would tell, too.
 *
 * Throws BAD_USER_INPUT for months, a page or a question that are none, before anything is fetched.
 */
export async function answerMonths<Month, Node>({
  args,
  question,
  loadMany,
  dimensionsOf,
  toNode,
}: MonthsAnswer<Month, Node>): Promise<Connection<Node> & { readonly missingMonths: string[] }> {
  const months = readMonths(args);
  const { offset, limit } = readPageRequest({ first: 100, ...args }, FIRST_MAX);
  selectCells(dimensionsOf(null), question);
  const loaded = await loadMany(months);
  const cells = loaded.flatMap((month) =>
    month === null
      ? []
      : selectCells(dimensionsOf(month), question).map((cell) => ({ month, cell })),
  );
  const end = offset + limit;
  const page = toConnectionPage(cells.slice(offset, end).map(toNode), {
    offset,
    hasNextPage: end < cells.length,
  });
  return { ...page, missingMonths: months.filter((_, index) => loaded[index] === null) };
}
