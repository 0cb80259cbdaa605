import { employerAt } from '../employers.ts';
import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { kazakhDocument } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings } from './cast-records.ts';

const PASSPORT = { issuingState: 'KAZ', number: 'N12503777' };

/** A citizen of Kazakhstan, director of the first employer, where the `labour-migrant` works. */
export function director(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'director',
    iin: CAST_IINS.director,
    knownTo: ['gbdFl', 'berkut', 'enbek'],
    truth: {
      surnameCyrillic: 'ШАЯХМЕТҰЛЫ',
      givenNameCyrillic: 'ДӘНИЯР',
      patronymicCyrillic: 'ОРЫНБАСАРОВИЧ',
      surnameLatin: 'SHAYAKHMETULY',
      givenNameLatin: 'DANIYAR',
      birthDate: '1971-11-15',
      sex: 'MALE',
      citizenship: 'KAZ',
      ethnicityCode: '005',
      birthCountry: 'KAZ',
      birthCity: 'САТПАЕВ',
      registeredAddress: {
        region: 'KZ-75',
        city: 'АЛМАТЫ',
        street: 'УЛ. МУСТАФИНА',
        building: '266',
        flat: '140',
      },
    },
    identityDocuments: [
      kazakhDocument('002', '040409107', days.ago(2_500), days.ahead(1_151)),
      kazakhDocument('001', PASSPORT.number, days.ago(980), days.ahead(2_671)),
    ],
    crossings: castCrossings('C12', days, [
      ['EXIT', 'airport-ala', 35, 3, PASSPORT],
      ['ENTRY', 'airport-ala', 28, 16, PASSPORT],
    ]),
    employmentContracts: [
      {
        contractNumber: 'EC-C12-1',
        contractDate: days.ago(2_904),
        beginDate: days.ago(2_900),
        endDate: null,
        position: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР',
        employerBin: employerAt(0).bin,
        employerIin: null,
        status: 'IN_FORCE',
      },
    ],
  });
}
