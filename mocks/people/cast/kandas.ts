import { employerAt } from '../employers.ts';
import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castNotification, castRelative, hostOfCast } from './cast-records.ts';
import { castApplicant, castVisa } from './cast-visas.ts';

const PASSPORT = { issuingState: 'MNG', number: 'E9734487' };
const ADDRESS = {
  region: 'KZ-63',
  city: 'УСТЬ-КАМЕНОГОРСК',
  street: 'УЛ. КАЙСЕНОВА',
  building: '23',
  flat: '51',
};

/**
 * An ethnic Kazakh from Mongolia, settled within the quota of East Kazakhstan with her husband
 * (`three-spellings`) and their son (`minor`); a kandas for seven months, with work at a sewing shop.
 */
export function kandas(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'kandas',
    iin: CAST_IINS.kandas,
    knownTo: ['gbdFl', 'isMp', 'berkut', 'enbek', 'kuttyMeken'],
    truth: {
      surnameCyrillic: 'СОЛТАНБЕК',
      givenNameCyrillic: 'НҰРГҮЛ',
      patronymicCyrillic: 'ҚАНАПИЯҚЫЗЫ',
      surnameLatin: 'SOLTANBEK',
      givenNameLatin: 'NURGUL',
      birthDate: '1986-10-05',
      sex: 'FEMALE',
      citizenship: 'MNG',
      ethnicityCode: '005',
      birthCountry: 'MNG',
      birthCity: 'УЛЭГЕЙ',
      registeredAddress: ADDRESS,
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(900), days.ahead(2_752))],
    crossings: castCrossings('C03', days, [
      ['ENTRY', 'maikapshagai', 301, 11, PASSPORT, 'PERMANENT_RESIDENCE'],
    ]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C03-1',
        host: hostOfCast('host'),
        address: ADDRESS,
        arrivedOn: days.ago(300),
        notifiedOn: days.ago(299),
      }),
    ],
    residencePermits: [
      {
        number: 'RP-C03-1',
        kind: 'PERMANENT',
        grounds: 'ETHNIC_RETURN',
        validFrom: days.ago(180),
        validTo: days.ahead(3_472),
        status: 'VALID',
      },
    ],
    employmentContracts: [
      {
        contractNumber: 'EC-C03-1',
        contractDate: days.ago(90),
        beginDate: days.ago(84),
        endDate: null,
        position: 'ТЕХНОЛОГ ШВЕЙНОГО ЦЕХА',
        employerBin: employerAt(14).bin,
        employerIin: null,
        status: 'IN_FORCE',
      },
    ],
    visas: [
      castVisa({
        number: 'VI-C03-1',
        category: 'C1',
        status: 'EXPIRED',
        entries: 'SINGLE',
        issuedOn: days.ago(310),
        validFrom: days.ago(308),
        validTo: days.ago(219),
        post: 'ULAANBAATAR',
        applicant: castApplicant(
          {
            surnameLatin: 'SOLTANBEK',
            givenNameLatin: 'NURGUL',
            birthDate: '1986-10-05',
            sex: 'FEMALE',
            citizenship: 'MNG',
          },
          PASSPORT,
        ),
      }),
    ],
    kandas: {
      certificateNumber: 'KD-C03',
      status: 'ACTIVE',
      grantedOn: days.ago(214),
      expiresOn: days.ahead(150),
      countryOfOrigin: 'MNG',
      resettlementRegion: 'KZ-63',
      family: [castRelative('three-spellings', 'SPOUSE'), castRelative('minor', 'CHILD')],
    },
  });
}
