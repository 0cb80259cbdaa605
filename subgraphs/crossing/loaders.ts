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
    // Berkut has no call for several people: they are asked for at once, one exchange each.
    crossings: new DataLoader(
      (people) =>
        Promise.all(
          people.map((asked) =>
            client
              .fetchCrossings(asked, { correlationId: requestId, signal })
              .catch((error: unknown) => (error instanceof Error ? error : new Error('failed'))),
          ),
        ),
      { cacheKeyFn: (asked) => JSON.stringify(asked) },
    ),
  };
}
