import { escapeXml, type XmlNode } from '../xml.ts';
import type { CollectedAnswer } from './answer-collector.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { type MessageSender, senderXml } from './message-sender.ts';
import { childNamed, responseOf, textNamed } from './read-leniently.ts';
import { shepTime } from './shep-time.ts';
import { NAMESPACES } from './wire-names.ts';

/** Who writes a message, about which service, when (milliseconds since the epoch). */
export interface MessageContext {
  readonly serviceId: string;
  readonly sender: MessageSender;
  readonly at: number;
}

/** AsyncSendMessageRequest in the order of its XSD. The message id is the correlation id too. */
export function sendMessageXml(
  { serviceId, sender, at }: MessageContext,
  messageId: string,
  dataXml: string,
): string {
  const id = escapeXml(messageId);
  return operationXml(
    'sendMessage',
    `<messageInfo><messageId>${id}</messageId><correlationId>${id}</correlationId>` +
      `<serviceId>${escapeXml(serviceId)}</serviceId><messageType>REQUEST</messageType>` +
      `<messageDate>${shepTime(at)}</messageDate>${senderXml(sender)}</messageInfo>` +
      `<messageData>${dataXml}</messageData>`,
  );
}

/** AsyncGetMessagesRequest: whatever is ready, at most `amount`. */
export function getMessagesXml({ serviceId, sender, at }: MessageContext, amount: number): string {
  return operationXml(
    'getMessages',
    `<requestDate>${shepTime(at)}</requestDate><serviceId>${escapeXml(serviceId)}</serviceId>` +
      `${senderXml(sender)}<amount>${amount}</amount>`,
  );
}

/** AsyncSendDeliveryNotificationRequest: the message has arrived, do not send it again. */
export function deliveryNotificationXml(
  { serviceId, sender, at }: MessageContext,
  messageId: string,
): string {
  const date = shepTime(at);
  return operationXml(
    'sendDeliveryNotification',
    `<notification><messageId>${escapeXml(messageId)}</messageId>` +
      `<serviceId>${escapeXml(serviceId)}</serviceId><notificationDate>${date}</notificationDate>` +
      `<deliveryStatus><receiveStatus>DELIVERED</receiveStatus><statusDate>${date}</statusDate>` +
      '<resendMessage>false</resendMessage></deliveryStatus></notification>' +
      `<requestDate>${date}</requestDate>${senderXml(sender)}`,
  );
}

/** AsyncGetMessageStatusRequest. */
export function getMessageStatusXml({ sender, at }: MessageContext, messageId: string): string {
  return operationXml(
    'getMessageStatus',
    `<messageId>${escapeXml(messageId)}</messageId><requestDate>${shepTime(at)}</requestDate>` +
      senderXml(sender),
  );
}

/** Returns the correlation id that the agency gave a message, if it said one. */
export function readSubmission(operation: XmlNode): string | undefined {
  return textNamed(responseOf(operation, 'sendMessageResponse', NAMESPACES.async), 'correlationId');
}

/**
 * Returns the messages of one poll. One that cannot be correlated or acknowledged is left out:
 * it must not keep the others from those who wait for them.
 */
export function readMessages(operation: XmlNode): CollectedAnswer<XmlNode | undefined>[] {
  const response = responseOf(operation, 'getMessagesResponse', NAMESPACES.async);
  return response.children.flatMap((message) => {
    if (message.localName.toLowerCase() !== 'messages') return [];
    const info = childNamed(message, 'messageInfo');
    const messageId = textNamed(info, 'messageId');
    const correlationId = textNamed(info, 'correlationId');
    if (messageId === undefined || correlationId === undefined) return [];
    const data = childNamed(childNamed(message, 'messageData'), 'data');
    return [{ messageId, correlationId, data }];
  });
}

/** Where a message is on its way (MessageState of the XSD). */
export interface MessageStatus {
  readonly state: 'ON_DELIVERY' | 'DELIVERED' | 'NOT_DELIVERED' | 'DELIVERY_STOPPED';
  /** The agency's own code, where it gives one. */
  readonly code: string | undefined;
}

const MESSAGE_STATES: ReadonlySet<string> = new Set([
  'ON_DELIVERY',
  'DELIVERED',
  'NOT_DELIVERED',
  'DELIVERY_STOPPED',
]);

/** Returns the status that an answer to getMessageStatus tells. */
export function readMessageStatus(operation: XmlNode): MessageStatus {
  const response = responseOf(operation, 'getMessageStatusResponse', NAMESPACES.async);
  const state = textNamed(response, 'messageState') ?? '';
  if (!MESSAGE_STATES.has(state)) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', 'messageState');
  const code = textNamed(childNamed(response, 'status'), 'statusCode');
  return { state: state as MessageStatus['state'], code };
}

function operationXml(name: string, request: string): string {
  return (
    `<ns3:${name} xmlns:ns3="${NAMESPACES.async}">` + `<request>${request}</request></ns3:${name}>`
  );
}
