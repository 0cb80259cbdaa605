import {
  answerPersons,
  element,
  keyOfPersons,
  readSequence,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import type { Desks } from './desks.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import { notificationMarkup, permitMarkup, registrationMarkup } from './record-markup.ts';
import { findSubject, otherThan } from './subject.ts';

/** How many may be asked for at once. */
export const BATCH_MAX = 100;

/**
 * `ISMP_Registrations`: everything on file about up to 100 foreigners, each answered under the key
 * that the request gave them.
 */
export function registrationsService(people: People, desks: Desks): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'registrationsRequest' },
    keyOf: keyOfPersons,
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { person: asked } = readSequence(data, [{ name: 'person', many: true }]);
      const answers = answerPersons(asked, (key, subject) => {
        const asAsked = findSubject(people, subject);
        const found = fault?.kind === 'otherPerson' ? otherThan(people, asAsked) : asAsked;
        const echoed = element('key', key);
        if (found === null) return element('person', [echoed, element('result', 'UNKNOWN')]);
        return element('person', [
          echoed,
          element('result', 'FOUND'),
          subjectMarkup(found),
          element(
            'notifications',
            desks.notifications.notificationsOf(found).map(notificationMarkup),
          ),
          element(
            'registrations',
            desks.registrations.registrationsOf(found).map(registrationMarkup),
          ),
          element('residencePermits', found.residencePermits.map(permitMarkup)),
        ]);
      });
      const twice = fault?.kind === 'duplicate' ? [...answers, ...answers] : answers;
      return { data: answerData('registrationsResponse', twice) };
    },
  };
}
