import type { PrepaidTax, PrepaidTaxFact } from '../../schema/generated/tax.ts';
import { regionFromKato, regionLabel } from '../../schema/regions.ts';
import type { PaymentRecord } from './client.ts';

/** Returns the payments with the names of their regions, the latest month first. */
export function toPrepaidTaxes(records: readonly PaymentRecord[]): PrepaidTax[] {
  return sortByMonth(records).map(({ receiptNumber, month, amountTiyn, paidOn, region }) => {
    const code = regionFromKato(region);
    return {
      receiptNumber,
      month,
      amountTiyn,
      paidOn,
      region: code === null ? null : { code, label: regionLabel(code) },
    };
  });
}

/** Returns the payments as facts, the latest month first; several may be for one month. */
export function toPrepaidTaxFacts(records: readonly PaymentRecord[]): PrepaidTaxFact[] {
  return sortByMonth(records).map(({ month, amountTiyn, paidOn }) => ({
    month,
    amountTiyn,
    paidOn,
  }));
}

function sortByMonth(records: readonly PaymentRecord[]): PaymentRecord[] {
  return [...records].sort(
    (one, other) =>
      other.month.localeCompare(one.month, 'en') ||
      other.receiptNumber.localeCompare(one.receiptNumber, 'en'),
  );
}
