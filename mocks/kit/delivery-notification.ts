import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import {
  type AsyncOperation,
  descendants,
  requireSender,
  responseStamp,
  serviceNamed,
} from './async-operation.ts';
import { checkDateTime } from './message-info.ts';
import { childText, readSequence } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { element } from './write-xml.ts';

/** Takes note that an answer arrived, or did not: `resendMessage` then decides. */
export const sendDeliveryNotification: AsyncOperation = {
  keyOf: (wrapper) => descendants(wrapper, 'messageId')[0]?.textContent?.trim() ?? '',
  respond(request, { services, sender, queue, now }) {
    const found = readSequence(request, [
      { name: 'notification' },
      { name: 'requestDate' },
      { name: 'sender', optional: true },
    ]);
    requireSender(found.sender[0], sender);
    const notification = found.notification[0] as Element;
    const { deliveryStatus } = readSequence(notification, [
      { name: 'messageId' },
      { name: 'serviceId' },
      { name: 'notificationDate' },
      { name: 'deliveryStatus' },
    ]);
    const status = deliveryStatus[0] as Element;
    readSequence(status, [
      { name: 'receiveStatus' },
      { name: 'statusDate' },
      { name: 'resendMessage' },
      { name: 'error', optional: true },
    ]);
    checkDateTime('notificationDate', childText(notification, 'notificationDate') ?? '');
    serviceNamed(childText(notification, 'serviceId') ?? '', services);
    const messageId = childText(notification, 'messageId') ?? '';
    const known =
      readReceiveStatus(status) === 'DELIVERED'
        ? queue.acknowledge(messageId)
        : queue.reject(messageId, childText(status, 'resendMessage') === 'true');
    if (!known) throw new ShepRefusal('schema', `message ${messageId} is not known`);
    return [element('notificationId', randomUUID()), ...responseStamp(now)];
  },
};

function readReceiveStatus(status: Element): 'DELIVERED' | 'NOT_DELIVERED' {
  const state = childText(status, 'receiveStatus');
  if (state === 'DELIVERED' || state === 'NOT_DELIVERED') return state;
  throw new ShepRefusal('schema', `cvc-enumeration-valid: receiveStatus ${state}`);
}
