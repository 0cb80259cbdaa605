import { indexesInTiyn, monthsBetween } from '../monthly-index.ts';
import type { InventedTaxPrepayment } from '../records/tax-records.ts';

/**
 * Returns the tax of a labour immigrant of the cast for each month between two days, paid on the
 * month's first day, or for later months on the day `paidBy`; nothing for the last `unpaid` months.
 */
export function castPrepayments(
  member: string,
  period: { readonly from: string; readonly to: string; readonly paidBy: string },
  region: string,
  unpaid = 0,
): InventedTaxPrepayment[] {
  const months = monthsBetween(period.from, period.to);
  return months.slice(0, months.length - unpaid).map((month, at) => ({
    receiptNumber: `TX-${member}-${at + 1}`,
    month,
    amountTiyn: indexesInTiyn(2, month),
    paidOn: `${month}-01` < period.paidBy ? `${month}-01` : period.paidBy,
    region,
  }));
}
