import { type InventedHotelStay, type InventedPerson, identityAt } from '../people.ts';
import { COUNTRIES, DOCTYPES, idOf, TARGETS } from './dictionaries.ts';

/** eQonaq's codes of the sexes: the reverse of GBD FL's. */
const GENDERS = { FEMALE: 1, MALE: 2 } as const;

/** Returns every stay of a person as eQonaq's record of a client. */
export function clientRecords(person: InventedPerson): object[] {
  return person.hotelStays.map((stay) => clientRecord(person, stay));
}

/** Returns one stay as eQonaq's record; its `kato_id` holds the citizenship, whatever its name. */
export function clientRecord(person: InventedPerson, stay: InventedHotelStay): object {
  const identity = identityAt(person, 'eqonaq');
  const { documentUsed } = stay;
  const held = [...person.travelDocuments, ...person.identityDocuments].find(
    ({ issuingState, number }) =>
      issuingState === documentUsed.issuingState && number === documentUsed.number,
  );
  return {
    id: stay.stayId,
    hotel_id: Number(stay.hotelId),
    hotel_name: stay.hotelName,
    hotel_region: stay.region,
    surname: identity.surnameLatin,
    name: identity.givenNameLatin,
    patronymic: identity.patronymicCyrillic,
    date_birth: identity.birthDate,
    gender_id: GENDERS[identity.sex],
    iin: person.iin,
    doctype_id: idOf(DOCTYPES, held?.type ?? '015'),
    document_number: documentUsed.number,
    document_country_id: idOf(COUNTRIES, documentUsed.issuingState),
    kato_id: idOf(COUNTRIES, identity.citizenship),
    target_id: idOf(TARGETS, stay.purpose),
    start_check_date: stay.checkIn,
    end_check_date: stay.checkOut,
    status: stay.status,
    notification_on_mvd: stay.notifiedMia,
  };
}
