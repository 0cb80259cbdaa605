import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castRelative } from './cast-records.ts';
import { castApplicant, castVisa } from './cast-visas.ts';

const PASSPORT = { issuingState: 'MNG', number: 'E5071797' };

/** The son of the `kandas` and of `three-spellings`, a minor until 2035; a pupil, a kandas too. */
export function minor(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'minor',
    iin: CAST_IINS.minor,
    knownTo: ['gbdFl', 'isMp', 'berkut', 'kuttyMeken'],
    truth: {
      surnameCyrillic: 'ТЕМІРХАН',
      givenNameCyrillic: 'АЛДИЯР',
      patronymicCyrillic: null,
      surnameLatin: 'TEMIRKHAN',
      givenNameLatin: 'ALDIYAR',
      birthDate: '2017-04-26',
      sex: 'MALE',
      citizenship: 'MNG',
      ethnicityCode: '005',
      birthCountry: 'MNG',
      birthCity: 'ЦЭНГЭЛ',
      registeredAddress: {
        region: 'KZ-63',
        city: 'УСТЬ-КАМЕНОГОРСК',
        street: 'УЛ. КАЗЫБЕК БИ',
        building: '41',
        flat: '18',
      },
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(420), days.ahead(1_405))],
    crossings: castCrossings('C08', days, [['ENTRY', 'maikapshagai', 301, 13, PASSPORT, 'FAMILY']]),
    visas: [
      castVisa({
        number: 'VI-C08-1',
        category: 'C1',
        status: 'EXPIRED',
        entries: 'SINGLE',
        issuedOn: days.ago(310),
        validFrom: days.ago(308),
        validTo: days.ago(219),
        post: 'ULAANBAATAR',
        applicant: castApplicant(
          {
            surnameLatin: 'TEMIRKHAN',
            givenNameLatin: 'ALDIYAR',
            birthDate: '2017-04-26',
            sex: 'MALE',
            citizenship: 'MNG',
          },
          PASSPORT,
        ),
      }),
    ],
    kandas: {
      certificateNumber: 'KD-C08',
      status: 'ACTIVE',
      grantedOn: days.ago(212),
      expiresOn: days.ahead(152),
      countryOfOrigin: 'MNG',
      resettlementRegion: 'KZ-63',
      family: [castRelative('kandas', 'PARENT'), castRelative('three-spellings', 'PARENT')],
    },
  });
}
