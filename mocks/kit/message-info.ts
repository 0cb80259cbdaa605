import type { Element } from '@xmldom/xmldom';
import { childText, readSequence, type SequenceItem } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';

/** The name and password that a state body's system has on SHEP. */
export interface ShepSender {
  readonly senderId: string;
  readonly password: string;
}

/** What the simulators accept unless told otherwise. */
export const DEMO_SENDER: ShepSender = { senderId: 'demo', password: 'demo' };

/** A message's own particulars, of either channel. */
export interface MessageInfo {
  /** Empty where the asynchronous channel lets the caller leave it out. */
  readonly messageId: string;
  readonly correlationId?: string;
  readonly serviceId: string;
  readonly messageDate: string;
  readonly sender: ShepSender;
  readonly properties: Readonly<Record<string, string>>;
  readonly sessionId?: string;
}

/** SyncMessageInfo, in the order of its XSD. */
export const SYNC_MESSAGE_INFO = [
  { name: 'messageId' },
  { name: 'correlationId', optional: true },
  { name: 'serviceId' },
  { name: 'messageDate' },
  { name: 'routeId', optional: true },
  { name: 'sender' },
  { name: 'properties', optional: true, many: true },
  { name: 'sessionId', optional: true },
] as const satisfies readonly SequenceItem[];

/** AsyncMessageInfo, in the order of its XSD. */
export const ASYNC_MESSAGE_INFO = [
  { name: 'messageId', optional: true },
  { name: 'correlationId', optional: true },
  { name: 'serviceId' },
  { name: 'messageType' },
  { name: 'routeId', optional: true },
  { name: 'messageDate' },
  { name: 'sender' },
  { name: 'properties', optional: true, many: true },
  { name: 'sessionId', optional: true },
] as const satisfies readonly SequenceItem[];

/** Reads and checks a message info whose children must follow `sequence`. */
export function readMessageInfo(
  info: Element,
  sequence: typeof SYNC_MESSAGE_INFO | typeof ASYNC_MESSAGE_INFO,
  allowed: ShepSender,
): MessageInfo {
  const found = readSequence<(typeof ASYNC_MESSAGE_INFO)[number]['name']>(info, sequence);
  const messageDate = childText(info, 'messageDate') ?? '';
  checkDateTime('messageDate', messageDate);
  const correlationId = childText(info, 'correlationId');
  const sessionId = childText(info, 'sessionId');
  return {
    messageId: childText(info, 'messageId') ?? '',
    ...(correlationId !== undefined && { correlationId }),
    serviceId: childText(info, 'serviceId') ?? '',
    messageDate,
    sender: readSender(found.sender[0] as Element, allowed),
    properties: Object.fromEntries(
      found.properties.map((property) => {
        readSequence(property, [{ name: 'key' }, { name: 'value' }]);
        return [childText(property, 'key') ?? '', childText(property, 'value') ?? ''];
      }),
    ),
    ...(sessionId !== undefined && { sessionId }),
  };
}

/** Checks who sends; the refusal does not tell a wrong name from a wrong password. */
export function readSender(sender: Element, allowed: ShepSender): ShepSender {
  readSequence(sender, [{ name: 'senderId' }, { name: 'password', optional: true }]);
  const senderId = childText(sender, 'senderId') ?? '';
  const password = childText(sender, 'password') ?? '';
  if (senderId !== allowed.senderId || password !== allowed.password) {
    throw new ShepRefusal('sender', 'sender is not known or its password is wrong');
  }
  return { senderId, password };
}

/** Checks an xsd:dateTime with a zone. */
export function checkDateTime(name: string, value: string): void {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  if (!pattern.test(value) || Number.isNaN(Date.parse(value))) {
    throw new ShepRefusal('schema', `cvc-datatype-valid.1.2.1: ${name} is not a dateTime`);
  }
}
