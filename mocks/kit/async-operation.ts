import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { AnswerQueue } from './answer-queue.ts';
import type { Fault } from './fault.ts';
import { readSender, type ShepSender } from './message-info.ts';
import type { ShepAsyncService } from './shep-async-service.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { astanaTime } from './soap.ts';
import { element, type Markup } from './write-xml.ts';

/** What the operations of one channel share. */
export interface AsyncContext {
  readonly services: Readonly<Record<string, ShepAsyncService>>;
  readonly sender: ShepSender;
  readonly queue: AnswerQueue;
  readonly now: () => number;
}

/** One operation of the asynchronous channel. */
export interface AsyncOperation {
  keyOf(wrapper: Element, services: AsyncContext['services']): string;
  /** Returns the children of `response`. */
  respond(
    request: Element,
    context: AsyncContext,
    fault: Fault | undefined,
  ): Markup[] | Promise<Markup[]>;
}

/** The date and session that every response carries. */
export function responseStamp(now: () => number): Markup[] {
  return [element('responseDate', astanaTime(now())), element('sessionId', `{${randomUUID()}}`)];
}

/** Returns a service by its id; refuses an unknown one. */
export function serviceNamed(
  serviceId: string,
  services: AsyncContext['services'],
): ShepAsyncService {
  const service = Object.hasOwn(services, serviceId) ? services[serviceId] : undefined;
  if (service !== undefined) return service;
  throw new ShepRefusal('unknownService', `service ${serviceId} is not registered`);
}

/** The XSD lets `sender` be left out; the queue of a sender is given to nobody unnamed. */
export function requireSender(sender: Element | undefined, allowed: ShepSender): void {
  if (sender === undefined) throw new ShepRefusal('sender', 'sender is not given');
  readSender(sender, allowed);
}

/** The elements of that local name at any depth, in document order. */
export function descendants(parent: Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}
