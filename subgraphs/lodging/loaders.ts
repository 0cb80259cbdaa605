import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import type { HotelRecord, LodgingClient, StayRecord } from './client.ts';

const PERSONS_PER_CALL = 100;

export interface LodgingLoaders {
  /** All stays of a person; up to 100 persons travel in one call. */
  readonly stays: DataLoader<KnownIdentifiers, readonly StayRecord[], string>;
  /** A hotel by its number. */
  readonly hotels: DataLoader<string, HotelRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createLodgingLoaders(
  client: LodgingClient,
  { signal }: SubgraphContext,
): LodgingLoaders {
  return {
    stays: new DataLoader((persons) => client.fetchStays(persons, { signal }), {
      maxBatchSize: PERSONS_PER_CALL,
      cacheKeyFn: (person) => JSON.stringify(person),
    }),
    // eQonaq has no call for several hotels.
    hotels: new DataLoader((ids) =>
      Promise.all(
        ids.map((id) =>
          client
            .fetchHotel(id, { signal })
            .catch((error: unknown) => (error instanceof Error ? error : new Error('failed'))),
        ),
      ),
    ),
  };
}
