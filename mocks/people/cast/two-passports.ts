import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castNotification, castStay, hotelAsHost } from './cast-records.ts';

const ARMENIAN = { issuingState: 'ARM', number: 'BA9261137' };
const RUSSIAN = { issuingState: 'RUS', number: '767166467' };

/**
 * A citizen of Armenia and of Russia without an IIN. The border service knows her by the Armenian
 * passport, the hotel in Almaty where she is now by the Russian one; only IS MP has both.
 */
export function twoPassports(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'two-passports',
    iin: null,
    knownTo: ['isMp', 'berkut', 'eqonaq'],
    truth: {
      surnameCyrillic: 'ГРИГОРЯНЦ',
      givenNameCyrillic: 'АРМИНЕ',
      patronymicCyrillic: 'ЛЕВОНОВНА',
      surnameLatin: 'GRIGORYANTS',
      givenNameLatin: 'ARMINE',
      birthDate: '1979-09-23',
      sex: 'FEMALE',
      citizenship: 'ARM',
      ethnicityCode: '017',
      birthCountry: 'ARM',
      birthCity: 'АРТАШАТ',
    },
    heldBy: {
      eqonaq: {
        surnameLatin: 'GRIGORIANTC',
        givenNameLatin: 'ARMINA',
        patronymicCyrillic: null,
        citizenship: 'RUS',
      },
    },
    travelDocuments: [
      foreignPassport(ARMENIAN, days.ago(640), days.ahead(3_010)),
      foreignPassport(RUSSIAN, days.ago(1_720), days.ahead(1_931)),
    ],
    documentOnFile: { eqonaq: RUSSIAN },
    crossings: castCrossings('C07', days, [['ENTRY', 'airport-ala', 5, 21, ARMENIAN, 'BUSINESS']]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C07-1',
        host: hotelAsHost('2037'),
        address: {
          region: 'KZ-75',
          city: 'АЛМАТЫ',
          street: 'УЛ. ГОРНАЯ',
          building: '511',
          flat: null,
        },
        arrivedOn: days.ago(5),
        notifiedOn: days.ago(4),
      }),
    ],
    hotelStays: [
      castStay({
        stayId: 'HS-C07-1',
        hotelId: '2037',
        checkIn: days.ago(5),
        status: 2,
        purpose: 'BUSINESS',
        documentUsed: RUSSIAN,
      }),
    ],
  });
}
