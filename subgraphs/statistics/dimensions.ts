import type { FlowMonth } from './releases/flow-month.ts';
import { PERMIT_KIND_CODES, PERMIT_REGIONS } from './releases/permit-months.ts';
import { TAX_REGIONS } from './releases/tax-month.ts';
import type { Dimension } from './select-cells.ts';

/** By what entries, exits and stock of a month are broken down; of null, without values. */
export function flowDimensions(month: Pick<FlowMonth, 'classification'> | null): Dimension[] {
  const { citizenship = [], purpose = [], region = [] } = month?.classification ?? {};
  return [
    { name: 'CITIZENSHIP', codes: citizenship, table: null },
    { name: 'PURPOSE', codes: purpose, table: 0 },
    { name: 'REGION', codes: region, table: 1 },
  ];
}

/** By what permits are broken down. */
export const PERMIT_DIMENSIONS: readonly Dimension[] = [
  { name: 'REGION', codes: PERMIT_REGIONS, table: null },
  { name: 'KIND', codes: PERMIT_KIND_CODES, table: 0 },
];

/** By what income tax is broken down. */
export const TAX_DIMENSIONS: readonly Dimension[] = [
  { name: 'REGION', codes: TAX_REGIONS, table: null },
];
