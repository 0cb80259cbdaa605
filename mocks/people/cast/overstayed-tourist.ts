import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { castPerson } from './cast-person.ts';
import {
  castCrossings,
  castNotification,
  castOffence,
  castStay,
  hotelAsHost,
} from './cast-records.ts';

const PASSPORT = { issuingState: 'TUR', number: 'U21829157' };

/**
 * A tourist from Turkey without an IIN. He came four months ago without a visa, for at most thirty
 * days, spent a week at a hotel in Astana that notified the ministry, and has not left since. Two days
 * over the term he was warned; now he is searched for, and may not come back once he has left.
 */
export function overstayedTourist(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'overstayed-tourist',
    iin: null,
    knownTo: ['isMp', 'berkut', 'eqonaq'],
    truth: {
      surnameCyrillic: 'ДЕМИРТАШОГЛУ',
      givenNameCyrillic: 'КЕРЕМ',
      patronymicCyrillic: null,
      surnameLatin: 'DEMIRTASOGLU',
      givenNameLatin: 'KEREM',
      birthDate: '1988-07-21',
      sex: 'MALE',
      citizenship: 'TUR',
      ethnicityCode: '033',
      birthCountry: 'TUR',
      birthCity: 'БУРСА',
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(1_460), days.ahead(2_190))],
    crossings: castCrossings('C02', days, [['ENTRY', 'airport-nqz', 121, 5, PASSPORT, 'TOURISM']]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C02-1',
        host: hotelAsHost('2035'),
        address: {
          region: 'KZ-71',
          city: 'АСТАНА',
          street: 'ПР. КАБАНБАЯ',
          building: '562',
          flat: null,
        },
        arrivedOn: days.ago(121),
        leavesOn: days.ago(114),
        notifiedOn: days.ago(120),
      }),
    ],
    hotelStays: [
      castStay({
        stayId: 'HS-C02-1',
        hotelId: '2035',
        checkIn: days.ago(121),
        checkOut: days.ago(114),
        purpose: 'TOURISM',
        documentUsed: PASSPORT,
      }),
    ],
    offences: [
      castOffence({
        number: 'AO-C02-1',
        article: '517(3)',
        committedOn: days.ago(90),
        decidedOn: days.ago(89),
        measure: 'WARNING',
        status: 'EXECUTED',
      }),
    ],
    alerts: [
      {
        number: 'AL-C02-1',
        kind: 'SEARCH',
        issuedBy: 'MIGRATION_POLICE',
        validFrom: days.ago(60),
        validUntil: null,
        instruction: 'DETAIN',
      },
      {
        number: 'AL-C02-2',
        kind: 'ENTRY_BAN',
        issuedBy: 'COURT',
        validFrom: days.ago(30),
        validUntil: days.ahead(1_795),
        instruction: 'REFUSE_ENTRY',
      },
    ],
  });
}
