import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { kazakhDocument } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings } from './cast-records.ts';

const PASSPORT = { issuingState: 'KAZ', number: 'N16693117' };

/**
 * A citizen of Kazakhstan in Almaty who takes in foreigners: the `labour-migrant` among others, and
 * since two days ago the `neo-nomad`, whose arrival she has yet to notify.
 */
export function host(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'host',
    iin: CAST_IINS.host,
    knownTo: ['gbdFl', 'berkut'],
    truth: {
      surnameCyrillic: 'ҚОЖАМҚҰЛОВА',
      givenNameCyrillic: 'РАУШАН',
      patronymicCyrillic: 'ЕСІМХАНҚЫЗЫ',
      surnameLatin: 'KOZHAMKULOVA',
      givenNameLatin: 'RAUSHAN',
      birthDate: '1968-05-28',
      sex: 'FEMALE',
      citizenship: 'KAZ',
      ethnicityCode: '005',
      birthCountry: 'KAZ',
      birthCity: 'ЕСИК',
      registeredAddress: {
        region: 'KZ-75',
        city: 'АЛМАТЫ',
        street: 'УЛ. МАКАТАЕВА',
        building: '128',
        flat: '73',
      },
    },
    identityDocuments: [
      kazakhDocument('002', '044598447', days.ago(1_200), days.ahead(2_451)),
      kazakhDocument('001', PASSPORT.number, days.ago(1_190), days.ahead(2_461)),
    ],
    crossings: castCrossings('C11', days, [
      ['EXIT', 'kordai', 71, 9, PASSPORT],
      ['ENTRY', 'kordai', 67, 20, PASSPORT],
    ]),
  });
}
