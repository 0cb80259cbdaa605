import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { CrossingClient, CrossingRecord, TravellerIdentifiers } from './client.ts';

export interface CrossingLoaders {
  /** All crossings of a person: one exchange per person, however many fields need them. */
  readonly crossings: DataLoader<TravellerIdentifiers, readonly CrossingRecord[], string>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createCrossingLoaders(
  client: CrossingClient,
  { requestId, signal }: SubgraphContext,
): CrossingLoaders {
  return {
    // Berkut has no call for several people. A batch would make every person wait for the slowest,
    // and then all be answered in one turn of the event loop.
    crossings: new DataLoader(
      ([asked]) =>
        Promise.all([
          client.fetchCrossings(asked as TravellerIdentifiers, {
            correlationId: requestId,
            signal,
          }),
        ]),
      { batch: false, cacheKeyFn: (asked) => JSON.stringify(asked) },
    ),
  };
}
