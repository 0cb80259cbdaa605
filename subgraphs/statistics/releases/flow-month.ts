import type { FlowClassification, FlowRow } from '../client.ts';
import {
  type LinkedTables,
  type Pattern,
  protectLinkedTables,
  sumOf,
} from '../disclosure-control/index.ts';

/** Counts of one month, and what is withheld of them. */
export interface ProtectedCounts {
  readonly linked: LinkedTables;
  readonly pattern: Pattern;
}

/** One month of entries, exits and stock: citizenships in rows, purposes and regions in columns. */
export interface FlowMonth {
  readonly month: string;
  readonly revision: number;
  readonly classification: FlowClassification;
  readonly entries: ProtectedCounts;
  readonly exits: ProtectedCounts;
  readonly stock: LinkedTables;
}

/** The rows of one month, of its latest revision. */
export interface FlowRows {
  readonly byPurpose: readonly FlowRow[];
  readonly byRegion: readonly FlowRow[];
}

/**
 * Makes a month of its rows; cells without a row have nothing in them, rows that come twice are one.
 *
 * Throws a RangeError where the two tables do not add up to the same citizenships.
 */
export function toFlowMonth(
  month: string,
  revision: number,
  { byPurpose, byRegion }: FlowRows,
  classification: FlowClassification,
  smallBelow: number,
): FlowMonth {
  const link = (measure: 'entries' | 'exits' | 'stock'): LinkedTables => {
    const tables = [
      tabulate(byPurpose, measure, classification.citizenship, classification.purpose, 'purpose'),
      tabulate(byRegion, measure, classification.citizenship, classification.region, 'region'),
    ];
    return { rows: (tables[0] ?? []).map(sumOf), tables };
  };
  const protect = (measure: 'entries' | 'exits'): ProtectedCounts => {
    const linked = link(measure);
    return { linked, pattern: protectLinkedTables(linked, smallBelow) };
  };
  return {
    month,
    revision,
    classification,
    entries: protect('entries'),
    exits: protect('exits'),
    stock: link('stock'),
  };
}

function tabulate(
  rows: readonly FlowRow[],
  measure: 'entries' | 'exits' | 'stock',
  rowCodes: readonly string[],
  columnCodes: readonly string[],
  column: 'purpose' | 'region',
): number[][] {
  const counts = new Map(rows.map((row) => [`${row.citizenship} ${row[column]}`, row[measure]]));
  return rowCodes.map((rowCode) =>
    columnCodes.map((columnCode) => counts.get(`${rowCode} ${columnCode}`) ?? 0),
  );
}
