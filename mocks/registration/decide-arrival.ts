import { PLACES } from '../people/places.ts';
import type { InventedAddress, InventedPerson, RefusalReason } from '../people.ts';

/** Why the police refuse what they have put on file. */
export type RefusalCode = RefusalReason | 'GUEST_NOT_IN_COUNTRY' | 'WRONG_REGION' | 'REPLACED';

/** Returns why a notification is refused, or null for an accepted one. */
export function decideArrival(
  guest: InventedPerson,
  { address, arrivedOn }: { readonly address: InventedAddress; readonly arrivedOn: string },
): RefusalCode | null {
  if (!isInCountry(guest, arrivedOn)) return 'GUEST_NOT_IN_COUNTRY';
  return isInRegion(address) ? null : 'WRONG_REGION';
}

/**
 * Returns why an immigrant's own registration is refused before a host is asked, or null. The day of
 * entry has to be the one that the border service has, where it has any.
 */
export function decideRegistration(
  immigrant: InventedPerson,
  { address, enteredOn }: { readonly address: InventedAddress; readonly enteredOn: string },
): RefusalCode | null {
  const last = immigrant.crossings.at(-1);
  if (last?.direction === 'EXIT') return 'GUEST_NOT_IN_COUNTRY';
  if (last !== undefined && last.at.slice(0, 10) !== enteredOn) return 'WRONG_DATA';
  return isInRegion(address) ? null : 'WRONG_REGION';
}

/** A city that is in none of our lists may lie anywhere. */
function isInRegion({ city, region }: InventedAddress): boolean {
  const place = PLACES.find((each) => each.city === city.toUpperCase());
  return place === undefined || place.region === region;
}

/** Whoever the border service does not know is believed to be here: not all crossings are on file. */
function isInCountry({ crossings }: InventedPerson, on: string): boolean {
  const last = crossings.findLast(({ at }) => at.slice(0, 10) <= on);
  return crossings.length === 0 || last?.direction === 'ENTRY';
}
