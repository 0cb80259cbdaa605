import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Element } from '@xmldom/xmldom';
import { type AnswerQueueOptions, createAnswerQueue } from './answer-queue.ts';
import type { AsyncOperation } from './async-operation.ts';
import { ASYNC_OPERATIONS } from './async-operations.ts';
import type { Fault } from './fault.ts';
import type { LegacyAnswer, LegacyCall, LegacyRequest, LegacyRoute } from './legacy-route.ts';
import { DEMO_SENDER, type MessageInfo, type ShepSender } from './message-info.ts';
import { readSequence } from './read-xml.ts';
import {
  faultAnswer,
  type OpenedEnvelope,
  openEnvelope,
  signedAnswer,
  verifyEnvelope,
} from './shep-envelope.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { NS } from './soap.ts';
import { element, type Markup } from './write-xml.ts';

/** The path of SHEP's asynchronous channel. */
export const ASYNC_CHANNEL_PATH = '/bip-async-wss-gost/';

/** One service behind the asynchronous channel. */
export interface ShepAsyncService {
  /** What is asked for, for the request log. Must bear any `data`. Default: the text of `iin`. */
  keyOf?(data: Element): string;
  /**
   * Returns the whole `data` element of the answer, which is collected later.
   *
   * Called when the request comes in. A `ShepRefusal` thrown here refuses the request itself.
   */
  answer(
    data: Element,
    call: { readonly messageInfo: MessageInfo; readonly fault: Fault | undefined },
  ): Markup | Promise<Markup>;
}

/** How to open an asynchronous channel. */
export interface ShepAsyncOptions extends AnswerQueueOptions {
  readonly services: Readonly<Record<string, ShepAsyncService>>;
  /** Who may call. Default: `DEMO_SENDER`. */
  readonly sender?: ShepSender;
}

/**
 * Returns the route of an asynchronous channel: `POST /bip-async-wss-gost/`.
 *
 * Four operations: sendMessage takes a request in, getMessages gives answers out when they are
 * ready (out of order, some of them twice, again and again until acknowledged),
 * sendDeliveryNotification acknowledges, getMessageStatus tells the state. The request log's
 * `service` is the operation. Verified as strictly as the synchronous channel.
 */
export function shepAsyncRoute(options: ShepAsyncOptions): LegacyRoute {
  const { services, sender = DEMO_SENDER, now = Date.now } = options;
  const context = { services, sender, now, queue: createAnswerQueue(options) };

  const respond = async (
    envelope: OpenedEnvelope,
    operation: AsyncOperation,
    met: Fault | undefined,
  ): Promise<LegacyAnswer> => {
    verifyEnvelope(envelope);
    await nextTurn();
    const { request } = readSequence(envelope.wrapper, [{ name: 'request' }]);
    const response = await operation.respond(request[0] as Element, context, met);
    const name = `ns2:${envelope.wrapper.localName}Response`;
    const markup = element(name, element('response', response), { 'xmlns:ns2': NS.async });
    return { body: signedAnswer(markup, met) };
  };

  return {
    dialect: 'soap',
    matches: (method, path) => method === 'POST' && path === ASYNC_CHANNEL_PATH,
    open(request: LegacyRequest): LegacyCall {
      let name = 'sendMessage';
      const refuse = (error: unknown): LegacyAnswer =>
        faultAnswer(error, { namespace: NS.async, detail: `${name}Fault1_${name}Fault`, now });
      try {
        const envelope = openEnvelope(request);
        const { localName, namespaceURI } = envelope.wrapper;
        const operation = Object.hasOwn(ASYNC_OPERATIONS, localName ?? '')
          ? ASYNC_OPERATIONS[localName as keyof typeof ASYNC_OPERATIONS]
          : undefined;
        if (operation === undefined || namespaceURI !== NS.async) {
          throw new ShepRefusal('schema', `no operation {${namespaceURI}}${localName}`);
        }
        name = localName as string;
        return {
          service: name,
          key: operation.keyOf(envelope.wrapper, services),
          answer: (met) => respond(envelope, operation, met).catch(refuse),
        };
      } catch (error) {
        return { service: '', key: '', answer: () => refuse(error) };
      }
    },
  };
}
