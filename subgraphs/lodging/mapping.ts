import { HOTEL_STAY_STATUSES } from '../../schema/code-lists/hotel-stay-statuses.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { isCountryCode } from '../../schema/country.ts';
import type { Hotel, HotelGuest, HotelStay, Sex } from '../../schema/generated/lodging.ts';
import { isIin } from '../../schema/iin.ts';
import { type PersonId, personIdOfDocument, personIdOfIin } from '../../schema/person-id.ts';
import { isRegionCode, regionLabel } from '../../schema/regions.ts';
import { type HeldIdentity, toHeldIdentity } from '../kit/held-identity.ts';
import { addDays, toDictionaryValue } from '../kit/index.ts';
import type { HotelRecord, StayRecord } from './client.ts';

/** eQonaq's status of a stay that is over. */
const DEPARTED = 3;

/** eQonaq's codes: the reverse of GBD FL's, where 1 is male. */
const SEXES: Readonly<Record<number, Sex>> = { 1: 'FEMALE', 2: 'MALE' };

/** Returns the stay with its labels. */
export function toHotelStay(record: StayRecord): HotelStay {
  return {
    number: record.id,
    hotel: toHotel({
      id: record.hotel_id,
      name: record.hotel_name,
      region: record.hotel_region,
    }),
    checkedInOn: record.start_check_date,
    checkedOutOn: record.end_check_date,
    status: toDictionaryValue(String(record.status), HOTEL_STAY_STATUSES),
    purpose:
      record.purpose === null ? null : toDictionaryValue(record.purpose, PURPOSES_OF_ARRIVAL),
    policeNotified: record.notification_on_mvd,
  };
}

/** Returns the hotel with the name of its region. */
export function toHotel({ id, name, region }: HotelRecord): Hotel {
  return {
    id: String(id),
    name,
    region: isRegionCode(region) ? { code: region, label: regionLabel(region) } : null,
  };
}

/** Returns the guest as a link to the person; null where the record names nobody. */
export function toHotelGuest(record: StayRecord): HotelGuest | null {
  const id = personIdOf(record);
  if (id === null) return null;
  return {
    person: { id } as HotelGuest['person'],
    stay: toHotelStay(record),
    recordedSex: SEXES[record.gender_id ?? 0] ?? 'UNSPECIFIED',
  };
}

/** How long a hotel may ask about somebody who has left, in days. */
const GUEST_DAYS_AFTER = 10;

/** Whether one of the stays is at the hotel and goes on, or ended at most ten days ago. */
export function isGuest(stays: readonly StayRecord[], hotelId: string, today: string): boolean {
  const since = addDays(today, -GUEST_DAYS_AFTER);
  return stays.some(
    ({ hotel_id, status, end_check_date: end }) =>
      String(hotel_id) === hotelId && (status !== DEPARTED || (end !== null && end >= since)),
  );
}

/** Returns who the guest is, as the hotel typed it at check-in. */
export function toGuestHeld(record: StayRecord): HeldIdentity {
  const sex = SEXES[record.gender_id ?? 0];
  const { documentCountry: issuingState } = record;
  return toHeldIdentity({
    record: record.id,
    recordedAt: `${record.start_check_date}T00:00`,
    iin: record.iin,
    ...namesIn(record),
    birthDate: record.date_birth,
    sex: sex === 'UNSPECIFIED' ? null : sex,
    citizenship: record.citizenship,
    document: issuingState === null ? null : { issuingState, number: record.document_number },
  });
}

/** Hotels type names in either script into the same fields; the patronymic is never Latin. */
function namesIn({ surname, name, patronymic: patronymicCyrillic }: StayRecord) {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(`${surname ?? ''}${name ?? ''}`);
  return isCyrillic
    ? { surnameCyrillic: surname, givenNameCyrillic: name, patronymicCyrillic }
    : { surnameLatin: surname, givenNameLatin: name, patronymicCyrillic };
}

/** Returns the stays in the order of the list: the latest arrival first. */
export function sortStays(stays: readonly StayRecord[]): StayRecord[] {
  return [...stays].sort((one, other) =>
    one.start_check_date === other.start_check_date
      ? other.id.localeCompare(one.id, 'en')
      : one.start_check_date < other.start_check_date
        ? 1
        : -1,
  );
}

function personIdOf(record: StayRecord): PersonId | null {
  if (record.iin !== null && isIin(record.iin)) return personIdOfIin(record.iin);
  const issuingState = record.documentCountry;
  if (issuingState === null || !isCountryCode(issuingState)) return null;
  try {
    return personIdOfDocument({ issuingState, number: record.document_number });
  } catch {
    // A hotel may have written anything into the number; what names no document names nobody.
    return null;
  }
}
