import type { Element } from '@xmldom/xmldom';
import {
  childText,
  type MessageResult,
  readSequence,
  readSubject,
  type ShepSyncService,
} from '../kit/index.ts';
import { answerData, IS_MP_NAMESPACE } from './namespace.ts';
import type { NotificationDesk, NotificationRequest, Unfiled } from './notification-desk.ts';
import { DAY, demand, readAddress, readHost } from './read-parts.ts';
import { notificationMarkup } from './record-markup.ts';

const RESULTS: Readonly<Record<Unfiled, MessageResult>> = {
  REQUEST_ID_REUSED: { code: '10001', nameRu: 'Номер запроса уже использован' },
  GUEST_UNKNOWN: { code: '10002', nameRu: 'Иностранец не найден' },
  ARRIVED_IN_FUTURE: { code: '10003', nameRu: 'Дата прибытия в будущем' },
  LEAVES_BEFORE_ARRIVAL: { code: '10004', nameRu: 'Дата выбытия раньше даты прибытия' },
};

/**
 * `ISMP_NotifyArrival`: files a host's notification, signed by the sender, and decides at once.
 *
 * A request id of the same host names one notification: with the same content the first answer is
 * given again, with another one nothing is filed.
 */
export function notifyArrivalService(desk: NotificationDesk): ShepSyncService {
  return {
    dataType: { namespace: IS_MP_NAMESPACE, localName: 'notifyArrivalRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'requestId') ?? '',
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const filed = desk.file(readRequest(data));
      if (typeof filed === 'string') {
        return { data: answerData('notifyArrivalResponse', [], RESULTS[filed]) };
      }
      const other = fault?.kind === 'otherPerson' ? desk.byNumber('AN-C02-1') : null;
      const notification = notificationMarkup(other ?? filed);
      const content = fault?.kind === 'duplicate' ? [notification, notification] : [notification];
      return { data: answerData('notifyArrivalResponse', content) };
    },
  };
}

function readRequest(data: Element): NotificationRequest {
  const found = readSequence(data, [
    { name: 'requestId' },
    { name: 'host' },
    { name: 'guest' },
    { name: 'address' },
    { name: 'arrivedOn' },
    { name: 'leavesOn', optional: true },
  ]);
  return {
    requestId: demand(childText(data, 'requestId'), /^\S{1,64}$/, 'requestId'),
    host: readHost(found.host[0] as Element),
    guest: readSubject(found.guest[0] as Element),
    address: readAddress(found.address[0] as Element),
    arrivedOn: demand(childText(data, 'arrivedOn'), DAY, 'arrivedOn'),
    leavesOn:
      found.leavesOn.length === 0 ? null : demand(childText(data, 'leavesOn'), DAY, 'leavesOn'),
  };
}
