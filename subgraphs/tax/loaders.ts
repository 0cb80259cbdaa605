import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { PaymentRecord, TaxClient } from './client.ts';

const IINS_PER_CALL = 100;

export interface TaxLoaders {
  /** The payments of an IIN's holder; up to 100 travel in one call. */
  readonly payments: DataLoader<string, readonly PaymentRecord[]>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createTaxLoaders(client: TaxClient, { signal }: SubgraphContext): TaxLoaders {
  return {
    payments: new DataLoader((iins) => client.fetchPayments(iins, { signal }), {
      maxBatchSize: IINS_PER_CALL,
    }),
  };
}
