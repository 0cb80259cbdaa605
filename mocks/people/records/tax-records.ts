/** Income tax that a labour immigrant paid ahead for one month, as the revenue committee has it. */
export interface InventedTaxPrepayment {
  /** The receipt: `TX-` number of the person `-` ordinal; unique. */
  readonly receiptNumber: string;
  /** The month it is paid for: `2026-11`. */
  readonly month: string;
  readonly amountTiyn: number;
  readonly paidOn: string;
  /** Where it was paid: ISO 3166-2. */
  readonly region: string;
}
