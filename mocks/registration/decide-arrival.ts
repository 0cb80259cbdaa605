import { PLACES } from '../people/places.ts';
import type { InventedAddress, InventedPerson, RefusalReason } from '../people.ts';

/** Why the police refuse a notification that they have put on file. */
export type RefusalCode = RefusalReason | 'GUEST_NOT_IN_COUNTRY' | 'WRONG_REGION';

/** Returns why a notification is refused, or null for an accepted one. */
export function decideArrival(
  guest: InventedPerson,
  { address, arrivedOn }: { readonly address: InventedAddress; readonly arrivedOn: string },
): RefusalCode | null {
  if (!isInCountry(guest, arrivedOn)) return 'GUEST_NOT_IN_COUNTRY';
  const city = address.city.toUpperCase();
  const place = PLACES.find((each) => each.city === city);
  return place === undefined || place.region === address.region ? null : 'WRONG_REGION';
}

/** Whoever the border service does not know is believed to be here: not all crossings are on file. */
function isInCountry({ crossings }: InventedPerson, on: string): boolean {
  const last = crossings.findLast(({ at }) => at.slice(0, 10) <= on);
  return crossings.length === 0 || last?.direction === 'ENTRY';
}
