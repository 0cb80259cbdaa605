import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { QueuedAnswer } from './answer-queue.ts';
import {
  type AsyncOperation,
  descendants,
  requireSender,
  responseStamp,
  serviceNamed,
} from './async-operation.ts';
import { sendDeliveryNotification } from './delivery-notification.ts';
import { ASYNC_MESSAGE_INFO, readMessageInfo } from './message-info.ts';
import { childText, readSequence } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { astanaTime } from './soap.ts';
import { element, type Markup } from './write-xml.ts';

const AMOUNT_DEFAULT = 10;
const AMOUNT_MAX = 100;

const sendMessage: AsyncOperation = {
  keyOf(wrapper, services) {
    const [data] = descendants(wrapper, 'data');
    if (data === undefined) return '';
    const serviceId = descendants(wrapper, 'serviceId')[0]?.textContent?.trim() ?? '';
    const service = Object.hasOwn(services, serviceId) ? services[serviceId] : undefined;
    return service?.keyOf?.(data) ?? childText(data, 'iin') ?? '';
  },
  async respond(request, { services, sender, queue, now }, fault) {
    const found = readSequence(request, [{ name: 'messageInfo' }, { name: 'messageData' }]);
    const info = found.messageInfo[0] as Element;
    const messageInfo = readMessageInfo(info, ASYNC_MESSAGE_INFO, sender);
    const { data } = readSequence(found.messageData[0] as Element, [{ name: 'data' }]);
    const { serviceId } = messageInfo;
    const service = serviceNamed(serviceId, services);
    const answer = await service.answer(data[0] as Element, { messageInfo, fault });
    const messageId = messageInfo.messageId === '' ? randomUUID() : messageInfo.messageId;
    const correlationId = messageInfo.correlationId ?? messageId;
    queue.noteRequest(messageId);
    queue.put({ correlationId, serviceId, data: answer });
    return [
      element('messageId', messageId),
      element('correlationId', correlationId),
      ...responseStamp(now),
    ];
  },
};

const getMessages: AsyncOperation = {
  keyOf: (wrapper) => descendants(wrapper, 'correlationId')[0]?.textContent?.trim() ?? '',
  respond(request, { services, sender, queue, now }, fault) {
    const found = readSequence(request, [
      { name: 'messageId', optional: true },
      { name: 'correlationId', optional: true },
      { name: 'requestDate', optional: true },
      { name: 'serviceId' },
      { name: 'sender', optional: true },
      { name: 'amount', optional: true },
      { name: 'properties', optional: true, many: true },
    ]);
    requireSender(found.sender[0], sender);
    const serviceId = childText(request, 'serviceId') ?? '';
    serviceNamed(serviceId, services);
    const amount = readAmount(childText(request, 'amount'));
    const collected = queue.collect(serviceId, amount, childText(request, 'correlationId'));
    const copies = fault?.kind === 'duplicate' ? 2 : 1;
    const messages = collected.flatMap((answer) =>
      Array.from({ length: copies }, () => messageMarkup(answer, now())),
    );
    return [...responseStamp(now), ...messages];
  },
};

const getMessageStatus: AsyncOperation = {
  keyOf: (wrapper) => descendants(wrapper, 'messageId')[0]?.textContent?.trim() ?? '',
  respond(request, { sender, queue, now }) {
    const found = readSequence(request, [
      { name: 'messageId' },
      { name: 'requestDate' },
      { name: 'sender' },
      { name: 'properties', optional: true, many: true },
    ]);
    requireSender(found.sender[0], sender);
    const messageId = childText(request, 'messageId') ?? '';
    const state = queue.stateOf(messageId);
    if (state === undefined) throw new ShepRefusal('schema', `message ${messageId} is not known`);
    return [
      element('messageState', state),
      element('status', [
        element('statusCode', 'SCSS001'),
        element('statusMessage', state),
        element('statusDate', astanaTime(now())),
      ]),
      ...responseStamp(now),
    ];
  },
};

/** The operations by the local name of their wrapper. */
export const ASYNC_OPERATIONS = {
  sendMessage,
  getMessages,
  sendDeliveryNotification,
  getMessageStatus,
} as const satisfies Record<string, AsyncOperation>;

function messageMarkup(answer: QueuedAnswer, at: number): Markup {
  const info = element('messageInfo', [
    element('messageId', answer.messageId),
    element('correlationId', answer.correlationId),
    element('serviceId', answer.serviceId),
    element('messageType', 'RESPONSE'),
    element('messageDate', astanaTime(at)),
    element('sender', element('senderId', answer.serviceId)),
    element('sessionId', `{${randomUUID()}}`),
  ]);
  return element('messages', [info, element('messageData', answer.data)]);
}

function readAmount(text: string | undefined): number {
  if (text === undefined) return AMOUNT_DEFAULT;
  const amount = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (amount < 1) throw new ShepRefusal('schema', 'cvc-datatype-valid.1.2.1: amount');
  return Math.min(amount, AMOUNT_MAX);
}
