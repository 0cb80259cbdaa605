import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castRelative } from './cast-records.ts';
import { castApplicant, castVisa } from './cast-visas.ts';

const PASSPORT = { issuingState: 'MNG', number: 'E1355807' };

/**
 * The husband of the `kandas`, on file under three spellings: his Mongolian passport has one, GBD FL
 * and Kutty Meken have two others, and the border service has day and month of his birth swapped.
 */
export function threeSpellings(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'three-spellings',
    iin: CAST_IINS['three-spellings'],
    knownTo: ['gbdFl', 'isMp', 'berkut', 'kuttyMeken'],
    truth: {
      surnameCyrillic: 'ҚУАНЫШЖАН',
      givenNameCyrillic: 'ЖӘКЕЙ',
      patronymicCyrillic: null,
      surnameLatin: 'KHUANYSHJAN',
      givenNameLatin: 'JAKHEI',
      birthDate: '1984-06-11',
      sex: 'MALE',
      citizenship: 'MNG',
      ethnicityCode: '005',
      birthCountry: 'MNG',
      birthCity: 'ХОВД',
      registeredAddress: {
        region: 'KZ-63',
        city: 'РИДДЕР',
        street: 'УЛ. БУХАР ЖЫРАУ',
        building: '77',
        flat: '112',
      },
    },
    heldBy: {
      gbdFl: { surnameLatin: 'KUANYSHZHAN', givenNameLatin: 'ZHAKEI' },
      kuttyMeken: {
        surnameCyrillic: 'КУАНЫШЖАН',
        givenNameCyrillic: 'ЖАКЕЙ',
        surnameLatin: 'QUANISHJAN',
        givenNameLatin: 'DZHAKEY',
      },
      berkut: { birthDate: '1984-11-06' },
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(880), days.ahead(2_772))],
    crossings: castCrossings('C06', days, [
      ['ENTRY', 'maikapshagai', 301, 12, PASSPORT, 'PERMANENT_RESIDENCE'],
    ]),
    residencePermits: [
      {
        number: 'RP-C06-1',
        kind: 'PERMANENT',
        grounds: 'ETHNIC_RETURN',
        validFrom: days.ago(179),
        validTo: days.ahead(3_473),
        status: 'VALID',
      },
    ],
    visas: [
      castVisa({
        number: 'VI-C06-1',
        category: 'C1',
        status: 'EXPIRED',
        entries: 'SINGLE',
        issuedOn: days.ago(310),
        validFrom: days.ago(308),
        validTo: days.ago(219),
        post: 'ULAANBAATAR',
        applicant: castApplicant(
          {
            surnameLatin: 'KHUANYSHJAN',
            givenNameLatin: 'JAKHEI',
            birthDate: '1984-06-11',
            sex: 'MALE',
            citizenship: 'MNG',
          },
          PASSPORT,
        ),
      }),
    ],
    kandas: {
      certificateNumber: 'KD-C06',
      status: 'ACTIVE',
      grantedOn: days.ago(213),
      expiresOn: days.ahead(151),
      countryOfOrigin: 'MNG',
      resettlementRegion: 'KZ-63',
      family: [castRelative('kandas', 'SPOUSE'), castRelative('minor', 'CHILD')],
    },
  });
}
