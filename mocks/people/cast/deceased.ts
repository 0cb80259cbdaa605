import { employerAt } from '../employers.ts';
import type { InventedPerson } from '../invented-person.ts';
import type { CastCalendar } from './cast-calendar.ts';
import { foreignPassport } from './cast-documents.ts';
import { CAST_IINS } from './cast-iins.ts';
import { castPerson } from './cast-person.ts';
import { castCrossings, castNotification, hostOfCast } from './cast-records.ts';

const PASSPORT = { issuingState: 'KGZ', number: 'PE2977127' };
const ADDRESS = {
  region: 'KZ-31',
  city: 'ТАРАЗ',
  street: 'УЛ. КОЛБАСШЫ КОЙГЕЛДИ',
  building: '190',
  flat: '6',
};

/**
 * A worker from Kyrgyzstan who died forty days ago. GBD FL knows; for IS MP and enbek he is alive,
 * and his contract is still in force.
 */
export function deceased(days: CastCalendar): InventedPerson {
  return castPerson({
    name: 'deceased',
    iin: CAST_IINS.deceased,
    knownTo: ['gbdFl', 'isMp', 'berkut', 'enbek'],
    truth: {
      surnameCyrillic: 'ЖЭЭНБАЕВ',
      givenNameCyrillic: 'ТОКТОБЕК',
      patronymicCyrillic: 'МУКАНБЕТОВИЧ',
      surnameLatin: 'ZHEENBAEV',
      givenNameLatin: 'TOKTOBEK',
      birthDate: '1975-08-30',
      deathDate: days.ago(40),
      sex: 'MALE',
      citizenship: 'KGZ',
      ethnicityCode: '009',
      lifeStatus: 'DECEASED',
      birthCountry: 'KGZ',
      birthCity: 'КАРАКОЛ',
      registeredAddress: ADDRESS,
    },
    heldBy: {
      isMp: { lifeStatus: 'ALIVE', deathDate: null },
      berkut: { lifeStatus: 'ALIVE', deathDate: null },
      enbek: { lifeStatus: 'ALIVE', deathDate: null },
    },
    travelDocuments: [foreignPassport(PASSPORT, days.ago(1_810), days.ahead(1_842))],
    crossings: castCrossings('C09', days, [
      ['ENTRY', 'aisha-bibi', 512, 8, PASSPORT, 'WORK'],
      ['EXIT', 'aisha-bibi', 150, 17, PASSPORT],
      ['ENTRY', 'sypatai-batyr', 138, 10, PASSPORT, 'WORK'],
    ]),
    arrivalNotifications: [
      castNotification({
        number: 'AN-C09-1',
        host: hostOfCast('host'),
        address: ADDRESS,
        arrivedOn: days.ago(138),
        notifiedOn: days.ago(136),
      }),
    ],
    employmentContracts: [
      {
        contractNumber: 'EC-C09-1',
        contractDate: days.ago(500),
        beginDate: days.ago(497),
        endDate: null,
        position: 'КАМЕНЩИК-ПЕЧНИК',
        employerBin: employerAt(4).bin,
        employerIin: null,
        status: 'IN_FORCE',
      },
    ],
  });
}
