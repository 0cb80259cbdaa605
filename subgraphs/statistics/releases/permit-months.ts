import { WORK_PERMIT_KINDS } from '../../../schema/code-lists/work-permit-kinds.ts';
import { REGIONS } from '../../../schema/regions.ts';
import type { PermitRow } from '../client.ts';
import { protectLinkedTables, sumOf } from '../disclosure-control/index.ts';
import type { ProtectedCounts } from './flow-month.ts';

/** Permits of one month: regions in rows, kinds in columns. */
export interface PermitMonth {
  readonly month: string;
  readonly permits: ProtectedCounts;
}

export const PERMIT_REGIONS: readonly string[] = Object.keys(REGIONS);
export const PERMIT_KIND_CODES: readonly string[] = Object.keys(WORK_PERMIT_KINDS);

/**
 * Makes each month of its rows; null for a month without rows. A row that comes twice is one.
 *
 * Throws a RangeError for a region or a kind that nobody knows: what is not in a table would be missing
 * in its sums.
 */
export function toPermitMonths(
  months: readonly string[],
  rows: readonly PermitRow[],
  smallBelow: number,
): readonly (PermitMonth | null)[] {
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  return months.map((month) => {
    const found = byMonth.get(month);
    if (found === undefined) return null;
    const counts = new Map(found.map((row) => [cellName(row.region, row.kind), row.issued]));
    const cells = PERMIT_REGIONS.map((region) =>
      PERMIT_KIND_CODES.map((kind) => counts.get(cellName(region, kind)) ?? 0),
    );
    const known = new Set(
      PERMIT_REGIONS.flatMap((region) => PERMIT_KIND_CODES.map((kind) => cellName(region, kind))),
    );
    if ([...counts.keys()].some((cell) => !known.has(cell))) {
      throw new RangeError('expected regions and kinds that are known');
    }
    const linked = { rows: cells.map(sumOf), tables: [cells] };
    return { month, permits: { linked, pattern: protectLinkedTables(linked, smallBelow) } };
  });
}

function cellName(region: string, kind: string): string {
  return `${region} ${kind}`;
}
