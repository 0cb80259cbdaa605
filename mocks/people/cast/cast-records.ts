import { parseIin } from '../../../schema/iin.ts';
import { personIdOfIin } from '../../../schema/person-id.ts';
import { existingHotel } from '../hotels.ts';
import type { InventedCrossing } from '../records/crossing.ts';
import type { DocumentReference } from '../records/held-document.ts';
import type { InventedHotelStay } from '../records/hotel-stay.ts';
import type { FamilyRelation, InventedFamilyMember } from '../records/kandas-record.ts';
import type { InventedOffence } from '../records/offence-records.ts';
import type { InventedArrivalNotification, InventedHost } from '../records/registration-records.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { CAST_IINS } from './cast-iins.ts';

/** One line of a story: in or out, where, how many days ago and at which hour, with what, why. */
export type CastCrossing = readonly [
  direction: InventedCrossing['direction'],
  point: InventedCrossing['point'],
  daysAgo: number,
  hour: number,
  document: DocumentReference,
  purpose?: InventedCrossing['purpose'],
];

/** Returns the crossings that the lines tell, numbered for member `C01` and so on of the cast. */
export function castCrossings(
  member: string,
  days: CastCalendar,
  lines: readonly CastCrossing[],
): InventedCrossing[] {
  return lines.map(([direction, point, daysAgo, hour, document, purpose], at) => ({
    crossingNumber: `BK-${member}-${at + 1}`,
    direction,
    point,
    at: days.momentAgo(daysAgo, hour),
    purpose: purpose ?? null,
    document: { issuingState: document.issuingState, number: document.number },
  }));
}

/** Returns an accepted notification; what differs is stated over it. */
export function castNotification(
  stated: Pick<InventedArrivalNotification, 'number' | 'host' | 'address' | 'arrivedOn'> &
    Partial<InventedArrivalNotification>,
): InventedArrivalNotification {
  const { arrivedOn } = stated;
  const accepted = { status: 'ACCEPTED', refusalReason: null } as const;
  return { leavesOn: null, notifiedOn: arrivedOn, ...accepted, ...stated };
}

/** Returns a stay that is over and was passed on; what differs is stated over it. */
export function castStay(
  stated: Pick<InventedHotelStay, 'stayId' | 'hotelId' | 'checkIn' | 'purpose' | 'documentUsed'> &
    Partial<InventedHotelStay>,
): InventedHotelStay {
  const { name, region } = existingHotel(stated.hotelId);
  const passedOn = { checkOut: null, status: 3, notifiedMia: true } as const;
  return { hotelName: name, region, ...passedOn, ...stated };
}

/** Returns a decided offence; what differs is stated over it. */
export function castOffence(
  stated: Pick<InventedOffence, 'number' | 'article' | 'committedOn' | 'decidedOn' | 'measure'> &
    Partial<InventedOffence>,
): InventedOffence {
  return { fineMci: null, fineTiyn: null, finePaidOn: null, status: 'DECIDED', ...stated };
}

/** Returns a person of the cast as a host. */
export function hostOfCast(name: keyof typeof CAST_IINS): InventedHost {
  return { kind: 'person', iin: CAST_IINS[name] };
}

/** Returns a hotel as a host. */
export function hotelAsHost(hotelId: string): InventedHost {
  return { kind: 'organization', bin: existingHotel(hotelId).bin };
}

/** Returns somebody of the cast as a member of another's family. */
export function castRelative(
  name: keyof typeof CAST_IINS,
  relation: FamilyRelation,
): InventedFamilyMember {
  return {
    personKey: `cast:${name}`,
    personId: personIdOfIin(parseIin(CAST_IINS[name])),
    relation,
  };
}
