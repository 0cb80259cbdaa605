import type { Person, Resolvers } from '../../schema/generated/crossing.ts';
import {
  type ContextWith,
  readPageRequest,
  toConnection,
  todayInKazakhstan,
} from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { CrossingRecord } from './client.ts';
import type { CrossingLoaders } from './loaders.ts';
import {
  pairStays,
  selectCrossings,
  toBorderCrossing,
  toCrossingFact,
  toStay,
  toTravellersHeld,
} from './mapping.ts';

type CrossingContext = ContextWith<CrossingLoaders>;

/** Returns the resolvers; `now` tells until when a stay that goes on is counted. */
export function createCrossingResolvers(now: () => Date): Resolvers<CrossingContext> {
  return {
    Person: {
      __resolveReference: (reference) => reference as Person,
      async crossings(person, args, context) {
        readPageRequest(args);
        const records = await loadCrossings(person, context);
        return toConnection(selectCrossings(records, args).map(toBorderCrossing), args);
      },
      async stays(person, args, context) {
        readPageRequest(args);
        const records = await loadCrossings(person, context);
        return toConnection(pairStays(records, todayInKazakhstan(now())).map(toStay), args);
      },
      async crossingFacts(person, _args, context) {
        return selectCrossings(await loadCrossings(person, context), {}).map(toCrossingFact);
      },
      async heldByBerkut(person, _args, context) {
        return toTravellersHeld(await loadCrossings(person, context));
      },
    },
  };
}

function loadCrossings(
  person: Pick<Person, 'id'>,
  { loaders }: CrossingContext,
): Promise<readonly CrossingRecord[]> {
  return loaders.crossings.load(knownIdentifiers(person as PersonReference));
}
