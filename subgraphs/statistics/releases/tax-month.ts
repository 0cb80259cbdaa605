import { REGIONS, type RegionCode } from '../../../schema/regions.ts';
import { protectLinkedTables } from '../disclosure-control/index.ts';
import type { TaxOfRegion, TaxReport } from '../parse-tax-report.ts';
import type { ProtectedCounts } from './flow-month.ts';

/** Income tax of one month: regions in rows. What is withheld of payers is withheld of amounts. */
export interface TaxMonth {
  readonly month: string;
  readonly payers: ProtectedCounts;
  /** In tiyn, by region. */
  readonly amounts: readonly number[];
}

export const TAX_REGIONS = Object.keys(REGIONS) as readonly RegionCode[];

const NOTHING: TaxOfRegion = { payers: 0, amount: 0 };

export function toTaxMonth({ month, regions }: TaxReport, smallBelow: number): TaxMonth {
  const found = TAX_REGIONS.map((region) => regions.get(region) ?? NOTHING);
  const linked = { rows: found.map(({ payers }) => payers), tables: [] };
  return {
    month,
    payers: { linked, pattern: protectLinkedTables(linked, smallBelow) },
    amounts: found.map(({ amount }) => amount),
  };
}
