import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castPrepayments } from './cast-prepayments.ts';
import { castCrossings, castNotification, hostOfCast } from './cast-records.ts';

const PASSPORT = { issuingState: 'TJK', number: '403450477' };
const ADDRESS = {
  region: 'KZ-79',
  city: 'ШЫМКЕНТ',
  street: 'УЛ. РЫСКУЛОВА',
  building: '318',
  flat: null,
};

/**
 * A gardener from Tajikistan whose permit and contract ended twelve days ago; he has neither left
 * nor asked for another permit. His certificate ran out before that, and nobody paid the last month's
 * tax. Four days ago, far too late, he asked to be registered, and the `host` has yet to answer. A
 * ban on entry ended before he came.
 */
export function endedPermit(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'ended-permit',
    iin: CAST_IINS['ended-permit'],
    knownTo: ['gbdFl', 'isMp', 'berkut', 'enbek'],
    truth: {
      surnameCyrillic: 'ХАКИМЗОДА',
      givenNameCyrillic: 'ФАРРУХ',
      patronymicCyrillic: 'ЛУТФУЛЛОЕВИЧ',
      surnameLatin: 'HAKIMZODA',
      givenNameLatin: 'FARRUKH',
      birthDate: '1989-12-02',
      sex: 'MALE',
      citizenship: 'TJK',
      ethnicityCode: '013',
      birthCountry: 'TJK',
      birthCity: 'ИСФАРА',
      registeredAddress: ADDRESS,
    },
    heldBy: { gbdFl: { surnameLatin: 'KHAKIMZODA' }, enbek: { birthDate: '1989-02-12' } },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(1_300), days.ahead(2_351))],
    crossings: castCrossings('C05', days, [['ENTRY', 'kazygurt', 205, 14, PASSPORT, 'WORK']]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C05-1',
        host: hostOfCast('host'),
        address: { ...ADDRESS, building: '381' },
        arrivedOn: days.ago(205),
        notifiedOn: days.ago(204),
        status: 'REFUSED',
        refusalReason: 'WRONG_DATA',
      }),
      castNotification({
        number: 'AN-C05-2',
        host: hostOfCast('host'),
        address: ADDRESS,
        arrivedOn: days.ago(205),
        notifiedOn: days.ago(203),
      }),
    ],
    immigrantRegistrations: [
      {
        number: 'IR-C05-1',
        host: hostOfCast('host'),
        address: ADDRESS,
        submittedOn: days.ago(4),
        status: 'PENDING_HOST',
        refusalReason: null,
        validUntil: null,
      },
    ],
    residencePermits: [
      {
        number: 'RP-C05-1',
        kind: 'TEMPORARY',
        grounds: 'WORK',
        validFrom: days.ago(192),
        validTo: days.ago(12),
        status: 'EXPIRED',
      },
    ],
    employmentContracts: [
      {
        contractNumber: 'EC-C05-1',
        contractDate: days.ago(194),
        beginDate: days.ago(191),
        endDate: days.ago(12),
        position: 'САДОВНИК-ДЕНДРОЛОГ',
        employerBin: null,
        employerIin: CAST_IINS.host,
        status: 'ENDED',
      },
    ],
    medicalCertificates: [
      {
        number: 'MC-C05-1',
        isFit: true,
        issuedOn: days.ago(198),
        validTo: days.ago(19),
        status: 'final',
        diagnoses: [{ code: 'H52.1', text: 'БЛИЗОРУКОСТЬ САДОВНИКА' }],
      },
    ],
    taxPrepayments: castPrepayments(
      'C05',
      { from: days.ago(192), to: days.ago(12), paidBy: days.ago(12) },
      'KZ-79',
      1,
    ),
    workPermits: [
      {
        number: 'WP-C05-1',
        kind: 'LABOUR_IMMIGRANT',
        category: null,
        employerBin: null,
        employerIin: CAST_IINS.host,
        region: 'KZ-79',
        validFrom: days.ago(192),
        validTo: days.ago(12),
        status: 'EXPIRED',
      },
    ],
    alerts: [
      {
        number: 'AL-C05-1',
        kind: 'ENTRY_BAN',
        issuedBy: 'BORDER_SERVICE',
        validFrom: days.ago(2_130),
        validUntil: days.ago(305),
        instruction: 'REFUSE_ENTRY',
      },
    ],
  });
}
