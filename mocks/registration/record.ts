import {
  childrenNamed,
  element,
  type Markup,
  readSequence,
  ShepRefusal,
  type ShepSyncService,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import type { Desks } from './desks.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import { notificationMarkup, permitMarkup, registrationMarkup } from './record-markup.ts';
import { BATCH_MAX } from './registrations.ts';

/** Whose records the fault `otherPerson` gives out in place of any other. */
const OTHER_RECORDS = ['AN-C02-1', 'AN-C01-1'] as const;

/** `ISMP_Record`: up to 100 records of any kind by their numbers. */
export function recordService(people: People, desks: Desks): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'recordRequest' },
    keyOf: (data) =>
      childrenNamed(data, 'number')
        .map((number) => number.textContent?.trim() ?? '')
        .join(','),
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { number: asked } = readSequence(data, [{ name: 'number', many: true }]);
      if (asked.length > BATCH_MAX) {
        throw new ShepRefusal('schema', `cvc-maxOccurs: at most ${BATCH_MAX} number`);
      }
      const answers = asked.map((each) => {
        const number = each.textContent?.trim() ?? '';
        const other = OTHER_RECORDS.find((candidate) => candidate !== number) ?? '';
        const record = recordMarkup(fault?.kind === 'otherPerson' ? other : number);
        const result = element('result', record === null ? 'UNKNOWN' : 'FOUND');
        return element('record', [element('key', number), result, ...(record ? [record] : [])]);
      });
      const twice = fault?.kind === 'duplicate' ? [...answers, ...answers] : answers;
      return { data: answerData('recordResponse', twice) };
    },
  };

  function recordMarkup(number: string): Markup | null {
    const filed = desks.notifications.byNumber(number);
    if (filed !== null) return notificationMarkup(filed);
    const registration = desks.registrations.byNumber(number);
    if (registration !== null) return registrationMarkup(registration);
    const owner = people.byRecordNumber(number);
    if (owner === null || !owner.knownTo.has('isMp')) return null;
    const permit = owner.residencePermits.find((each) => each.number === number);
    return permit === undefined ? null : permitMarkup(permit);
  }
}
