import { type RegionCode, regionFromKato } from '../../schema/regions.ts';
import { type AgencyCall, AgencyError } from '../kit/agency-error.ts';

/** Who paid how much in one region. */
export interface TaxOfRegion {
  readonly payers: number;
  /** In tiyn. */
  readonly amount: number;
}

/** A month of the State Revenue Committee's report. */
export interface TaxReport {
  readonly month: string;
  readonly regions: ReadonlyMap<RegionCode, TaxOfRegion>;
}

const COLUMNS = 6;
const SPACES = /[\s\u00A0\u202F]/g;

/**
 * Reads the report: semicolons, spaces between groups of digits, a decimal comma, a last line that
 * adds up. Throws `AGENCY_SCHEMA_MISMATCH` about `call` where it has another form, is of another
 * month, or does not add up.
 */
export function parseTaxReport(text: string, month: string, call: AgencyCall): TaxReport {
  const refuse = (internalMessage: string) =>
    new AgencyError('AGENCY_SCHEMA_MISMATCH', call, { internalMessage });
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  if (header.split(';').length !== COLUMNS) throw refuse('header');
  const regions = new Map<RegionCode, TaxOfRegion>();
  let total: TaxOfRegion | undefined;
  for (const line of lines) {
    const cells = line.split(';');
    const [year, number, kato = '', , payers, amount] = cells;
    const figures = { payers: parseCount(payers), amount: parseTiyn(amount) };
    if (cells.length !== COLUMNS || total !== undefined) throw refuse('form of a line');
    if (figures.payers === null || figures.amount === null) throw refuse('figure');
    const found = { payers: figures.payers, amount: figures.amount };
    if (year === 'Итого') {
      total = found;
      continue;
    }
    const region = regionFromKato(kato);
    if (`${year}-${number?.padStart(2, '0')}` !== month) throw refuse('another month');
    if (region === null) throw refuse('region');
    const known = regions.get(region);
    // A line that comes twice is one; two that differ are none that could be trusted.
    if (known !== undefined && (known.payers !== found.payers || known.amount !== found.amount)) {
      throw refuse('two lines of a region');
    }
    regions.set(region, found);
  }
  const sum = (field: keyof TaxOfRegion) =>
    [...regions.values()].reduce((all, each) => all + each[field], 0);
  const addsUp = total?.payers === sum('payers') && total.amount === sum('amount');
  if (!addsUp || regions.size < 2) throw refuse('the sum');
  return { month, regions };
}

function parseCount(text: string | undefined): number | null {
  const digits = (text ?? '').replace(SPACES, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

function parseTiyn(text: string | undefined): number | null {
  const match = /^(\d{1,13}),(\d{2})$/.exec((text ?? '').replace(SPACES, ''));
  return match === null ? null : Number(`${match[1]}${match[2]}`);
}
