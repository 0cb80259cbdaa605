import { lookupLabel } from '../../schema/code-lists/lookup-label.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { WORK_PERMIT_KINDS } from '../../schema/code-lists/work-permit-kinds.ts';
import { countryLabel } from '../../schema/country.ts';
import type {
  IncomeTaxStatistic,
  MigrationFlow,
  PermitStatistic,
} from '../../schema/generated/statistics.ts';
import { regionLabel } from '../../schema/regions.ts';
import { OTHER } from './client.ts';
import type { ReleasedFigures } from './released-figures.ts';
import type { FlowMonth } from './releases/flow-month.ts';
import type { PermitMonth } from './releases/permit-months.ts';
import type { TaxMonth } from './releases/tax-month.ts';
import type { SelectedCell } from './select-cells.ts';

const OTHER_COUNTRIES = { kk: 'Басқа елдер', ru: 'Другие страны', en: 'Other countries' };
const OTHER_PURPOSES = { kk: 'Басқа мақсаттар', ru: 'Другие цели', en: 'Other purposes' };

/** A cell of one month. */
export interface MonthCell<Month> {
  readonly month: Month;
  readonly cell: SelectedCell;
}

export function toMigrationFlow(
  { month: flows, cell }: MonthCell<FlowMonth>,
  figures: ReleasedFigures,
): MigrationFlow {
  const { month, revision, entries, exits, stock } = flows;
  const { CITIZENSHIP, PURPOSE, REGION } = cell.codes;
  return {
    month,
    citizenship: CITIZENSHIP === undefined ? null : toCitizenship(CITIZENSHIP),
    purpose: PURPOSE === undefined ? null : toPurpose(PURPOSE),
    region: toRegion(REGION),
    entries: figures.count('entries', month, entries, cell),
    exits: figures.count('exits', month, exits, cell),
    stock: figures.stock(month, stock, cell),
    revision,
  };
}

export function toPermitStatistic(
  { month: { month, permits }, cell }: MonthCell<PermitMonth>,
  figures: ReleasedFigures,
): PermitStatistic {
  const { REGION, KIND } = cell.codes;
  return {
    month,
    region: toRegion(REGION),
    kind: KIND === undefined ? null : { code: KIND, label: lookupLabel(WORK_PERMIT_KINDS, KIND) },
    permits: figures.count('permits', month, permits, cell),
  };
}

export function toIncomeTaxStatistic(
  { month: tax, cell }: MonthCell<TaxMonth>,
  figures: ReleasedFigures,
): IncomeTaxStatistic {
  return {
    month: tax.month,
    region: toRegion(cell.codes.REGION),
    payers: figures.count('payers', tax.month, tax.payers, cell),
    amount: figures.amount(tax, cell),
  };
}

function toCitizenship(code: string) {
  return { code, label: code === OTHER ? OTHER_COUNTRIES : countryLabel(code) };
}

function toPurpose(code: string) {
  return { code, label: code === OTHER ? OTHER_PURPOSES : lookupLabel(PURPOSES_OF_ARRIVAL, code) };
}

function toRegion(code: string | undefined) {
  return code === undefined ? null : { code, label: regionLabel(code) };
}
