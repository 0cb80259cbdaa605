import {
  type CellDraw,
  countAt,
  type DisclosureRules,
  type LinkedTables,
  type ReleasedFigure,
  releaseCount,
  releaseStock,
  roundByDraw,
  suppressionAt,
} from './disclosure-control/index.ts';
import type { ProtectedCounts } from './releases/flow-month.ts';
import type { TaxMonth } from './releases/tax-month.ts';
import type { SelectedCell } from './select-cells.ts';

/** A hundred thousand tiyn, 1,000 tenge. */
const AMOUNTS_ROUND_TO = 100_000;

/** The only way out for a count: what may be shown of one cell of one month. */
export interface ReleasedFigures {
  readonly rules: DisclosureRules;
  count(
    measure: string,
    month: string,
    counts: ProtectedCounts,
    cell: SelectedCell,
  ): ReleasedFigure;
  stock(month: string, linked: LinkedTables, cell: SelectedCell): ReleasedFigure;
  /** In tiyn, rounded to 1,000 tenge; withheld where the number of payers is. */
  amount(tax: TaxMonth, cell: SelectedCell): ReleasedFigure;
}

/** Makes the figures; each is drawn by what it is a figure of, and by nothing of the question. */
export function createReleasedFigures(draw: CellDraw, rules: DisclosureRules): ReleasedFigures {
  const drawFor = (measure: string, month: string, { codes }: SelectedCell) => {
    const coordinates = Object.entries(codes).map(([name, code]) => `${name}=${code}`);
    return draw([measure, month, ...coordinates.toSorted()].join(' '));
  };
  return {
    rules,
    count(measure, month, { linked, pattern }, cell) {
      const suppression = suppressionAt(pattern, cell.address);
      const count = countAt(linked, cell.address);
      return releaseCount(count, suppression, drawFor(measure, month, cell), rules);
    },
    stock: (month, linked, cell) =>
      releaseStock(countAt(linked, cell.address), drawFor('stock', month, cell), rules),
    amount({ month, payers, amounts }, cell) {
      const suppression = suppressionAt(payers.pattern, cell.address);
      if (suppression !== null) return { value: null, suppression };
      const amount = countAt({ rows: amounts, tables: [] }, cell.address);
      const value = roundByDraw(amount, drawFor('amount', month, cell), AMOUNTS_ROUND_TO);
      return { value, suppression: null };
    },
  };
}
