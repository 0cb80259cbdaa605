import DataLoader from 'dataloader';
import type { Bin } from '../../schema/bin.ts';
import type { SubgraphContext } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import { type ApplicationClient, BATCH_MAX } from './client.ts';
import type { ApplicationRecord } from './records.ts';

export interface ApplicationLoaders {
  /** The applications about a person; up to 100 persons travel in one call. */
  readonly ofPersons: DataLoader<KnownIdentifiers, readonly ApplicationRecord[], string>;
  /** The applications of an employer; up to 100 employers travel in one call. */
  readonly ofEmployers: DataLoader<Bin, readonly ApplicationRecord[]>;
  /** An application by its number; up to 100 travel in one call. */
  readonly numbered: DataLoader<string, ApplicationRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createApplicationLoaders(
  client: ApplicationClient,
  { signal }: SubgraphContext,
): ApplicationLoaders {
  const maxBatchSize = BATCH_MAX;
  return {
    ofPersons: new DataLoader((persons) => client.fetchOfPersons(persons, signal), {
      maxBatchSize,
      cacheKeyFn: (person) => JSON.stringify(person),
    }),
    ofEmployers: new DataLoader((bins) => client.fetchOfEmployers(bins, signal), { maxBatchSize }),
    numbered: new DataLoader((numbers) => client.fetchByNumber(numbers, signal), { maxBatchSize }),
  };
}
