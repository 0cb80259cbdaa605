import DataLoader from 'dataloader';
import type { Iin } from '../../schema/iin.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { type AppealClient, type AppealRecord, BATCH_MAX } from './client.ts';

export interface AccessLoaders {
  /** The appeals about a person; up to 100 persons travel in one call. */
  readonly appeals: DataLoader<Iin, readonly AppealRecord[]>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createAccessLoaders(
  client: AppealClient,
  { signal }: SubgraphContext,
): AccessLoaders {
  return {
    appeals: new DataLoader((iins) => client.fetchAppeals(iins, signal), {
      maxBatchSize: BATCH_MAX,
    }),
  };
}
