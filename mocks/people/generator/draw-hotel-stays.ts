import { dateOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { HOTELS, type InventedHotel } from '../hotels.ts';
import type { HeldDocument } from '../records/held-document.ts';
import type { InventedHotelStay } from '../records/hotel-stay.ts';
import { purposeOf } from './draw-crossings.ts';
import { carriedOn } from './draw-documents.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

/** The share of past visits that were spent, or began, at a hotel. */
const AT_HOTEL: Readonly<Partial<Record<Livelihood, number>>> = {
  specialist: 0.4,
  tourist: 0.7,
  'neo-nomad': 0.6,
  'eaeu-worker': 0.05,
  student: 0.1,
};

/** The share of stays that the hotel has passed on to the ministry. */
const NOTIFIED = 0.93;

/** Returns the stays of a foreigner: those of past visits, and the present one of a guest. */
export function drawHotelStays(
  sketch: Sketch,
  visits: readonly Visit[],
  passports: readonly HeldDocument[],
  dice: Dice,
): InventedHotelStay[] {
  const purpose = purposeOf(sketch);
  if (purpose === null) return [];
  const stays: InventedHotelStay[] = [];
  const stay = (hotel: InventedHotel, from: number, to: number | null, status: 1 | 2 | 3) =>
    stays.push({
      stayId: `HS-${sketch.number}-${stays.length + 1}`,
      hotelId: hotel.id,
      hotelName: hotel.name,
      region: hotel.region,
      checkIn: dateOf(from),
      checkOut: to === null ? null : dateOf(to),
      status,
      purpose,
      notifiedMia: dice.chance(NOTIFIED),
      documentUsed: carriedOn(from, passports),
    });
  for (const { from, to } of visits) {
    if (to !== null && dice.chance(AT_HOTEL[sketch.livelihood] ?? 0)) {
      stay(dice.pick(HOTELS), from, Math.min(to, from + dice.between(1, 9)), 3);
    }
    if (to === null && sketch.guestOf !== null) {
      stay(sketch.guestOf, from, null, dice.chance(0.1) ? 1 : 2);
    }
  }
  return stays;
}
