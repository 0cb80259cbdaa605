import { HOTELS, type InventedHotel } from './hotels.ts';
import { PLACES } from './places.ts';
import { indexOfStanding } from './population.ts';

/** How many arrivals a region's worklist holds, and how many guests a hotel has. */
export const ARRIVALS_PER_REGION = 300;
export const GUESTS_PER_HOTEL = 150;

/** How many of them are of the cast. */
export const CAST_ARRIVALS: Readonly<Record<string, number>> = { 'KZ-75': 1 };
export const CAST_GUESTS: Readonly<Record<string, number>> = { 2037: 1 };

/** Returns the generated people whose arrival in a region is due for notification. */
export function arrivalIndexes(region: string): number[] {
  const at = PLACES.findIndex((place) => place.region === region);
  if (at < 0) return [];
  const count = ARRIVALS_PER_REGION - (CAST_ARRIVALS[region] ?? 0);
  return Array.from({ length: count }, (_, n) =>
    indexOfStanding('arrival', n * PLACES.length + at),
  );
}

/** Returns the generated people who are staying at a hotel. */
export function guestIndexes(hotelId: string): number[] {
  const at = HOTELS.findIndex(({ id }) => id === hotelId);
  if (at < 0) return [];
  const count = GUESTS_PER_HOTEL - (CAST_GUESTS[hotelId] ?? 0);
  return Array.from({ length: count }, (_, n) => indexOfStanding('guest', n * HOTELS.length + at));
}

/** Returns the region where the arrival of that block is due, or null past the last slot. */
export function arrivalRegionOf(block: number): string | null {
  const region = PLACES[block % PLACES.length]?.region;
  const slot = Math.floor(block / PLACES.length);
  if (region === undefined) return null;
  return slot < ARRIVALS_PER_REGION - (CAST_ARRIVALS[region] ?? 0) ? region : null;
}

/** Returns the hotel where the guest of that block stays, or null past the last slot. */
export function guestHotelOf(block: number): InventedHotel | null {
  const hotel = HOTELS[block % HOTELS.length];
  const slot = Math.floor(block / HOTELS.length);
  if (hotel === undefined) return null;
  return slot < GUESTS_PER_HOTEL - (CAST_GUESTS[hotel.id] ?? 0) ? hotel : null;
}
