import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { ContractRecord, EmploymentClient, PermitRecord } from './client.ts';

const KEYS_PER_CALL = 300;

export interface EmploymentLoaders {
  /** The contracts of an IIN's holder. */
  readonly contracts: DataLoader<string, readonly ContractRecord[]>;
  /** The permits filed under one name; up to 300 names travel in one call. */
  readonly permits: DataLoader<string, readonly PermitRecord[]>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createEmploymentLoaders(
  client: EmploymentClient,
  { signal }: SubgraphContext,
): EmploymentLoaders {
  return {
    // The contracts' service takes one IIN a call: they are asked for at once.
    contracts: new DataLoader((iins) =>
      Promise.all(
        iins.map((iin) =>
          client
            .fetchContracts(iin, { signal })
            .catch((error: unknown) => (error instanceof Error ? error : new Error('failed'))),
        ),
      ),
    ),
    permits: new DataLoader((keys) => client.fetchPermits(keys, { signal }), {
      maxBatchSize: KEYS_PER_CALL,
    }),
  };
}
