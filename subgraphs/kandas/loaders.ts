import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { KandasClient, KandasRecord } from './client.ts';

const IINS_PER_CALL = 100;

export interface KandasLoaders {
  /** The status of an IIN's holder; up to 100 travel in one call. */
  readonly statuses: DataLoader<string, KandasRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createKandasLoaders(
  client: KandasClient,
  { signal }: SubgraphContext,
): KandasLoaders {
  return {
    statuses: new DataLoader((iins) => client.fetchStatuses(iins, { signal }), {
      maxBatchSize: IINS_PER_CALL,
    }),
  };
}
