import iconv from 'iconv-lite';
import {
  bytesAnswer,
  type LegacyRoute,
  type RestCheck,
  RestRefusal,
  restRoute,
} from '../kit/index.ts';
import { regionRevenues } from './region-revenue.ts';
import { writeCount, writeTenge } from './write-tenge.ts';

const HEADER = 'Год;Месяц;Код КАТО;Регион;Плательщиков;Сумма ИПН, тенге';
const FIRST_MONTH = '2024-01';

/**
 * Returns the route of the report by region: `GET /reports/income-tax-by-region.csv?year=&month=`,
 * in windows-1251, for months that were over on the day of the simulation.
 */
export function regionReportRoute(today: string, checks: readonly RestCheck[]): LegacyRoute {
  return restRoute({
    method: 'GET',
    path: '/reports/income-tax-by-region.csv',
    checks,
    answer({ query }) {
      const year = readNumber(query, 'year', 2000, 2099);
      const month = readNumber(query, 'month', 1, 12);
      const printed = `${year}-${String(month).padStart(2, '0')}`;
      if (printed < FIRST_MONTH || printed >= today.slice(0, 7)) {
        throw new RestRefusal(404, 'NOT_READY', 'there is no report of that month');
      }
      const csv = toCsv(year, month);
      return bytesAnswer('text/csv; charset=windows-1251', iconv.encode(csv, 'windows-1251'));
    },
  });
}

function readNumber(query: URLSearchParams, name: string, min: number, max: number): number {
  const text = query.get(name) ?? '';
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new RestRefusal(400, 'BAD_PARAMETER', `${name} is not one of ${min} to ${max}`);
}

function toCsv(year: number, month: number): string {
  const regions = regionRevenues(year, month);
  const rows = regions.map(({ kato, name, payers, amountTiyn }) =>
    [year, month, kato, name, writeCount(payers), writeTenge(amountTiyn)].join(';'),
  );
  const payers = regions.reduce((sum, each) => sum + each.payers, 0);
  const amount = regions.reduce((sum, each) => sum + each.amountTiyn, 0);
  const total = ['Итого', '', '', '', writeCount(payers), writeTenge(amount)].join(';');
  return [HEADER, ...rows, total, ''].join('\r\n');
}
