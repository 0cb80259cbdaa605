import type { Resolvers } from '../../schema/generated/lodging.ts';
import {
  type ContextWith,
  type RecordHooks,
  readPageRequest,
  toConnection,
  toConnectionPage,
  todayInKazakhstan,
} from '../kit/index.ts';
import { knownIdentifiers, type PersonReference } from '../kit/known-identifiers.ts';
import type { LodgingClient } from './client.ts';
import type { LodgingLoaders } from './loaders.ts';
import { isGuest, sortStays, toGuestHeld, toHotel, toHotelGuest, toHotelStay } from './mapping.ts';

const WORKLIST_MAX = 1_000;

/** A hotel's own list holds its own guests. */
export const LODGING_ACCESS: RecordHooks = {
  'Query.hotelGuests': {
    isCase: ({ hotelId }, requester) => requester.hotelId !== null && hotelId === requester.hotelId,
  },
};

/** Returns how the subgraph's fields are answered; `now` tells who is a guest. */
export function createLodgingResolvers(
  client: LodgingClient,
  now: () => Date,
): Resolvers<ContextWith<LodgingLoaders>> {
  return {
    Query: {
      async hotelGuests(_query, { hotelId, ...args }, { signal }) {
        const page = readPageRequest(args, WORKLIST_MAX);
        const found = await client.fetchGuests(hotelId, page, { signal });
        if (found === null) return null;
        const { guests, total } = found;
        return toConnectionPage(guests.map(toHotelGuest), {
          offset: page.offset,
          hasNextPage: page.offset + page.limit < total,
        });
      },
    },
    Person: {
      __resolveReference: (reference) => reference,
      async hotelStays(person, args, { loaders }) {
        readPageRequest(args);
        const stays = await loaders.stays.load(knownIdentifiers(person as PersonReference));
        return toConnection(sortStays(stays).map(toHotelStay), args);
      },
      async heldByEqonaq(person, _args, { loaders }) {
        const stays = await loaders.stays.load(knownIdentifiers(person as PersonReference));
        return sortStays(stays).map(toGuestHeld);
      },
      async isGuestOf(person, { hotelId }, { loaders }) {
        const stays = await loaders.stays.load(knownIdentifiers(person as PersonReference));
        return isGuest(stays, hotelId, todayInKazakhstan(now()));
      },
    },
    Hotel: {
      async __resolveReference({ id }, { loaders }) {
        const hotel = await loaders.hotels.load(id);
        return hotel === null ? null : toHotel(hotel);
      },
    },
  };
}
