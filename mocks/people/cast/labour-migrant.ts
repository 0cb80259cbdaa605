import { employerAt } from '../employers.ts';
import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castPrepayments } from './cast-prepayments.ts';
import {
  castCrossings,
  castNotification,
  castOffence,
  castStay,
  hostOfCast,
  hotelAsHost,
} from './cast-records.ts';
import { castApplicant, castInvitation, castVisa } from './cast-visas.ts';

const CURRENT = { issuingState: 'UZB', number: 'FA6018497' };
const EXPIRED = { issuingState: 'UZB', number: 'AB3923827' };
const ADDRESS = {
  region: 'KZ-75',
  city: 'АЛМАТЫ',
  street: 'УЛ. ТОЛЕ БИ',
  building: '187',
  flat: '34',
};

/**
 * An ethnic Kazakh from Tashkent with every paper. He came thirteen months ago with a passport that
 * has expired since, spent his first nights at a hotel in Shymkent, worked for the director's
 * household, went home for a new passport (four days late, and fined for it), and was granted the
 * status of a kandas nine days ago; the director's company then took him on. The director
 * had invited him once, for which no visa was asked; on the new passport he came with a C1 of Tashkent.
 * His tax is paid ahead to the end of the permit, his second certificate is about to run out.
 */
export function labourMigrant(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'labour-migrant',
    iin: CAST_IINS['labour-migrant'],
    knownTo: ['gbdFl', 'isMp', 'berkut', 'enbek', 'kuttyMeken', 'eqonaq'],
    truth: {
      surnameCyrillic: 'ТӨРЕБЕКОВ',
      givenNameCyrillic: 'АЙБЕК',
      patronymicCyrillic: 'СЕЙТЖАНОВИЧ',
      surnameLatin: 'TOREBEKOV',
      givenNameLatin: 'AYBEK',
      birthDate: '1991-03-14',
      sex: 'MALE',
      citizenship: 'UZB',
      ethnicityCode: '005',
      birthCountry: 'UZB',
      birthCity: 'ЧИРЧИК',
      registeredAddress: ADDRESS,
    },
    heldBy: { gbdFl: { givenNameLatin: 'AIBEK' }, eqonaq: { surnameLatin: 'TUREBEKOV' } },
    travelDocuments: [
      foreignPassport(CURRENT, days.ago(70), days.ahead(3_582)),
      foreignPassport(EXPIRED, days.ago(3_735), days.ago(83), '17'),
    ],
    documentOnFile: { eqonaq: EXPIRED },
    crossings: castCrossings('C01', days, [
      ['ENTRY', 'zhibek-zholy', 395, 9, EXPIRED, 'WORK'],
      ['EXIT', 'zhibek-zholy', 92, 18, EXPIRED],
      ['ENTRY', 'kaplanbek', 61, 7, CURRENT, 'WORK'],
    ]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C01-1',
        host: hotelAsHost('2039'),
        address: {
          region: 'KZ-79',
          city: 'ШЫМКЕНТ',
          street: 'УЛ. БАДАМСКАЯ',
          building: '509',
          flat: null,
        },
        arrivedOn: days.ago(395),
        leavesOn: days.ago(392),
        notifiedOn: days.ago(394),
      }),
      castNotification({
        number: 'AN-C01-2',
        host: hostOfCast('host'),
        address: ADDRESS,
        arrivedOn: days.ago(61),
        notifiedOn: days.ago(60),
      }),
    ],
    immigrantRegistrations: [
      {
        number: 'IR-C01-1',
        host: hostOfCast('host'),
        address: ADDRESS,
        submittedOn: days.ago(55),
        status: 'CONFIRMED',
        refusalReason: null,
        validUntil: days.ahead(310),
      },
    ],
    residencePermits: [
      {
        number: 'RP-C01-1',
        kind: 'TEMPORARY',
        grounds: 'WORK',
        validFrom: days.ago(340),
        validTo: days.ahead(25),
        status: 'VALID',
      },
    ],
    employmentContracts: [
      {
        contractNumber: 'EC-C01-1',
        contractDate: days.ago(8),
        beginDate: days.ago(6),
        endDate: null,
        position: 'ЭЛЕКТРОМОНТЁР',
        employerBin: employerAt(0).bin,
        employerIin: null,
        status: 'IN_FORCE',
      },
    ],
    workPermits: [
      {
        number: 'WP-C01-1',
        kind: 'LABOUR_IMMIGRANT',
        category: null,
        employerBin: null,
        employerIin: CAST_IINS.director,
        region: 'KZ-75',
        validFrom: days.ago(330),
        validTo: days.ahead(30),
        status: 'VALID',
      },
    ],
    kandas: {
      certificateNumber: 'KD-C01',
      status: 'ACTIVE',
      grantedOn: days.ago(9),
      expiresOn: days.ahead(355),
      countryOfOrigin: 'UZB',
      resettlementRegion: 'KZ-75',
      family: [],
    },
    visas: [
      castVisa({
        number: 'VI-C01-1',
        category: 'C1',
        status: 'VALID',
        entries: 'SINGLE',
        issuedOn: days.ago(66),
        validFrom: days.ago(65),
        validTo: days.ahead(24),
        post: 'TASHKENT',
        applicant: castApplicant(
          {
            surnameLatin: 'TOREBEKOV',
            givenNameLatin: 'AYBEK',
            birthDate: '1991-03-14',
            sex: 'MALE',
            citizenship: 'UZB',
          },
          CURRENT,
        ),
      }),
    ],
    invitations: [
      castInvitation('director', {
        number: 'IV-C01-1',
        purpose: 'WORK',
        category: 'C3',
        status: 'EXPIRED',
        issuedOn: days.ago(420),
        validTo: days.ago(241),
        invitee: castApplicant(
          {
            surnameLatin: 'TOREBEKOV',
            givenNameLatin: 'AYBEK',
            birthDate: '1991-03-14',
            sex: 'MALE',
            citizenship: 'UZB',
          },
          EXPIRED,
        ),
      }),
    ],
    medicalCertificates: [
      {
        number: 'MC-C01-1',
        isFit: true,
        issuedOn: days.ago(336),
        validTo: days.ago(157),
        status: 'final',
        diagnoses: [{ code: 'Z02.7', text: 'ВЫДАЧА СПРАВКИ ТРУДОВОМУ ИММИГРАНТУ' }],
      },
      {
        number: 'MC-C01-2',
        isFit: false,
        issuedOn: days.ago(161),
        validTo: days.ahead(18),
        status: 'entered-in-error',
        diagnoses: [{ code: 'A15.0', text: 'ТУБЕРКУЛЕЗ (ЧУЖАЯ ЗАПИСЬ)' }],
      },
      {
        number: 'MC-C01-3',
        isFit: true,
        issuedOn: days.ago(160),
        validTo: days.ahead(19),
        status: 'amended',
        diagnoses: [
          { code: 'Z02.7', text: 'ВЫДАЧА СПРАВКИ ТРУДОВОМУ ИММИГРАНТУ' },
          { code: 'K29.5', text: 'ХРОНИЧЕСКИЙ ГАСТРИТ' },
        ],
      },
    ],
    taxPrepayments: castPrepayments(
      'C01',
      { from: days.ago(330), to: days.ahead(30), paidBy: days.ago(9) },
      'KZ-75',
    ),
    hotelStays: [
      castStay({
        stayId: 'HS-C01-1',
        hotelId: '2039',
        checkIn: days.ago(395),
        checkOut: days.ago(392),
        purpose: 'WORK',
        documentUsed: EXPIRED,
      }),
    ],
    offences: [
      castOffence({
        number: 'AO-C01-1',
        article: '513',
        committedOn: days.ago(395),
        decidedOn: days.ago(395),
        measure: 'FINE',
        fineMci: 10,
        fineTiyn: 3_932_000,
        finePaidOn: days.ago(380),
        status: 'EXECUTED',
      }),
      castOffence({
        number: 'AO-C01-2',
        article: '517(4)',
        committedOn: days.ago(92),
        decidedOn: days.ago(92),
        measure: 'FINE',
        fineMci: 10,
        status: 'DECIDED',
      }),
    ],
  });
}
