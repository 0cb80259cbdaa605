import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { castPerson } from './cast-person.ts';
import {
  castCrossings,
  castNotification,
  castStay,
  hostOfCast,
  hotelAsHost,
} from './cast-records.ts';
import { castApplicant, castVisa } from './cast-visas.ts';

const PASSPORT = { issuingState: 'DEU', number: 'C05545147' };

/**
 * A German who works remotely on a Neo Nomad visa (B12-1), for which she declared USD 4,200 a
 * month; she has no IIN. She spent a month at a
 * hotel in spring; two days ago she came back, to the flat of the `host`, who has yet to notify.
 */
export function neoNomad(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'neo-nomad',
    iin: null,
    knownTo: ['isMp', 'berkut', 'eqonaq'],
    truth: {
      surnameCyrillic: 'ЛИНДЕНАУ',
      givenNameCyrillic: 'ГРЕТА',
      patronymicCyrillic: null,
      surnameLatin: 'LINDENAU',
      givenNameLatin: 'GRETA',
      birthDate: '1994-02-17',
      sex: 'FEMALE',
      citizenship: 'DEU',
      ethnicityCode: '019',
      birthCountry: 'DEU',
      birthCity: 'БРЕМЕН',
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(1_100), days.ahead(2_551))],
    crossings: castCrossings('C04', days, [
      ['ENTRY', 'airport-ala', 231, 4, PASSPORT, 'REMOTE_WORK'],
      ['EXIT', 'airport-ala', 199, 23, PASSPORT],
      ['ENTRY', 'airport-ala', 2, 6, PASSPORT, 'REMOTE_WORK'],
    ]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C04-1',
        host: hotelAsHost('2038'),
        address: {
          region: 'KZ-75',
          city: 'АЛМАТЫ',
          street: 'ПР. ДОСТЫК',
          building: '702',
          flat: null,
        },
        arrivedOn: days.ago(231),
        leavesOn: days.ago(199),
        notifiedOn: days.ago(230),
      }),
    ],
    arrivalDue: {
      arrivedOn: days.ago(2),
      dueOn: days.thirdWorkingDayAfter(2),
      address: {
        region: 'KZ-75',
        city: 'АЛМАТЫ',
        street: 'УЛ. КАБАНБАЙ БАТЫРА',
        building: '214',
        flat: '9',
      },
      host: hostOfCast('host'),
    },
    visas: [
      castVisa({
        number: 'VI-C04-1',
        category: 'B12-1',
        status: 'VALID',
        issuedOn: days.ago(246),
        validFrom: days.ago(240),
        validTo: days.ahead(124),
        post: 'BERLIN',
        monthlyIncomeUsd: 4_200,
        applicant: castApplicant(
          {
            surnameLatin: 'LINDENAU',
            givenNameLatin: 'GRETA',
            birthDate: '1994-02-17',
            sex: 'FEMALE',
            citizenship: 'DEU',
          },
          PASSPORT,
        ),
      }),
    ],
    hotelStays: [
      castStay({
        stayId: 'HS-C04-1',
        hotelId: '2038',
        checkIn: days.ago(231),
        checkOut: days.ago(199),
        purpose: 'REMOTE_WORK',
        documentUsed: PASSPORT,
      }),
    ],
  });
}
