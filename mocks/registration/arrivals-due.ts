import { REGIONS, regionFromKato } from '../../schema/regions.ts';
import {
  childText,
  element,
  readSequence,
  ShepRefusal,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { InventedDueArrival, InventedPerson, People } from '../people.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import type { NotificationDesk } from './notification-desk.ts';
import { readCount } from './read-parts.ts';

const LIMIT_MAX = 1_000;

/** `ISMP_ArrivalsDue`: who came to a region and has yet to be notified, those due first at the top. */
export function arrivalsDueService(people: People, desk: NotificationDesk): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'arrivalsDueRequest' },
    keyOf: (data) =>
      ['region', 'offset', 'limit'].map((name) => childText(data, name) ?? '').join(':'),
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      readSequence(data, [{ name: 'region' }, { name: 'offset' }, { name: 'limit' }]);
      const region = regionFromKato(childText(data, 'region') ?? '');
      if (region === null) throw new ShepRefusal('schema', 'region is a code of KATO');
      const offset = readCount(childText(data, 'offset'), 0, 1_000_000);
      const limit = readCount(childText(data, 'limit'), 1, LIMIT_MAX);
      const due = dueIn(region);
      const arrivals = due
        .slice(offset, offset + limit)
        .map(({ person, arrival }) =>
          element('arrival', [
            subjectMarkup(person, 'person'),
            element('arrivedOn', `${arrival.arrivedOn}+05:00`),
            element('dueOn', `${arrival.dueOn}+05:00`),
          ]),
        );
      const echoed = fault?.kind === 'otherPerson' ? anotherRegion(region) : region;
      return {
        data: answerData('arrivalsDueResponse', [
          element('region', REGIONS[echoed].kato),
          element('offset', offset),
          element('total', due.length),
          ...(fault?.kind === 'duplicate' ? [...arrivals, ...arrivals] : arrivals),
        ]),
      };
    },
  };

  function dueIn(region: string): { person: InventedPerson; arrival: InventedDueArrival }[] {
    return people
      .arrivedIn(region)
      .flatMap((person) =>
        person.arrivalDue === null || desk.isNotified(person)
          ? []
          : [{ person, arrival: person.arrivalDue }],
      )
      .sort(
        (a, b) => compare(a.arrival.dueOn, b.arrival.dueOn) || compare(a.person.key, b.person.key),
      );
  }
}

function anotherRegion(region: string): 'KZ-71' | 'KZ-75' {
  return region === 'KZ-75' ? 'KZ-71' : 'KZ-75';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
