import { employerAt } from '../employers.ts';
import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castNotification } from './cast-records.ts';
import { castApplicant, castVisa } from './cast-visas.ts';

const PASSPORT = { issuingState: 'UZB', number: 'FA8787787' };
const ADDRESS = {
  region: 'KZ-71',
  city: 'АСТАНА',
  street: 'ПР. МАНГИЛИК ЕЛ',
  building: '401',
  flat: '230',
};

/**
 * A geologist from Uzbekistan with an IIN that stands in her contract and her permit, and of which
 * GBD FL knows nothing. Her employer invited her; she came with a work visa.
 */
export function unknownToOne(days: CastCalendar): InventedPerson {
  const employerBin = employerAt(2).bin;
  const applicant = castApplicant(
    {
      surnameLatin: 'MIRZAAKHMEDOVA',
      givenNameLatin: 'DURDONA',
      birthDate: '1992-01-19',
      sex: 'FEMALE',
      citizenship: 'UZB',
    },
    PASSPORT,
  );
  return castPerson({
    name: 'unknown-to-one',
    iin: CAST_IINS['unknown-to-one'],
    knownTo: ['isMp', 'berkut', 'enbek'],
    truth: {
      surnameCyrillic: 'МИРЗААХМЕДОВА',
      givenNameCyrillic: 'ДУРДОНА',
      patronymicCyrillic: 'БАТЫРОВНА',
      surnameLatin: 'MIRZAAKHMEDOVA',
      givenNameLatin: 'DURDONA',
      birthDate: '1992-01-19',
      sex: 'FEMALE',
      citizenship: 'UZB',
      ethnicityCode: '015',
      birthCountry: 'UZB',
      birthCity: 'НАВОИ',
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(760), days.ahead(2_891))],
    crossings: castCrossings('C10', days, [['ENTRY', 'airport-nqz', 88, 19, PASSPORT, 'WORK']]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C10-1',
        host: { kind: 'organization', bin: employerBin },
        address: ADDRESS,
        arrivedOn: days.ago(88),
        notifiedOn: days.ago(87),
      }),
    ],
    visas: [
      castVisa({
        number: 'VI-C10-1',
        category: 'C3',
        status: 'VALID',
        issuedOn: days.ago(95),
        validFrom: days.ago(93),
        validTo: days.ahead(272),
        post: 'TASHKENT',
        invitationNumber: 'IV-C10-1',
        applicant,
      }),
    ],
    invitations: [
      {
        number: 'IV-C10-1',
        inviter: { kind: 'organization', bin: employerBin },
        purpose: 'WORK',
        category: 'C3',
        status: 'USED',
        issuedOn: days.ago(130),
        validTo: days.ahead(49),
        invitee: applicant,
      },
    ],
    employmentContracts: [
      {
        contractNumber: 'EC-C10-1',
        contractDate: days.ago(82),
        beginDate: days.ago(80),
        endDate: days.ahead(285),
        position: 'ГЕОЛОГ-ГЕОФИЗИК',
        employerBin,
        employerIin: null,
        status: 'IN_FORCE',
      },
    ],
    workPermits: [
      {
        number: 'WP-C10-1',
        kind: 'FOREIGN_LABOUR',
        category: 3,
        employerBin,
        employerIin: null,
        region: 'KZ-71',
        validFrom: days.ago(85),
        validTo: days.ahead(280),
        status: 'VALID',
      },
    ],
  });
}
